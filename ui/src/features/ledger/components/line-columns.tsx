import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Column } from '@/components/data-table';
import { MoneyText } from '@/components/money-text';
import type { CostLine } from '../api/lines';
import styles from './ledger.module.css';
import { useCostTypes } from './use-cost-types';

/** How lines are shown in tables; what was taken back is struck through. */
export function useLineColumns(open: (line: CostLine) => void): Column<CostLine>[] {
  const { t } = useTranslation('ledger');
  const { nameOf } = useCostTypes();
  const text = (key: keyof CostLine, title: string, hidden = false): Column<CostLine> => ({
    key: String(key),
    title,
    value: (it) => it[key] as string | null,
    sortable: false,
    hidden,
  });
  return [
    { key: 'postedOn', title: t('line.postedOn'), kind: 'date', value: (it) => it.postedOn, width: 130 },
    {
      ...text('costId', t('line.costId')),
      render: (it) => (
        <button
          type="button"
          className={styles.link}
          onClick={() => open(it)}
          aria-label={t('line.open', { id: it.costId })}
        >
          {it.costId}
        </button>
      ),
    },
    {
      key: 'amountMinor',
      title: t('line.amount'),
      kind: 'money',
      value: (it) => it.amountMinor,
      render: (it) => (
        <span className={it.reversedBy == null ? undefined : styles.gone}>
          <MoneyText minor={it.amountMinor} />
        </span>
      ),
    },
    { ...text('costType', t('line.costType')), render: (it) => nameOf(it.costType) },
    text('account', t('line.account')),
    text('department', t('line.department')),
    text('customerId', t('line.customerId')),
    text('memo', t('line.memo')),
    { ...text('kind', t('line.kind')), render: (it) => <LineKind line={it} /> },
    text('enteredByName', t('line.enteredBy')),
    { key: 'enteredAt', title: t('line.enteredAt'), kind: 'instant', value: (it) => it.enteredAt, hidden: true },
    text('employee', t('line.employee'), true),
    text('vendor', t('line.vendor'), true),
    text('channel', t('line.channel'), true),
    text('campaign', t('line.campaign'), true),
    text('orderId', t('line.orderId'), true),
    text('ticketId', t('line.ticketId'), true),
    text('activity', t('line.activity'), true),
  ];
}

const COLORS = { ENTERED: undefined, RECURRING: 'blue', REVERSAL: 'orange', CORRECTION: 'green' } as const;

/** How a line came into the books, and whether it was taken back. */
export function LineKind({ line }: { line: CostLine }) {
  const { t } = useTranslation('ledger');
  return (
    <span className={styles.tags}>
      <Tag color={COLORS[line.kind]}>{t(`kind.${line.kind}`)}</Tag>
      {line.reversedBy != null && <Tag>{t('line.reversed')}</Tag>}
      {line.attachments > 0 && <Tag>{t('line.attachments', { count: line.attachments })}</Tag>}
    </span>
  );
}
