import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '@/components/states';
import type { Column } from '@/components/data-table';
import { written } from '@/components/table-columns';
import { antdColumns } from '@/components/table-heads';
import { paths } from '@/config/paths';
import { useSession } from '@/lib/session';
import type { CustomerRow } from '../api/customers';
import styles from '../customers.module.css';

interface CustomerTableProps {
  columns: Column<CustomerRow>[];
  rows: CustomerRow[];
  sort: string;
  currency: string;
  loading: boolean;
  onSort: (sort: string) => void;
  more: { next: boolean; load: () => void; loading: boolean };
}

/** The list as a table on wide screens and as cards on a phone; the server sorts. */
export function CustomerTable(props: CustomerTableProps) {
  const { columns, rows, sort, currency, loading, onSort, more } = props;
  const { t } = useTranslation('customers');
  const label = t('list.title');
  const { seesEveryCustomer } = useSession();
  const nothing = (
    <Empty title={t('common:table.nothingFound')}>
      {t('common:table.widen')} {!seesEveryCustomer && t('list.scope')}
    </Empty>
  );
  return (
    <>
      <div className={styles.wide} role="region" aria-label={label} tabIndex={0}>
        <Table<CustomerRow>
          aria-label={label}
          size="small"
          loading={loading}
          rowKey={(it) => it.customerId}
          dataSource={rows}
          pagination={false}
          columns={antdColumns({
            columns,
            state: { sort, search: '', filters: {}, columns: undefined },
            currency,
            rowLink: (it) => paths.customer(it.customerId),
            actionsTitle: t('common:table.actions'),
          })}
          locale={{ emptyText: nothing }}
          onChange={(_page, _filters, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter;
            onSort(one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : '');
          }}
        />
      </div>
      <ul className={styles.cards} aria-label={label}>
        {rows.map((row) => (
          <li key={row.customerId}>
            <Link to={paths.customer(row.customerId)}>{String(row['name'] ?? row.customerId)}</Link>
            <dl>
              {columns
                .filter((it) => it.key !== 'name' && (row[it.key] ?? null) !== null)
                .slice(0, 8)
                .map((it) => (
                  <div key={it.key}>
                    <dt>{it.title}</dt>
                    <dd className="num">{written(it, row, currency)}</dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
        {rows.length === 0 && !loading && <li>{nothing}</li>}
      </ul>
      {more.next && (
        <Button className={styles.more} onClick={more.load} loading={more.loading}>
          {t('common:table.more')}
        </Button>
      )}
    </>
  );
}
