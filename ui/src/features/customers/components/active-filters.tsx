import { Popover, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatDate, formatMonth } from '@/lib/dates';
import { formatMoney } from '@/lib/money';
import { formatDecimal, formatShare } from '@/lib/numbers';
import type { CustomerColumn } from '../api/customers';
import { FilterFields } from './filter-fields';
import styles from '../customers.module.css';

interface ActiveFiltersProps {
  columns: CustomerColumn[];
  currency: string;
  filters: Record<string, string[]>;
  label: (column: string, value: string) => string;
  onChange: (filters: Record<string, string[]>) => void;
}

const ENDINGS = ['', '.from', '.to', '.contains', '.empty'];

/** The filters in force, each a tag that opens its fields and can be taken away. */
export function ActiveFilters({ columns, currency, filters, label, onChange }: ActiveFiltersProps) {
  const { t } = useTranslation('customers');
  const namesOf = (column: CustomerColumn) =>
    ENDINGS.map((it) => column.key + it).filter((it) => (filters[it] ?? []).length > 0);
  const write = (column: CustomerColumn, value: string) => {
    if (column.kind === 'MONEY') return formatMoney(Number(value), currency);
    if (column.kind === 'SHARE') return formatShare(Number(value));
    if (column.kind === 'DATE') return formatDate(value);
    if (column.kind === 'MONTH') return formatMonth(value);
    if (column.kind === 'DECIMAL') return formatDecimal(Number(value));
    return label(column.key, value);
  };
  const said = (column: CustomerColumn) => {
    const of = (ending: string) => filters[column.key + ending]?.map((it) => write(column, it)) ?? [];
    const parts = [of('').join(t('filter.or'))];
    if (of('.from').length > 0) parts.push(`≥ ${of('.from')[0]}`);
    if (of('.to').length > 0) parts.push(`≤ ${of('.to')[0]}`);
    if (of('.contains').length > 0)
      parts.push(t('filter.containing', { text: filters[`${column.key}.contains`]?.[0] }));
    const empty = filters[`${column.key}.empty`]?.[0];
    if (empty !== undefined) parts.push(empty === 'true' ? t('filter.empty') : t('filter.notEmpty'));
    return parts.filter((it) => it !== '').join(' ');
  };
  return (
    <>
      {columns
        .filter((it) => namesOf(it).length > 0)
        .map((column) => (
          <Popover
            key={column.key}
            trigger="click"
            destroyOnHidden
            title={column.label}
            content={
              <div className={styles.fields}>
                <FilterFields column={column} currency={currency} filters={filters} onChange={onChange} />
              </div>
            }
          >
            <Tag
              className={styles.tag}
              closable
              closeIcon={<span aria-label={t('filter.remove', { column: column.label })}>×</span>}
              onClose={(it) => {
                it.preventDefault();
                onChange(Object.fromEntries(namesOf(column).map((name) => [name, []])));
              }}
            >
              <button type="button">
                {column.label} <strong>{said(column)}</strong>
              </button>
            </Tag>
          </Popover>
        ))}
    </>
  );
}
