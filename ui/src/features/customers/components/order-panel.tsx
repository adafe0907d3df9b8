import { useTranslation } from 'react-i18next';
import { Answer } from '@/components/answer';
import { type Column, DataTable } from '@/components/data-table';
import { Panel } from '@/components/panel';
import { Empty } from '@/components/states';
import { useTableState } from '@/components/use-table-state';
import { formatDate } from '@/lib/dates';
import { formatDecimal } from '@/lib/numbers';
import { useMay } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { type CustomerOrder, type OrderPage, ordersUrl } from '../api/orders';

const NEWEST_FIRST = '-at';

/** Every order of the customer; the server sorts, searches and narrows, so that this holds for orders not yet loaded. */
export function OrderPanel({ id, currency }: { id: string; currency: string }) {
  const { t } = useTranslation('customers');
  const [table] = useTableState('orders', NEWEST_FIRST);
  const list = usePages<CustomerOrder>(['customer', id, 'orders'], ordersUrl(id), {
    sort: table.sort === '' ? NEWEST_FIRST : table.sort,
    search: table.search,
    channel: table.filters['channel'],
  });
  const channels = (list.query.data?.pages[0] as OrderPage | undefined)?.channels ?? [];
  const columns = useOrderColumns(currency, channels);
  return (
    <Panel title={t('orders.title')} help={t('help.orders')}>
      <Answer query={list.query}>
        {() => (
          <DataTable
            name="orders"
            label={t('orders.title')}
            columns={columns}
            rows={list.rows}
            rowKey={(it) => it.orderId}
            defaultSort={NEWEST_FIRST}
            server
            total={list.total}
            more={list.more}
            everyRow={list.everyRow}
            empty={<Empty title={t('orders.none')} />}
          />
        )}
      </Answer>
    </Panel>
  );
}

function useOrderColumns(currency: string, channels: string[]): Column<CustomerOrder>[] {
  const { t } = useTranslation('customers');
  const seesCosts = useMay('COST_READ');
  const money = (key: string, value: (it: CustomerOrder) => number | null | undefined): Column<CustomerOrder> => ({
    key,
    title: t(`orders.${key}`),
    kind: 'money',
    value,
    currency: () => currency,
  });
  return [
    {
      key: 'at',
      title: t('orders.at'),
      value: (it) => it.at,
      render: (it) => `${formatDate(it.at)} ${it.at.slice(11, 16)}`,
    },
    { key: 'orderId', title: t('orders.orderId'), value: (it) => it.orderId, sortable: false },
    money('amountMinor', (it) => it.amountMinor),
    money('refundMinor', (it) => it.refundMinor),
    ...(seesCosts ? [money('costOfGoodsMinor', (it) => it.costOfGoodsMinor)] : []),
    { ...money('discountMinor', (it) => it.discountMinor), hidden: true },
    {
      key: 'channel',
      title: t('orders.channel'),
      value: (it) => it.channel,
      sortable: false,
      filters: channels.map((it) => ({ value: it, label: it })),
    },
    { key: 'campaign', title: t('orders.campaign'), value: (it) => it.campaign, sortable: false, hidden: true },
    {
      key: 'lines',
      title: t('orders.lines'),
      value: (it) => it.lines.map((line) => lineText(line)).join('; '),
      sortable: false,
    },
  ];
}

function lineText({ productName, productId, quantity }: CustomerOrder['lines'][number]): string {
  return `${productName ?? productId} × ${formatDecimal(quantity)}`;
}
