import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '@/components/data-table';
import { MoneyText } from '@/components/money-text';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import type { TieRow } from '../api/trial-balance';
import styles from './ledger.module.css';

const COLORS = {
  TIED: 'green',
  EXPLAINED: 'green',
  DIFFERS: 'red',
  NOT_BOOKED: 'red',
  NOT_IN_TRIAL_BALANCE: 'orange',
} as const;

interface TieTableProps {
  month: string;
  rows: TieRow[];
  onExplain: (account: string) => void;
}

/** Account by account: both amounts, what parts them, and the lines behind what is booked. */
export function TieTable({ month, rows, onExplain }: TieTableProps) {
  const { t } = useTranslation('ledger');
  const behind = (url: string, it: TieRow, minor: number) =>
    minor === 0 ? (
      <MoneyText minor={minor} />
    ) : (
      <Link to={withQuery(url, { month, account: it.account })}>
        <MoneyText minor={minor} />
      </Link>
    );
  const columns: Column<TieRow>[] = [
    {
      key: 'account',
      title: t('line.account'),
      value: (it) => it.account,
      render: (it) => (it.account === '-' ? t('line.noAccount') : it.account),
    },
    {
      key: 'name',
      title: t('tie.name'),
      value: (it) => it.name,
      render: (it) => (
        <>
          {it.name} {it.isParent && <Tag>{t('tie.parent')}</Tag>}
        </>
      ),
    },
    { key: 'trialMinor', title: t('tie.trial'), kind: 'money', value: (it) => it.trialMinor },
    {
      key: 'enteredMinor',
      title: t('month.entered'),
      kind: 'money',
      value: (it) => it.enteredMinor,
      render: (it) => behind(paths.ledger, it, it.enteredMinor),
    },
    {
      key: 'importedMinor',
      title: t('month.imported'),
      help: t('month.importedHelp'),
      kind: 'money',
      value: (it) => it.importedMinor,
      render: (it) => behind(paths.costs, it, it.importedMinor),
    },
    {
      key: 'differenceMinor',
      title: t('tie.difference'),
      help: t('tie.differenceHelp'),
      kind: 'money',
      value: (it) => it.differenceMinor,
    },
    { key: 'openMinor', title: t('tie.unexplained'), kind: 'money', value: (it) => it.openMinor },
    {
      key: 'status',
      title: t('tie.status'),
      value: (it) => it.status,
      render: (it) => <Tag color={COLORS[it.status]}>{t(`status.${it.status}`)}</Tag>,
      filters: Object.keys(COLORS).map((it) => ({ value: it, label: t(`status.${it}`) })),
    },
  ];
  return (
    <DataTable
      name="tie"
      label={t('tie.title')}
      columns={columns}
      rows={rows}
      rowKey={(it) => it.account}
      rowActions={(it) =>
        it.differenceMinor === 0 && it.explanations.length === 0 ? null : (
          <Button
            size="small"
            onClick={() => onExplain(it.account)}
            aria-label={t('tie.explainOf', { account: it.account })}
          >
            {it.explanations.length === 0 ? t('tie.explain') : t('tie.explanations', { count: it.explanations.length })}
          </Button>
        )
      }
      empty={<Empty title={t('tie.none')}>{<span className={styles.quiet}>{t('tie.noneHint')}</span>}</Empty>}
    />
  );
}
