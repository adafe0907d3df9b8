import { Link } from 'react-router';
import type { Column } from '@/components/data-table';
import { paths } from '@/config/paths';
import { formatMoney } from '@/lib/money';
import type { Cell, FigureColumn, FigureRow, FigureTable } from './api/pages';
import { DrillLink, narrowed } from './drill';
import { isMoney, shown } from './figure-numbers';
import styles from './figure.module.css';

/** A row with its place in the table, which names it. */
export interface PlacedRow extends FigureRow {
  place: number;
}

const KINDS = { text: 'text', customer: 'text', money: 'money', exact_money: 'money', quantity: 'decimal' } as const;

/** Columns of a figure: numbers as the report shows them, exact amounts behind them, links to what they sum up. */
export function figureColumns(table: FigureTable, currency: string): Column<PlacedRow>[] {
  return table.columns.map((column, index) => ({
    key: `c${index}`,
    title: column.title,
    exportTitle: column.exportTitle,
    kind:
      column.kind in KINDS ? KINDS[column.kind as keyof typeof KINDS] : (column.kind as 'count' | 'share' | 'decimal'),
    currency: () => currency,
    value: (row) => row.cells[index],
    render: (row) => (
      <FigureCell column={column} row={row} cell={row.cells[index] ?? null} index={index} currency={currency} />
    ),
  }));
}

interface FigureCellProps {
  column: FigureColumn;
  row: PlacedRow;
  cell: Cell;
  index: number;
  currency: string;
}

function FigureCell({ column, row, cell, index, currency }: FigureCellProps) {
  if (column.kind === 'customer' && typeof cell === 'string') return <Link to={paths.customer(cell)}>{cell}</Link>;
  const text = <Shown column={column} cell={cell} currency={currency} />;
  const isLink = index === 0 || (column.filter !== undefined && cell !== 0 && cell !== null);
  return isLink ? <DrillLink drill={narrowed(row.drill, column.filter)}>{text}</DrillLink> : text;
}

function Shown({ column, cell, currency }: { column: FigureColumn; cell: Cell; currency: string }) {
  const text = shown(column, cell);
  if (typeof cell !== 'number' || !isMoney(column)) {
    return typeof cell === 'string' && cell.length > 18 ? <span className={styles.sentence}>{text}</span> : text;
  }
  return (
    <span title={formatMoney(cell, currency)} className={cell < 0 ? styles.negative : undefined}>
      {text}
    </span>
  );
}
