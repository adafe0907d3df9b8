import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCostTypes } from './use-cost-types';

interface CostTypeFieldProps {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  label?: string;
}

/** Chooses a cost type by Chinese name or code; `overhead.` takes any word. */
export function CostTypeField({ id, value, onChange, label }: CostTypeFieldProps) {
  const { t } = useTranslation('ledger');
  const { options } = useCostTypes();
  const [typed, setTyped] = useState('');
  const free = [typed, value ?? ''].filter((it) => /^overhead\.\S+$/.test(it));
  const own = { label: t('class.overhead'), options: [...new Set(free)].map((it) => ({ value: it, label: it })) };
  return (
    <Select
      id={id}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      value={value === '' ? undefined : value}
      onChange={onChange}
      options={[...options.filter((it) => it.options.length > 0), ...(own.options.length > 0 ? [own] : [])]}
      notFoundContent={t('entry.noCostType')}
    />
  );
}
