import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Filter, FilterBar } from '@/components/filter-bar';
import { MonthPicker } from '@/components/month-picker';
import { useUrlState } from '@/lib/use-url-state';
import { suggestions } from '../api/lines';
import { useCostTypes } from './use-cost-types';

/** What lines are narrowed by, as the URL and the API name it. */
export const LINE_FILTERS = {
  month: '',
  costType: '',
  account: '',
  department: '',
  employee: '',
  customerId: '',
  kind: '',
  standing: '',
};

const KINDS = ['ENTERED', 'RECURRING', 'REVERSAL', 'CORRECTION'];

/** Narrows the lines; an account of `-` means lines without one. */
export function LineFilters() {
  const { t } = useTranslation('ledger');
  const [chosen, choose] = useUrlState(LINE_FILTERS);
  const words = useQuery(suggestions).data;
  const { options, classes, className } = useCostTypes();
  const wide = { minWidth: 120, width: '100%' };
  const typed = (key: 'account' | 'department' | 'employee' | 'customerId', known: string[] = []) => (
    <Filter label={t(`line.${key}`)}>
      <AutoComplete
        key={chosen[key]}
        defaultValue={chosen[key]}
        style={wide}
        allowClear
        options={known.map((it) => ({ value: it }))}
        showSearch={{ filterOption: (it, option) => String(option?.value).includes(it) }}
        onSelect={(it: string) => choose({ [key]: it })}
        onClear={() => choose({ [key]: '' })}
        onBlur={(it) => choose({ [key]: (it.target as HTMLInputElement).value.trim() })}
      />
    </Filter>
  );
  return (
    <FilterBar>
      <Filter label={t('filter.month')}>
        <MonthPicker value={chosen.month} onChange={(month) => choose({ month })} allowClear />
      </Filter>
      <Filter label={t('line.costType')}>
        <Select
          style={{ minWidth: 150, width: '100%' }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={chosen.costType === '' ? undefined : chosen.costType}
          onChange={(costType?: string) => choose({ costType: costType ?? '' })}
          options={[
            { label: t('filter.classes'), options: classes.map((it) => ({ value: it, label: className(it) })) },
            ...options.filter((it) => it.options.length > 0),
          ]}
        />
      </Filter>
      {typed('account', ['-', ...(words?.accounts ?? [])])}
      {typed('department', words?.departments)}
      {typed('employee', words?.employees)}
      {typed('customerId')}
      <Filter label={t('line.kind')}>
        <Select
          style={wide}
          value={chosen.standing === 'true' ? 'standing' : chosen.kind}
          onChange={(it: string) =>
            choose(it === 'standing' ? { standing: 'true', kind: '' } : { standing: '', kind: it })
          }
          options={[
            { value: '', label: t('filter.everyKind') },
            { value: 'standing', label: t('filter.standing') },
            ...KINDS.map((it) => ({ value: it, label: t(`kind.${it}`) })),
          ]}
        />
      </Filter>
    </FilterBar>
  );
}
