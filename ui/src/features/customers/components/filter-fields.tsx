import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exactMoney, parseMoney } from '@/lib/money';
import type { CustomerColumn } from '../api/customers';
import { ChoiceFilter } from './choice-filter';
import styles from '../customers.module.css';

interface FilterFieldsProps {
  column: CustomerColumn;
  currency: string;
  filters: Record<string, string[]>;
  onChange: (filters: Record<string, string[]>) => void;
}

/** The fields that filter by one column, as its kind asks for. */
export function FilterFields({ column, currency, filters, onChange }: FilterFieldsProps) {
  const { t } = useTranslation('customers');
  const first = (name: string) => filters[name]?.[0] ?? '';
  const put = (name: string, value: string) => onChange({ [name]: value === '' ? [] : [value] });
  switch (column.filter) {
    case 'choice':
      return (
        <ChoiceFilter
          column={column.key}
          label={column.label}
          values={filters[column.key] ?? []}
          onChange={(values) => onChange({ [column.key]: values })}
        />
      );
    case 'flag':
      return (
        <Segmented
          value={first(column.key)}
          onChange={(it) => put(column.key, it)}
          options={[
            { value: '', label: t('filter.any') },
            { value: 'true', label: t('list.yes') },
            { value: 'false', label: t('list.no') },
          ]}
        />
      );
    case 'text':
      return (
        <Input
          allowClear
          aria-label={t('filter.contains', { column: column.label })}
          placeholder={t('filter.contains', { column: column.label })}
          defaultValue={first(`${column.key}.contains`)}
          onPressEnter={(it) => put(`${column.key}.contains`, it.currentTarget.value)}
          onBlur={(it) => put(`${column.key}.contains`, it.currentTarget.value)}
        />
      );
    case 'range':
      return (
        <div className={styles.range}>
          {(['from', 'to'] as const).map((end) => (
            <RangeEnd
              key={end}
              column={column}
              currency={currency}
              label={t(`filter.${end}`)}
              value={first(`${column.key}.${end}`)}
              onChange={(it) => put(`${column.key}.${end}`, it)}
            />
          ))}
        </div>
      );
  }
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

interface RangeEndProps {
  column: CustomerColumn;
  currency: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** One end of a range: money in whole units of the currency, shares in per cent, days as days. */
function RangeEnd({ column, currency, label, value, onChange }: RangeEndProps) {
  const [wrong, setWrong] = useState(false);
  const shown =
    value === ''
      ? ''
      : column.kind === 'MONEY'
        ? exactMoney(Number(value), currency)
        : column.kind === 'SHARE'
          ? String(Number((Number(value) * 100).toFixed(4)))
          : value;
  const read = (text: string): string | undefined => {
    if (text.trim() === '') return '';
    if (column.kind === 'DATE') return text;
    if (column.kind === 'MONTH') return MONTH.test(text.trim()) ? text.trim() : undefined;
    if (column.kind === 'MONEY') return parseMoney(text, currency)?.toString();
    if (!Number.isFinite(Number(text))) return undefined;
    if (column.kind === 'SHARE') return String(Number(text) / 100);
    return column.kind === 'COUNT' ? String(Math.round(Number(text))) : text;
  };
  const take = (text: string) => {
    const taken = read(text);
    setWrong(taken === undefined);
    if (taken !== undefined && taken !== value) onChange(taken);
  };
  return (
    <Input
      type={column.kind === 'DATE' ? 'date' : 'text'}
      inputMode={column.kind === 'DATE' || column.kind === 'MONTH' ? undefined : 'decimal'}
      status={wrong ? 'error' : undefined}
      prefix={<span className="muted">{label}</span>}
      suffix={column.kind === 'SHARE' ? '%' : undefined}
      aria-label={`${column.label}: ${label}`}
      defaultValue={shown}
      onBlur={(it) => take(it.currentTarget.value)}
      onPressEnter={(it) => take(it.currentTarget.value)}
    />
  );
}
