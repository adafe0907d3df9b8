import type { ContractTable, FileChoice, Import, UploadedFile } from './api/imports';

/** What one does with a column of a file: a column of the table, an attribute, or nothing. */
export const ATTRIBUTE = '@';
export const NOTHING = '';

/** What a header stands for in a choice. */
export function meaning(choice: FileChoice, header: string): string {
  const column = Object.entries(choice.columns).find(([, it]) => it === header)?.[0];
  if (column !== undefined) return column;
  return choice.attributes.includes(header) ? ATTRIBUTE : NOTHING;
}

/** The choice with a header standing for something else; what stood for the same column stands for nothing then. */
export function withMeaning(choice: FileChoice, header: string, wanted: string): FileChoice {
  const columns = Object.fromEntries(
    Object.entries(choice.columns).filter(([column, it]) => it !== header && column !== wanted),
  );
  const attributes = choice.attributes.filter((it) => it !== header);
  if (wanted === ATTRIBUTE) return { ...choice, columns, attributes: [...attributes, header] };
  return { ...choice, columns: wanted === NOTHING ? columns : { ...columns, [wanted]: header }, attributes };
}

/** Columns the table must have that no header stands for. */
export function missing(table: ContractTable | undefined, choice: FileChoice | null): string[] {
  if (table === undefined || choice === null) return [];
  const lacking = table.columns
    .filter((it) => it.isRequired && choice.columns[it.name] === undefined)
    .map((it) => it.title);
  const somebody = choice.columns.customer_id !== undefined || choice.columns.visitor_id !== undefined;
  return table.name === 'touches' && !somebody
    ? [...lacking, table.columns.find((it) => it.name === 'customer_id')?.title ?? 'customer_id']
    : lacking;
}

export const taken = (files: UploadedFile[]) => files.filter((it) => !it.isSkipped);

/** Whether every file that is taken has a table and all its required columns. */
export function isComplete(upload: Import, tables: ContractTable[]): boolean {
  const files = taken(upload.files);
  return (
    files.length > 0 &&
    files.every(
      (it) =>
        it.choice !== null &&
        missing(
          tables.find((table) => table.name === it.choice?.table),
          it.choice,
        ).length === 0,
    )
  );
}

/** Headers whose suggestion is only a similar name, still as suggested: to be looked at. */
export function doubtful(file: UploadedFile): string[] {
  return file.preview.columns
    .filter((it) => it.from === 'similar' && it.column !== null && file.choice?.columns[it.column] === it.header)
    .map((it) => it.header);
}
