import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/lib/problem';
import { useSession } from '@/lib/session';
import type { Account } from '../api/account';
import { endAccountSessions, removeAccount, removeAccountTotp, resetPassword, setLocked } from '../api/administration';

interface AccountActionsProps {
  account: Account;
  onEdit: () => void;
  onChanged: () => void;
  onPassword: (text: string) => void;
}

/** What an administrator can do with one account; each asks first. */
export function AccountActions({ account, onEdit, onChanged, onPassword }: AccountActionsProps) {
  const { t } = useTranslation('governance');
  const { modal, message } = App.useApp();
  const isOwn = useSession().account?.id === account.id;

  const ask = (title: string, content: string, run: () => Promise<unknown>, danger = false) =>
    modal.confirm({
      title,
      content,
      okButtonProps: { danger },
      onOk: async () => {
        try {
          await run();
          onChanged();
        } catch (error) {
          const problem = asProblem(error);
          void message.error(problem.detail ?? problem.title);
        }
      },
    });
  const named = { name: account.name };
  const items: MenuProps['items'] = [
    { key: 'edit', label: t('accounts.edit'), onClick: onEdit },
    {
      key: 'password',
      label: t('accounts.resetPassword'),
      onClick: () =>
        ask(t('accounts.resetQuestion', named), t('accounts.resetText'), async () =>
          onPassword((await resetPassword(account.id)).temporaryPassword),
        ),
    },
    {
      key: 'sessions',
      label: t('accounts.signOut'),
      onClick: () => ask(t('accounts.signOutQuestion', named), '', () => endAccountSessions(account.id)),
    },
    {
      key: 'totp',
      label: t('accounts.removeTotp'),
      disabled: !account.totp,
      onClick: () =>
        ask(t('accounts.totpQuestion', named), t('accounts.totpText'), () => removeAccountTotp(account.id)),
    },
    { type: 'divider' },
    {
      key: 'lock',
      label: account.locked ? t('accounts.unlock') : t('accounts.lock'),
      disabled: isOwn,
      onClick: () =>
        account.locked
          ? ask(t('accounts.unlockQuestion', named), '', () => setLocked(account.id, false))
          : ask(t('accounts.lockQuestion', named), t('accounts.lockText'), () => setLocked(account.id, true), true),
    },
    {
      key: 'remove',
      label: t('accounts.remove'),
      danger: true,
      disabled: isOwn,
      onClick: () =>
        ask(t('accounts.removeQuestion', named), t('accounts.removeText'), () => removeAccount(account.id), true),
    },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('accounts.actionsOf', named)}
      />
    </Dropdown>
  );
}
