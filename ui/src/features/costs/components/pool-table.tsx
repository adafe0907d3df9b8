import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Empty } from '@/components/states';
import { useUrlState } from '@/lib/use-url-state';
import { type PoolMonth, poolsQuery } from '../api/costs';
import type { PageFilters } from '../filters';
import { BearerDrawer } from './bearer-drawer';

const isShown = (it: PoolMonth, { from, to, pool, costClass }: PageFilters) =>
  (from === '' || it.month >= from) &&
  (to === '' || it.month <= to) &&
  (pool === '' || it.pool === pool) &&
  (costClass === '' || it.costClass === costClass);

/** What each pool's cost of each class came to in each month: to customers, idle, unassigned. */
export function PoolTable({ state }: { state: PageFilters }) {
  const { t } = useTranslation('costs');
  const query = useQuery(poolsQuery(state.month));
  const [{ share }, change] = useUrlState({ share: '' });
  const currency = query.data?.run.currency;
  const money = (key: 'customersMinor' | 'idleMinor' | 'unassignedMinor', title: string): Column<PoolMonth> => ({
    key,
    title,
    kind: 'money',
    value: (it) => it[key],
    currency: currency === undefined ? undefined : () => currency,
  });
  const columns: Column<PoolMonth>[] = [
    { key: 'month', title: t('filter.month'), kind: 'month', value: (it) => it.month },
    { key: 'pool', title: t('column.pool'), value: (it) => it.poolLabel },
    { key: 'class', title: t('column.class'), value: (it) => it.classLabel },
    { key: 'customers', title: t('pools.customers'), kind: 'count', value: (it) => it.customers },
    money('customersMinor', t('pools.toCustomers')),
    { ...money('idleMinor', t('pools.idle')), help: t('help.idle') },
    { ...money('unassignedMinor', t('pools.unassigned')), help: t('help.unassigned') },
  ];
  return (
    <Answer query={query} empty={{ when: (it) => it.items.length === 0, show: <Empty title={t('nothing')} /> }}>
      {(answer) => (
        <>
          <DataTable
            name="pools"
            label={t('tab.pools')}
            columns={columns}
            rows={answer.items.filter((it) => isShown(it, state))}
            rowKey={keyOf}
            defaultSort="-month"
            rowActions={(it) =>
              it.customers > 0 && (
                <Button size="small" type="link" onClick={() => change({ share: keyOf(it) })}>
                  {t('pools.show')}
                </Button>
              )
            }
          />
          {share !== '' && <BearerDrawer share={share} onClose={() => change({ share: '' })} />}
        </>
      )}
    </Answer>
  );
}

/** Month, class and pool as one text of the address; pools' names may hold anything, so they stand last. */
function keyOf({ month, costClass, pool }: PoolMonth): string {
  return `${month}/${costClass}/${pool}`;
}
