import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { compactMoney } from '@/lib/money';
import { type CostFilters, sumsQuery } from '../api/costs';
import { without } from '../filters';

interface SumFilterProps {
  dimension: string;
  label: string;
  value: string;
  filters: CostFilters;
  onChange: (value: string) => void;
}

/** Chooses one value of a dimension, the largest sums first. */
export function SumFilter({ dimension, label, value, filters, onChange }: SumFilterProps) {
  const { t } = useTranslation('costs');
  const query = useQuery(sumsQuery(dimension, without(filters, dimension)));
  const currency = query.data?.run.currency ?? 'CNY';
  const known = (query.data?.items ?? []).flatMap((it) =>
    it.value === null
      ? []
      : [{ value: it.value, label: `${it.label ?? it.value} · ${compactMoney(it.amountMinor, currency)}` }],
  );
  const missing = value !== '' && !known.some((it) => it.value === value) ? [{ value, label: value }] : [];
  return (
    <Select
      aria-label={label}
      value={value}
      onChange={onChange}
      loading={query.isPending}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={[{ value: '', label: t('filter.all') }, ...missing, ...known]}
    />
  );
}
