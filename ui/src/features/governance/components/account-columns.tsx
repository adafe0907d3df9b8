import { LockFilled, SafetyCertificateFilled } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/components/data-table';
import { formatRelative } from '@/lib/dates';
import type { Account } from '../api/account';
import { RoleNames } from './role-names';

/** The columns of the table of accounts. The server keeps their order: by login name. */
export function useAccountColumns(roleNames: Map<string, string>): Column<Account>[] {
  const { t } = useTranslation('governance');
  const stateOf = ({ locked, mustChangePassword }: Account) =>
    locked ? t('accounts.locked') : mustChangePassword ? t('accounts.invited') : t('accounts.active');
  const columns: Column<Account>[] = [
    { key: 'name', title: t('field.name'), value: (it) => it.name, render: (it) => <strong>{it.name}</strong> },
    { key: 'login', title: t('field.login'), value: (it) => it.login },
    {
      key: 'state',
      title: t('accounts.state'),
      value: (it) => stateOf(it),
      render: (it) => <State account={it} />,
    },
    {
      key: 'roles',
      title: t('field.roles'),
      value: (it) => it.roles.map((code) => roleNames.get(code) ?? code).join(', '),
      render: (it) => <RoleNames codes={it.roles} names={roleNames} />,
    },
    { key: 'department', title: t('field.department'), value: (it) => it.department?.name },
    { key: 'teams', title: t('field.teams'), value: (it) => it.teams.map((one) => one.name).join(', ') },
    {
      key: 'totp',
      title: t('totp.title'),
      value: (it) => (it.totp ? t('accounts.yes') : t('accounts.no')),
      render: (it) =>
        it.totp ? (
          <SafetyCertificateFilled aria-label={t('accounts.yes')} style={{ color: 'var(--hk-good)' }} />
        ) : (
          <span className="muted">{t('accounts.no')}</span>
        ),
    },
    {
      key: 'signedInAt',
      title: t('accounts.signedInAt'),
      value: (it) => it.signedInAt,
      render: (it) => (it.signedInAt == null ? t('accounts.never') : formatRelative(it.signedInAt)),
    },
    { key: 'email', title: t('field.email'), value: (it) => it.email, hidden: true },
    { key: 'ownerName', title: t('field.ownerName'), value: (it) => it.ownerName, hidden: true },
    { key: 'createdAt', title: t('accounts.createdAt'), kind: 'instant', value: (it) => it.createdAt, hidden: true },
  ];
  return columns.map((it) => ({ ...it, sortable: false }));
}

function State({ account }: { account: Account }) {
  const { t } = useTranslation('governance');
  if (account.locked)
    return (
      <Tag color="red" icon={<LockFilled aria-hidden />}>
        {t('accounts.locked')}
      </Tag>
    );
  return account.mustChangePassword ? (
    <Tag color="gold">{t('accounts.invited')}</Tag>
  ) : (
    <Tag color="green">{t('accounts.active')}</Tag>
  );
}
