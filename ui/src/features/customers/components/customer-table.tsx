import { Table } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '@/components/states';
import type { Column } from '@/components/data-table';
import { LoadMore } from '@/components/load-more';
import { RoomAround, useRowWindow, WINDOWED } from '@/components/row-window';
import { antdColumns } from '@/components/table-heads';
import { paths } from '@/config/paths';
import { useSession } from '@/lib/session';
import { useNarrow } from '@/lib/use-narrow';
import type { CustomerRow } from '../api/customers';
import styles from '../customers.module.css';
import { CustomerCards } from './customer-cards';

/** Of a row, as `customers.module.css` makes it. */
const ROW_HEIGHT = 40;

interface CustomerTableProps {
  columns: Column<CustomerRow>[];
  rows: CustomerRow[];
  total: number | null | undefined;
  sort: string;
  currency: string;
  loading: boolean;
  /** changes when another question is asked: the list then begins at its top */
  question: string;
  onSort: (sort: string) => void;
  more: { next: boolean; load: () => void; loading: boolean };
}

/**
 * The list as a table on wide screens and as cards on a phone; the server sorts. The next page is fetched while one
 * scrolls towards it, and only rows near those in sight are in the document.
 */
export function CustomerTable(props: CustomerTableProps) {
  const { columns, rows, total, currency, loading, more } = props;
  const { t } = useTranslation('customers');
  const label = t('list.title');
  const { seesEveryCustomer } = useSession();
  const isNarrow = useNarrow();
  if (rows.length === 0 && !loading) {
    return (
      <Empty title={t('common:table.nothingFound')}>
        {t('common:table.widen')} {!seesEveryCustomer && t('list.scope')}
      </Empty>
    );
  }
  return (
    <>
      {isNarrow ? (
        <CustomerCards columns={columns} rows={rows} currency={currency} label={label} />
      ) : (
        <WideTable {...props} label={label} />
      )}
      <LoadMore more={more} shown={rows.length} total={total} bySight={isNarrow} />
    </>
  );
}

function WideTable({ columns, rows, total, sort, currency, loading, question, onSort, more, label }: WideTableProps) {
  const { t } = useTranslation('customers');
  const [scroller, shown] = useRowWindow(rows.length, ROW_HEIGHT, question);
  const { next, load, loading: isLoadingMore } = more;
  const isNearEnd = shown.end >= rows.length;
  useEffect(() => {
    if (isNearEnd && next && !isLoadingMore && !loading) load();
  }, [isNearEnd, next, isLoadingMore, loading, load]);
  const heads = useMemo(
    () =>
      antdColumns({
        columns,
        state: { sort, search: '', filters: {}, columns: undefined },
        currency,
        rowLink: (it) => paths.customer(it.customerId),
        actionsTitle: t('common:table.actions'),
      }),
    [columns, sort, currency, t],
  );
  const room = { above: shown.above, below: shown.below, rows: typeof total === 'number' ? total + 1 : -1 };
  return (
    <div ref={scroller} className={styles.wide} role="region" aria-label={label} tabIndex={0}>
      <RoomAround value={room}>
        <Table<CustomerRow>
          aria-label={label}
          size="small"
          loading={loading}
          rowKey={(it) => it.customerId}
          dataSource={rows.slice(shown.first, shown.end)}
          pagination={false}
          components={WINDOWED}
          columns={heads}
          onRow={(_row, at) => ({ 'aria-rowindex': shown.first + (at ?? 0) + 2 })}
          onChange={(_page, _filters, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter;
            onSort(one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : '');
          }}
        />
      </RoomAround>
    </div>
  );
}

type WideTableProps = CustomerTableProps & { label: string };
