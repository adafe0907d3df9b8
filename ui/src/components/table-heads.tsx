import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { HelpText } from './help-text';
import { type Column, isNumber, type Kind, written } from './table-columns';
import type { TableState } from './use-table-state';

interface Heads<Row> {
  columns: Column<Row>[];
  state: TableState;
  currency: string;
  rowLink?: (row: Row) => string | undefined;
  rowActions?: (row: Row) => ReactNode;
  actionsTitle: string;
}

const DAYS: ReadonlySet<Kind> = new Set(['date', 'month', 'instant']);

/** Our columns as antd's: numbers to the right, the first column a link where rows lead somewhere. */
export function antdColumns<Row extends object>(heads: Heads<Row>): TableColumnsType<Row> {
  const columns: TableColumnsType<Row> = heads.columns.map((column, position) => ({
    key: column.key,
    title: titleOf(column),
    width: column.width,
    align: isNumber(column) ? ('right' as const) : ('left' as const),
    className: isNumber(column) ? 'num' : DAYS.has(column.kind ?? 'text') ? 'nowrap' : undefined,
    sorter: column.sortable !== false,
    showSorterTooltip: false,
    sortOrder: orderOf(column.key, heads.state.sort),
    sortDirections: isNumber(column) ? ['descend', 'ascend'] : ['ascend', 'descend'],
    filters: column.filters?.map((it) => ({ text: it.label, value: it.value })),
    filteredValue: column.filters === undefined ? undefined : (heads.state.filters[column.key] ?? null),
    filterSearch: (column.filters?.length ?? 0) > 10,
    render: (_value: unknown, row: Row) => cell(column, row, position === 0, heads),
  }));
  return heads.rowActions === undefined ? columns : [...columns, actionsColumn(heads)];
}

function actionsColumn<Row>({ rowActions, actionsTitle }: Heads<Row>) {
  return {
    key: ' actions',
    title: <span className="hidden">{actionsTitle}</span>,
    align: 'right' as const,
    render: (_value: unknown, row: Row) => rowActions?.(row),
  };
}

function titleOf<Row>({ title, help }: Column<Row>): ReactNode {
  if (help === undefined) return title;
  return (
    <span className="nowrap">
      {title}
      <span onClick={(it) => it.stopPropagation()} onKeyDown={(it) => it.stopPropagation()} role="presentation">
        <HelpText text={help} about={title} />
      </span>
    </span>
  );
}

function orderOf(key: string, sort: string): 'ascend' | 'descend' | null {
  if (sort === key) return 'ascend';
  return sort === `-${key}` ? 'descend' : null;
}

function cell<Row>(column: Column<Row>, row: Row, isFirst: boolean, { rowLink, currency }: Heads<Row>): ReactNode {
  const content = column.render === undefined ? written(column, row, currency) : column.render(row);
  const to = isFirst ? rowLink?.(row) : undefined;
  return to === undefined ? content : <Link to={to}>{content}</Link>;
}
