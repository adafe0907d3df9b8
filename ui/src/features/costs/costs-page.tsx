import { Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Page } from '@/components/page';
import { useTableState } from '@/components/use-table-state';
import { useUrlState } from '@/lib/use-url-state';
import { CostCharts } from './components/cost-charts';
import { CostFilterBar } from './components/cost-filter-bar';
import { CostLineTable } from './components/cost-line-table';
import { DriverTable } from './components/driver-table';
import { PoolTable } from './components/pool-table';
import { RunNote } from './components/run-note';
import { asFilters, NO_FILTERS, type PageFilters } from './filters';

/** The costs behind every figure: lines of the ledger, the pools they went to, and the customers who bear them. */
export function CostsPage() {
  const { t } = useTranslation('costs');
  const [{ tab, ...chosen }, change] = useUrlState({ tab: 'lines', ...NO_FILTERS });
  const [table] = useTableState('lines', '-postedOn');
  const state = chosen as PageFilters;
  const filters = asFilters(state, table.search);
  const isFiltered = Object.values(state).some((it) => it !== '');
  return (
    <Page title={t('title')} help={t('help.page')} note={<RunNote />}>
      <CostFilterBar state={state} filters={filters} change={change} />
      {isFiltered && (
        <div>
          <Button size="small" onClick={() => change(NO_FILTERS)}>
            {t('clear')}
          </Button>
        </div>
      )}
      <Tabs
        activeKey={tab}
        onChange={(it) => change({ tab: it })}
        destroyOnHidden
        size="small"
        tabBarGutter={12} // all of them must fit on a phone: a button for the rest would be no tab, but be read as one
        items={[
          { key: 'lines', label: t('tab.lines'), children: <CostLineTable filters={filters} sort={table.sort} /> },
          { key: 'sums', label: t('tab.sums'), children: <CostCharts filters={filters} /> },
          { key: 'pools', label: t('tab.pools'), children: <PoolTable state={state} /> },
          { key: 'drivers', label: t('tab.drivers'), children: <DriverTable state={state} /> },
        ]}
      />
    </Page>
  );
}
