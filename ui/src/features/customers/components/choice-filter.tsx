import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useContext } from 'react';
import { formatCount } from '@/lib/numbers';
import { Choices } from '../choices';

interface ChoiceFilterProps {
  column: string;
  label: string;
  values: string[];
  onChange: (values: string[]) => void;
}

/** Chooses among a column's values, the most frequent first, each with how often it is there. */
export function ChoiceFilter({ column, label, values, onChange }: ChoiceFilterProps) {
  const query = useQuery(useContext(Choices)(column));
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
