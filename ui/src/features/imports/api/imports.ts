import { queryOptions } from '@tanstack/react-query';
import { http, withQuery } from '@/lib/api';
import type { Job } from '@/lib/jobs';

export type ImportState = 'OPEN' | 'COMMITTED' | 'UNDONE';

export interface TableColumn {
  name: string;
  title: string;
  type: string;
  isRequired: boolean;
}

/** A table of the data contract. */
export interface ContractTable {
  name: string;
  title: string;
  takesAttributes: boolean;
  columns: TableColumn[];
}

export interface Suggestion {
  header: string;
  column: string | null;
  from: 'saved' | 'name' | 'other-name' | 'similar' | 'none';
}

export interface FileChoice {
  file: string;
  table: string;
  /** header by column */
  columns: Record<string, string>;
  /** headers kept as attributes */
  attributes: string[];
  encoding: string | null;
  delimiter: string | null;
}

/** How sure the form of a text file is; a guess is to be looked at. */
export type Surety = 'SURE' | 'LIKELY' | 'GUESS';

export interface UploadedFile {
  name: string;
  bytes: number;
  preview: {
    format: 'csv' | 'parquet' | 'xlsx';
    encoding: string | null;
    delimiter: string | null;
    isPlainAscii: boolean;
    encodingSurety?: Surety | null;
    delimiterSurety?: Surety | null;
    headers: string[];
    rows: string[][];
    table: string | null;
    tableFrom: string | null;
    tables: Record<string, number>;
    columns: Suggestion[];
    signature: string;
  };
  choice: FileChoice | null;
  isSkipped: boolean;
  importedAs: number | null;
}

export interface Issue {
  file: string;
  line: number;
  column: string;
  value: string;
  code: string;
  kind: 'rejected' | 'corrected' | 'warning';
  message: string;
}

export interface FileReport {
  path: string;
  table: string;
  sha256: string;
  bytes: number;
  read: number;
  accepted: number;
  rejected: number;
  corrected: number;
}

export interface Outcome {
  files: FileReport[];
  refused: Record<string, string>;
  issueCounts: Record<string, number>;
  examples: Issue[];
  outlook?: { missingRates: MissingRate[] } | null;
}

/** A currency some rows are in and no rate is known for on their days. */
export interface MissingRate {
  currency: string;
  from: string;
  to: string;
  rows: number;
}

export interface TableFile {
  table: string;
  rows: number;
  bytes: number;
  sha256: string;
}

export interface Import {
  id: string;
  number: number | null;
  state: ImportState;
  source: 'BROWSER' | 'API';
  createdByName: string;
  createdAt: string;
  committedByName: string | null;
  committedAt: string | null;
  undoneByName: string | null;
  undoneAt: string | null;
  files: UploadedFile[];
  job: Job | null;
  checked: Outcome | null;
  result: Outcome | null;
  /** closed months the checked cost lines fall into */
  closedMonths: { month: string; rows: number }[];
  tables: TableFile[];
}

export interface ImportSummary {
  id: string;
  number: number | null;
  state: ImportState;
  source: 'BROWSER' | 'API';
  byName: string;
  at: string;
  undoneByName: string | null;
  undoneAt: string | null;
  files: string[];
  tables: TableFile[];
  read: number;
  accepted: number;
  rejected: number;
}

export interface SavedMapping {
  id: string;
  name: string;
  table: string;
  columns: Record<string, string>;
  owner: string;
  ownerName: string;
  isShared: boolean;
  createdAt: string;
}

export const importKey = (id: string) => ['imports', 'one', id];
export const importQuery = (id: string) =>
  queryOptions({ queryKey: importKey(id), queryFn: () => http.get<Import>(`/api/imports/${id}`) });

export const openImports = queryOptions({
  queryKey: ['imports', 'open'],
  queryFn: async () => (await http.get<{ open: ImportSummary[] }>('/api/imports', { limit: 1 })).open,
});

export const contractQuery = queryOptions({
  queryKey: ['imports', 'tables'],
  queryFn: () => http.get<{ items: ContractTable[]; mostUploadBytes: number }>('/api/imports/tables'),
  staleTime: Infinity,
});

export const mappingsQuery = queryOptions({
  queryKey: ['imports', 'mappings'],
  queryFn: async () => (await http.get<{ items: SavedMapping[] }>('/api/import-mappings')).items,
});

export const createImport = () => http.post<Import>('/api/imports', {});
export const discardImport = (id: string) => http.delete(`/api/imports/${id}`);
export const undoImport = (id: string) => http.post<Import>(`/api/imports/${id}/undo`);
export const redoImport = (id: string) => http.post<Import>(`/api/imports/${id}/redo`);
export const startCheck = (id: string) => http.post<{ jobId: string }>(`/api/imports/${id}/check`);
export const startCommit = (id: string) => http.post<{ jobId: string }>(`/api/imports/${id}/commit`);

export const removeFile = (id: string, name: string) => http.delete(withQuery(`/api/imports/${id}/files`, { name }));
export const chooseFile = (id: string, choice: FileChoice & { isSkipped: boolean }) =>
  http.put<UploadedFile>(`/api/imports/${id}/files`, choice);
export const lookAgain = (
  id: string,
  form: { file: string; table: string | null; encoding: string | null; delimiter: string | null },
) => http.post<UploadedFile>(`/api/imports/${id}/files/look`, form);

export const saveMapping = (mapping: {
  name: string;
  table: string;
  signature: string;
  columns: Record<string, string>;
  attributes: string[];
  isShared: boolean;
}) => http.post('/api/import-mappings', mapping);
export const deleteMapping = (id: string) => http.delete(`/api/import-mappings/${id}`);

export const issuesUrl = (id: string) => `/api/imports/${id}/issues`;
export const refusedUrl = (id: string, file: string) => withQuery(`/api/imports/${id}/refused`, { file });
