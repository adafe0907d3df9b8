import type { CustomerColumn } from './api/customers';

/** Columns under the headings of their groups, in the catalogue's order. */
export function grouped(columns: CustomerColumn[]): { key: string; label: string; items: CustomerColumn[] }[] {
  const groups = [...new Set(columns.map((it) => it.group))];
  return groups.map((group) => {
    const items = columns.filter((it) => it.group === group);
    return { key: group, label: items[0]?.groupLabel ?? group, items };
  });
}
