import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '@/components/data-table';
import { MoneyText } from '@/components/money-text';
import { paths } from '@/config/paths';
import { formatInstant } from '@/lib/dates';
import type { Restatement } from '../api/months';
import { LineKind } from './line-columns';
import styles from './ledger.module.css';
import { useCostTypes } from './use-cost-types';

type Change = Restatement['changes'][number];

/** Each closing of a month: who, when, and how its figures changed until the next one, or until now. */
export function RestatementLog({ month, restatements }: { month: string; restatements: Restatement[] }) {
  const { t } = useTranslation('ledger');
  if (restatements.length === 0) return <p className={styles.quiet}>{t('restatement.none')}</p>;
  return (
    <Timeline
      items={restatements.map((it) => ({
        key: it.closing.number,
        color: it.changes.length === 0 ? 'gray' : 'orange',
        content: <Entry month={month} restatement={it} />,
      }))}
    />
  );
}

function Entry({ month, restatement: { closing, changes, lines } }: { month: string; restatement: Restatement }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <strong>{t('restatement.closing', { number: closing.number })}</strong>
      <div className={styles.quiet}>
        {t('restatement.closed', { name: closing.closedByName, at: formatInstant(closing.closedAt) })}
        {closing.warnings.length > 0 && ` · ${t('restatement.warnings', { count: closing.warnings.length })}`}
      </div>
      {closing.note != null && <div>{closing.note}</div>}
      {closing.reopenedAt != null && (
        <div>
          {t('restatement.reopened', { name: closing.reopenedByName, at: formatInstant(closing.reopenedAt) })}
          {': '}
          <em>{closing.reopenReason}</em>
        </div>
      )}
      {changes.length === 0 ? (
        <div className={styles.quiet}>{t('restatement.same')}</div>
      ) : (
        <Changes number={closing.number} changes={changes} />
      )}
      {lines.length > 0 && (
        <ul className={styles.files} aria-label={t('restatement.lines')}>
          {lines.map((it) => (
            <li key={it.id}>
              <Link to={`${paths.ledger}?month=${month}&line=${it.id}`}>{it.costId}</Link>
              <LineKind line={it} />
              <span className={styles.name}>{it.memo}</span>
              <MoneyText minor={it.amountMinor} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Changes({ number, changes }: { number: number; changes: Change[] }) {
  const { t } = useTranslation('ledger');
  const { className } = useCostTypes();
  const columns: Column<Change>[] = [
    { key: 'account', title: t('line.account'), value: (it) => (it.account === '' ? t('line.noAccount') : it.account) },
    { key: 'costClass', title: t('line.costClass'), value: (it) => className(it.costClass) },
    { key: 'source', title: t('month.source'), value: (it) => t(`source.${it.source}`) },
    { key: 'beforeMinor', title: t('restatement.before'), kind: 'money', value: (it) => it.beforeMinor },
    { key: 'afterMinor', title: t('restatement.after'), kind: 'money', value: (it) => it.afterMinor },
    { key: 'differenceMinor', title: t('restatement.difference'), kind: 'money', value: (it) => it.differenceMinor },
    { key: 'linesBefore', title: t('restatement.linesBefore'), kind: 'count', value: (it) => it.linesBefore },
    { key: 'linesAfter', title: t('restatement.linesAfter'), kind: 'count', value: (it) => it.linesAfter },
  ];
  return (
    <DataTable
      name={`changes${number}`}
      label={t('restatement.changes', { number })}
      columns={columns}
      rows={changes}
      rowKey={(it) => `${it.source} ${it.account} ${it.costClass}`}
      search={false}
    />
  );
}
