import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { MoneyText } from '@/components/money-text';
import { Empty } from '@/components/states';
import { paths } from '@/config/paths';
import { asProblem } from '@/lib/problem';
import { type PageOf, usePages } from '@/lib/use-pages';
import type { CostFilters, CostLine, RunLabel } from '../api/costs';

interface Lines extends PageOf<CostLine> {
  run: RunLabel;
  sumMinor: number;
}

/** The ledger's lines that the filters leave, with their number and sum. */
export function CostLineTable({ filters, sort }: { filters: CostFilters; sort: string }) {
  const { t } = useTranslation('costs');
  const list = usePages<CostLine>(['costs', 'lines'], '/api/costs', {
    ...filters,
    sort: sort === '' ? undefined : sort,
  });
  const first = list.query.data?.pages[0] as Lines | undefined;
  const currency = first?.run.currency;
  const text = (key: keyof CostLine, title: string, hidden = false): Column<CostLine> => ({
    key,
    title,
    value: (it) => it[key],
    sortable: false,
    hidden,
  });
  const columns: Column<CostLine>[] = [
    text('costId', t('column.costId')),
    { key: 'postedOn', title: t('column.postedOn'), kind: 'date', value: (it) => it.postedOn },
    {
      key: 'amountMinor',
      title: t('column.amount'),
      kind: 'money',
      value: (it) => it.amountMinor,
      currency: currency === undefined ? undefined : () => currency,
    },
    text('classLabel', t('column.class')),
    text('typeLabel', t('column.type')),
    { ...text('poolLabel', t('column.pool')), help: t('help.pool') },
    {
      key: 'bearer',
      title: t('column.bearer'),
      value: (it) => (it.reason === null ? t(`bearer.${it.bearer}`) : t(`reason.${it.reason}`)),
      render: (it) =>
        it.customerId === null ? (
          it.reason === null ? (
            t(`bearer.${it.bearer}`)
          ) : (
            t(`reason.${it.reason}`)
          )
        ) : (
          <Link to={paths.customer(it.customerId)}>{it.customerId}</Link>
        ),
      sortable: false,
      help: t('help.bearer'),
    },
    text('department', t('column.department')),
    text('account', t('column.account'), true),
    text('channel', t('column.channel'), true),
    text('campaign', t('column.campaign'), true),
    text('orderId', t('column.order'), true),
    text('ticketId', t('column.ticket'), true),
    text('memo', t('column.memo')),
  ];
  if (list.query.error !== null && asProblem(list.query.error).code === 'results.no-run.not-found')
    return <Empty title={t('noRun')} />;
  return (
    <Answer query={list.query}>
      {() => (
        <DataTable
          name="lines"
          label={t('tab.lines')}
          columns={columns}
          rows={list.rows}
          rowKey={(it) => it.costId}
          defaultSort="-postedOn"
          server
          total={list.total}
          more={list.more}
          tools={
            first !== undefined && (
              <strong>
                {t('sum')} <MoneyText minor={first.sumMinor} currency={currency} />
              </strong>
            )
          }
        />
      )}
    </Answer>
  );
}
