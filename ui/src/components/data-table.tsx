import { Button, Table } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { csv, download } from '@/lib/csv';
import { useMay, useSession } from '@/lib/session';
import styles from './data-table.module.css';
import { type Column, exported, filtered, type Filters, sorted } from './table-columns';
import { antdColumns } from './table-heads';
import { TableTools } from './table-tools';
import { useTableState } from './use-table-state';
import { Empty } from './states';

export type { Column } from './table-columns';

interface DataTableProps<Row> {
  /** unique in the page: prefixes the table's state in the URL and names its CSV file */
  name: string;
  /** what the table holds, for those who do not see it */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** the page a row leads to: the first column becomes the link */
  rowLink?: (row: Row) => string | undefined;
  defaultSort?: string;
  /** rows come sorted and filtered from the server (which reads `useTableState(name)`), a page at a time */
  more?: { next: boolean; load: () => void; loading: boolean };
  /** the server sorts and filters; set with `more` */
  server?: boolean;
  /** how many rows there are in all, when the server counted them */
  total?: number | null;
  /** controls before the table's own tools */
  tools?: ReactNode;
  /** a button at the end of each row */
  rowActions?: (row: Row) => ReactNode;
  /** shown when there is no row at all */
  empty?: ReactNode;
  /** false hides search and CSV of small tables */
  search?: boolean;
  /** the server writes the file when it holds more rows than the page: a URL */
  exportUrl?: string;
  /** all rows, when those here are only a part: what the file then holds */
  everyRow?: () => Promise<Row[]>;
  pageSize?: number;
}

/** A table the reader can sort, filter, choose columns of and, where they may export, take along; all of it kept in the URL. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, label, columns, rows, rowKey, server = false, more, pageSize = 50 } = props;
  const { t } = useTranslation();
  const { currency } = useSession();
  const [state, change] = useTableState(name, props.defaultSort);

  const chosen = columns.filter((it) => (state.columns === undefined ? !it.hidden : state.columns.includes(it.key)));
  const shown = useMemo(
    () => (server ? rows : sorted(filtered(rows, columns, state), columns, state.sort)),
    [server, rows, columns, state],
  );
  const mayExport = useMay('EXPORT');
  const save = async () => {
    const all = (await props.everyRow?.()) ?? shown;
    download(
      `${name}.csv`,
      csv(
        chosen.map((it) => it.exportTitle ?? it.title),
        all.map((row) => chosen.map((it) => exported(it, row, currency))),
      ),
    );
  };

  if (rows.length === 0 && state.search === '' && Object.keys(state.filters).length === 0 && props.empty !== undefined)
    return props.empty;
  return (
    <div className={styles.holder}>
      <TableTools
        label={label}
        columns={columns}
        chosen={chosen}
        state={state}
        change={change}
        onExport={mayExport ? save : undefined}
        exportUrl={props.exportUrl}
        search={props.search}
        found={server ? (props.total ?? undefined) : shown.length}
      >
        {props.tools}
      </TableTools>
      <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
        <Table<Row>
          aria-label={label}
          size="small"
          rowKey={rowKey}
          dataSource={shown}
          columns={antdColumns({ ...props, columns: chosen, state, currency, actionsTitle: t('table.actions') })}
          pagination={
            server || shown.length <= pageSize
              ? false
              : { pageSize, showSizeChanger: false, size: 'small', showTotal: (it) => t('table.rows', { count: it }) }
          }
          locale={{ emptyText: <Empty title={t('table.nothingFound')}>{t('table.widen')}</Empty> }}
          onChange={(_page, filters, sorter) => {
            const one = Array.isArray(sorter) ? sorter[0] : sorter;
            const sort = one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : '';
            change({ sort, filters: texts(filters) });
          }}
        />
      </div>
      {more?.next === true && (
        <Button className={styles.more} onClick={more.load} loading={more.loading}>
          {t('table.more')}
        </Button>
      )}
    </div>
  );
}

function texts(filters: Record<string, unknown[] | null>): Filters {
  return Object.fromEntries(Object.entries(filters).map(([key, values]) => [key, (values ?? []).map(String)]));
}
