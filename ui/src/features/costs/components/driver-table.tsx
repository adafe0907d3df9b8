import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { withQuery } from '@/lib/api';
import { minorDigits } from '@/lib/money';
import { formatDecimal } from '@/lib/numbers';
import { driversQuery, type PoolDriver } from '../api/costs';
import type { PageFilters } from '../filters';

const isShown = (it: PoolDriver, { from, to, pool }: PageFilters) =>
  (from === '' || it.month >= from) && (to === '' || it.month <= to) && (pool === '' || it.pool === pool);

/** What each pool's cost was shared by in each month: units of the driver, cost of a unit, and who bears it. */
export function DriverTable({ state }: { state: PageFilters }) {
  const { t } = useTranslation('costs');
  const query = useQuery(driversQuery(state.month));
  const currency = query.data?.run.currency;
  const columns: Column<PoolDriver>[] = [
    { key: 'pool', title: t('column.pool'), value: (it) => it.poolLabel },
    { key: 'month', title: t('filter.month'), kind: 'month', value: (it) => it.month },
    {
      key: 'driver',
      title: t('drivers.driver'),
      value: (it) => it.driverLabel,
      help: t('help.driver'),
    },
    {
      key: 'reached',
      title: t('drivers.reached'),
      value: (it) => [it.channel, it.campaign].filter((one) => one !== null).join(' · '),
      help: t('help.reached'),
    },
    {
      key: 'units',
      title: t('drivers.units'),
      kind: 'decimal',
      value: (it) => it.units,
      render: (it) => formatDecimal(it.units, Number.isInteger(it.units) ? 0 : 2),
      help: t('help.units'),
    },
    {
      key: 'rate',
      title: currency === undefined ? t('drivers.rate') : `${t('drivers.rate')} (${currency})`,
      kind: 'decimal',
      value: (it) => (it.rateMinor === null ? null : it.rateMinor / 10 ** minorDigits(currency ?? 'CNY')),
      render: (it) => (it.rateMinor === null ? '–' : rate(it.rateMinor / 10 ** minorDigits(currency ?? 'CNY'))),
      help: t('help.rate'),
    },
    {
      key: 'total',
      title: t('drivers.total'),
      kind: 'money',
      value: (it) => it.totalMinor,
      currency: currency === undefined ? undefined : () => currency,
      help: t('help.driven'),
    },
    { key: 'customers', title: t('pools.customers'), kind: 'count', value: (it) => it.customers },
  ];
  return (
    <Answer query={query} empty={{ when: (it) => it.items.length === 0, show: <Empty title={t('drivers.none')} /> }}>
      {(answer) => (
        <DataTable
          name="drivers"
          label={t('tab.drivers')}
          columns={columns}
          rows={answer.items.filter((it) => isShown(it, state))}
          rowKey={(it) => [it.month, it.pool, it.measure, it.channel ?? '', it.campaign ?? ''].join('/')}
          defaultSort="-month"
          rowLink={({ pool, month }) => withQuery(paths.costs, { tab: 'pools', pool, month })}
          rowActions={({ pool, month }) => (
            <Link to={withQuery(paths.costs, { pool, month })}>{t('drivers.lines')}</Link>
          )}
        />
      )}
    </Answer>
  );
}

/** A rate is no amount that anybody pays: what is small is shown with more digits. */
function rate(major: number): string {
  return formatDecimal(major, Math.abs(major) < 1 ? 4 : 2);
}
