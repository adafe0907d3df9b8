import { language } from '@/i18n';
import type { Cell, FigureColumn } from './api/pages';

/** An amount in the scale its column names, rounded half to even as the report rounds it; never through a double. */
export function scaled(minor: number, factor: number, digits: number): string {
  const value = BigInt(Math.abs(minor)) * 10n ** BigInt(digits);
  const by = BigInt(factor);
  const whole = value / by;
  const twice = (value % by) * 2n;
  const up = twice > by || (twice === by && whole % 2n === 1n);
  const rounded = up ? whole + 1n : whole;
  const text = rounded.toString().padStart(digits + 1, '0');
  const head = digits === 0 ? text : text.slice(0, -digits);
  const grouped = head.replace(/\B(?=(\d{3})+$)/g, ',') + (digits === 0 ? '' : `.${text.slice(-digits)}`);
  return minor < 0 && rounded !== 0n ? `\u2212${grouped}` : grouped;
}

/** A number with so many digits and the report's minus sign. */
function fixed(value: number, digits: number, style: 'decimal' | 'percent' = 'decimal'): string {
  return new Intl.NumberFormat(language(), { style, minimumFractionDigits: digits, maximumFractionDigits: digits })
    .format(value)
    .replace(/^-/, '\u2212');
}

/** A cell as the report shows it; a dash where there is no value. */
export function shown(column: FigureColumn, cell: Cell): string {
  if (cell === null || cell === '') return '–';
  if (typeof cell === 'string') return cell;
  switch (column.kind) {
    case 'money':
    case 'exact_money':
      return scaled(cell, column.factor ?? 100, column.digits ?? 2);
    case 'share':
      return fixed(cell, 1, 'percent');
    case 'decimal':
      return fixed(cell, 2);
    case 'quantity':
      return fixed(cell, Number.isInteger(cell) ? 0 : 2);
    default:
      return fixed(cell, 0);
  }
}

export function isMoney(column: FigureColumn): boolean {
  return column.kind === 'money' || column.kind === 'exact_money';
}
