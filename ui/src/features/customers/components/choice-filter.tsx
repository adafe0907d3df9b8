import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { formatCount } from '@/lib/numbers';
import { choicesQuery } from '../api/customers';

interface ChoiceFilterProps {
  column: string;
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
}

/** Chooses among a column's values, the most frequent first, each with its number of customers. */
export function ChoiceFilter({ column, label, values, onChange }: ChoiceFilterProps) {
  const query = useQuery(choicesQuery(column));
  const options = (query.data ?? [])
    .filter((it) => it.value !== null)
    .map((it) => ({ value: it.value ?? '', label: `${it.label} (${formatCount(it.customers)})` }));
  return (
    <Select
      mode="multiple"
      aria-label={label}
      style={{ width: '100%' }}
      value={values}
      onChange={onChange}
      loading={query.isPending}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
