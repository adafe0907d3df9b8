import type { Column } from '@/components/data-table';
import type { Kind } from '@/components/table-columns';
import type { ColumnKind, CustomerColumn, CustomerRow } from './api/customers';

const KINDS: Record<ColumnKind, Kind> = {
  CHOICE: 'text',
  TEXT: 'text',
  MONEY: 'money',
  COUNT: 'count',
  DECIMAL: 'decimal',
  SHARE: 'share',
  DATE: 'date',
  MONTH: 'month',
  FLAG: 'text',
};

/** Years are no counts: no thousands separator. */
const kindOf = ({ key, kind }: CustomerColumn): Kind => (key === 'birthYear' ? 'text' : KINDS[kind]);

/** A column of the API as a column of a table. */
export function tableColumn(
  column: CustomerColumn,
  label: (column: string, value: string) => string,
  currency: string | undefined,
): Column<CustomerRow> {
  const value = (row: CustomerRow) => {
    const plain = row[column.key];
    return typeof plain === 'string' || typeof plain === 'boolean' ? label(column.key, String(plain)) : plain;
  };
  return {
    key: column.key,
    title: column.label,
    kind: kindOf(column),
    value,
    help: column.help ?? undefined,
    sortable: column.sortable,
    currency: currency === undefined ? undefined : () => currency,
  };
}
