import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Filter, FilterBar } from '@/components/filter-bar';
import { MonthPicker } from '@/components/month-picker';
import type { CostFilters } from '../api/costs';
import type { PageFilters } from '../filters';
import { SumFilter } from './sum-filter';

interface CostFilterBarProps {
  state: PageFilters;
  filters: CostFilters;
  change: (change: Partial<PageFilters>) => void;
}

const DIMENSIONS = ['costClass', 'pool', 'costType', 'account', 'department', 'channel', 'campaign'] as const;

/** What narrows the lines; each choice with the amount it stands for under the other filters. */
export function CostFilterBar({ state, filters, change }: CostFilterBarProps) {
  const { t } = useTranslation('costs');
  return (
    <FilterBar>
      <Filter label={t('filter.from')}>
        <MonthPicker
          value={state.month === '' ? state.from : state.month}
          allowClear
          onChange={(from) => change({ from, to: state.month === '' ? state.to : state.month, month: '' })}
        />
      </Filter>
      <Filter label={t('filter.to')}>
        <MonthPicker
          value={state.month === '' ? state.to : state.month}
          allowClear
          onChange={(to) => change({ to, from: state.month === '' ? state.from : state.month, month: '' })}
        />
      </Filter>
      {DIMENSIONS.map((it) => (
        <Filter key={it} label={t(`filter.${it}`)}>
          <SumFilter
            dimension={it}
            label={t(`filter.${it}`)}
            value={state[it]}
            filters={filters}
            onChange={(value) => change({ [it]: value })}
          />
        </Filter>
      ))}
      <Filter label={t('filter.bearer')}>
        <Select
          aria-label={t('filter.bearer')}
          value={state.bearer}
          onChange={(bearer) => change({ bearer, reason: '' })}
          options={['', 'direct', 'shared', 'nobody'].map((it) => ({
            value: it,
            label: it === '' ? t('filter.all') : t(`bearer.${it}`),
          }))}
        />
      </Filter>
      <Filter label={t('filter.reason')}>
        <Select
          aria-label={t('filter.reason')}
          value={state.reason}
          onChange={(reason) => change({ reason })}
          options={['', 'no-pool', 'no-driver'].map((it) => ({
            value: it,
            label: it === '' ? t('filter.all') : t(`reason.${it}`),
          }))}
        />
      </Filter>
    </FilterBar>
  );
}
