import type { ReactNode } from 'react';
import { formatDate, formatInstant, formatMonth } from '@/lib/dates';
import { exactMoney, formatMoney } from '@/lib/money';
import { formatCount, formatDecimal, formatShare } from '@/lib/numbers';

export type Value = string | number | boolean | null | undefined;
export type Kind = 'text' | 'money' | 'count' | 'share' | 'decimal' | 'date' | 'month' | 'instant';

/** One column of a {@link DataTable}. */
export interface Column<Row> {
  /** names the column in the URL, in the server's `sort` and in the CSV file */
  key: string;
  title: string;
  /** its heading in the CSV file, where that differs, such as a unit of the exact value */
  exportTitle?: string;
  /** how the value is written and aligned; text unless said. Money is minor units, shares are 0 to 1 */
  kind?: Kind;
  /** the exact value: what is sorted, searched and exported */
  value: (row: Row) => Value;
  /** what is shown instead of the written value */
  render?: (row: Row) => ReactNode;
  /** the currency of this row's amount; the company's unless said */
  currency?: (row: Row) => string;
  /** what the number means, beside the heading */
  help?: string;
  /** false for columns that have no order */
  sortable?: boolean;
  /** the values one can filter by */
  filters?: { value: string; label: string }[];
  /** left out until the reader chooses it */
  hidden?: boolean;
  width?: number;
}

const NUMBERS: ReadonlySet<Kind> = new Set(['money', 'count', 'share', 'decimal']);

export function isNumber(column: { kind?: Kind }): boolean {
  return NUMBERS.has(column.kind ?? 'text');
}

/** A value as the reader sees it; a dash where there is none. */
export function written<Row>(column: Column<Row>, row: Row, currency: string): string {
  const value = column.value(row);
  if (value === null || value === undefined || value === '') return '–';
  switch (column.kind) {
    case 'money':
      return formatMoney(Number(value), column.currency?.(row) ?? currency);
    case 'count':
      return formatCount(Number(value));
    case 'share':
      return formatShare(Number(value));
    case 'decimal':
      return formatDecimal(Number(value));
    case 'date':
      return formatDate(String(value));
    case 'month':
      return formatMonth(String(value));
    case 'instant':
      return formatInstant(String(value));
    default:
      return String(value);
  }
}

/** A value as a CSV file has it: exact, without marks of any language. */
export function exported<Row>(column: Column<Row>, row: Row, currency: string): string {
  const value = column.value(row);
  if (value === null || value === undefined) return '';
  return column.kind === 'money' ? exactMoney(Number(value), column.currency?.(row) ?? currency) : String(value);
}

function compare(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'zh-CN', { numeric: true });
}

/** Rows in the order `sort` asks for (`-key` is descending); rows without a value stay last in both directions. */
export function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: string): Row[] {
  const down = sort.startsWith('-');
  const column = columns.find((it) => it.key === sort.replace(/^-/, ''));
  if (column === undefined) return rows;
  const missing = (it: Value) => it === null || it === undefined || it === '';
  return [...rows].sort((one, other) => {
    const [left, right] = [column.value(one), column.value(other)];
    if (missing(left) || missing(right)) return Number(missing(left)) - Number(missing(right));
    return down ? compare(right, left) : compare(left, right);
  });
}

/** Rows in which some column has the text and every filtered column one of its chosen values. */
export function filtered<Row>(rows: Row[], columns: Column<Row>[], state: { search: string; filters: Filters }): Row[] {
  const wanted = state.search.trim().toLowerCase();
  const kept = columns.filter((it) => (state.filters[it.key] ?? []).length > 0);
  return rows.filter(
    (row) =>
      kept.every((it) => state.filters[it.key]?.includes(String(it.value(row)))) &&
      (wanted === '' ||
        columns.some((it) =>
          String(it.value(row) ?? '')
            .toLowerCase()
            .includes(wanted),
        )),
  );
}

export type Filters = Record<string, string[]>;
