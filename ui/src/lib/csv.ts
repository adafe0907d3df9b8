import { csvCell } from '@report/tables.js';

/** Exact values as a CSV file: a byte order mark for spreadsheets, no cell a spreadsheet would run. */
export function csv(header: string[], rows: (string | number | null | undefined)[][]): string {
  const line = (cells: (string | number | null | undefined)[]) =>
    cells.map((it) => csvCell(it === null || it === undefined ? '' : String(it))).join(',');
  return `\ufeff${[header, ...rows].map(line).join('\r\n')}\r\n`;
}

/** Hands the reader a file made in the page. */
export function download(name: string, content: BlobPart, type = 'text/csv'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
