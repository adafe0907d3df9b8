import { Table } from 'antd';
import { Link } from 'react-router';
import { antdColumns } from '@/components/table-heads';
import type { Column } from '@/components/data-table';
import { useTranslation } from 'react-i18next';
import { paths } from '@/config/paths';
import type { CustomerColumn, CustomerRow } from '../api/customers';
import type { BehindRow } from '../api/rows';
import { tableColumn } from '../column-cells';
import styles from '../customers.module.css';

interface RowTableProps {
  label: string;
  columns: CustomerColumn[];
  rows: BehindRow[];
  sort: string;
  currency: string;
  labelOf: (column: string, value: string) => string;
  loading: boolean;
  onSort: (sort: string) => void;
}

/** Columns with what people wrote. */
const WRITTEN = new Set(['words', 'comment']);

/** Rows behind a figure; the server sorts. */
export function RowTable({ label, columns, rows, sort, currency, labelOf, loading, onSort }: RowTableProps) {
  const { t } = useTranslation('customers');
  return (
    <div className={styles.behind} role="group" aria-label={label} tabIndex={0}>
      <Table<BehindRow>
        aria-label={label}
        size="small"
        rowKey={(it) => String(it.rowKey)}
        dataSource={rows}
        loading={loading}
        pagination={false}
        columns={antdColumns<BehindRow>({
          columns: columns.map((it) => rowColumn(it, labelOf, currency, t('rows.unknownCustomer'))),
          state: { sort, search: '', filters: {}, columns: undefined },
          currency,
          actionsTitle: '',
        })}
        onChange={(_page, _filters, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          onSort(one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : '');
        }}
      />
    </div>
  );
}

function rowColumn(
  column: CustomerColumn,
  labelOf: (column: string, value: string) => string,
  currency: string,
  unknown: string,
): Column<BehindRow> {
  const plain = tableColumn(column, labelOf, currency) as Column<BehindRow & CustomerRow> as Column<BehindRow>;
  if (column.key === 'customerId') {
    return {
      ...plain,
      render: ({ customerId }) =>
        customerId === null ? (
          <span className="muted">{unknown}</span>
        ) : (
          <Link to={paths.customer(customerId)}>{customerId}</Link>
        ),
    };
  }
  return WRITTEN.has(column.key)
    ? { ...plain, render: (row) => <span className={styles.words}>{String(row[column.key] ?? '–')}</span> }
    : plain;
}
