import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { MetricCard, MetricCards } from '@/components/metric-card';
import { MoneyText } from '@/components/money-text';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import { formatMonth } from '@/lib/dates';
import { formatCount } from '@/lib/numbers';
import { type PageOf, usePages } from '@/lib/use-pages';
import type { Bearer, PoolMonth, RunLabel } from '../api/costs';

interface Bearers extends PageOf<Bearer> {
  run: RunLabel;
  pool: PoolMonth;
}

/** The customers who bear a pool's cost of a class in a month. */
export function BearerDrawer({ share, onClose }: { share: string; onClose: () => void }) {
  const { t } = useTranslation('costs');
  const [month = '', costClass = '', ...rest] = share.split('/');
  const pool = rest.join('/');
  const list = usePages<Bearer>(['costs', 'bearers'], '/api/costs/allocations', { month, costClass, pool });
  const first = list.query.data?.pages[0] as Bearers | undefined;
  const currency = first?.run.currency;
  const columns: Column<Bearer>[] = [
    { key: 'name', title: t('bearers.customer'), value: (it) => it.name ?? it.customerId, sortable: false },
    { key: 'customerId', title: t('bearers.id'), value: (it) => it.customerId, sortable: false },
    { key: 'units', title: t('bearers.units'), kind: 'count', value: (it) => it.driverUnits, sortable: false },
    {
      key: 'amount',
      title: t('column.amount'),
      kind: 'money',
      value: (it) => it.amountMinor,
      currency: currency === undefined ? undefined : () => currency,
      sortable: false,
    },
  ];
  return (
    <Drawer
      open
      onClose={onClose}
      size={720}
      title={first === undefined ? pool : `${first.pool.poolLabel} · ${first.pool.classLabel} · ${formatMonth(month)}`}
      extra={
        <Link to={withQuery(paths.costs, { pool, costClass, month })}>
          <Button>{t('bearers.lines')}</Button>
        </Link>
      }
    >
      <Answer query={list.query}>
        {() => (
          <>
            {first !== undefined && (
              <MetricCards>
                <MetricCard
                  label={t('pools.toCustomers')}
                  value={<MoneyText minor={first.pool.customersMinor} currency={currency} />}
                  note={t('bearers.count', { count: first.pool.customers, shown: formatCount(first.pool.customers) })}
                />
                <MetricCard
                  label={t('pools.idle')}
                  value={<MoneyText minor={first.pool.idleMinor} currency={currency} />}
                  help={t('help.idle')}
                />
              </MetricCards>
            )}
            <DataTable
              name="bearers"
              label={t('bearers.title')}
              columns={columns}
              rows={list.rows}
              rowKey={(it) => it.customerId}
              rowLink={(it) => paths.customer(it.customerId)}
              search={false}
              server
              more={list.more}
              empty={<Empty title={t('bearers.none')} />}
            />
          </>
        )}
      </Answer>
    </Drawer>
  );
}
