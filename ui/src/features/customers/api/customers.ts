import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { http } from '@/lib/api';

/** What every figure of an answer rests on. */
export interface RunLabel {
  runId: string;
  asOf: string;
  currency: string;
  minorPerMajor: number;
  firstMonth: string;
  lastMonth: string;
  customers: number;
}

export type ColumnKind = 'CHOICE' | 'TEXT' | 'MONEY' | 'COUNT' | 'DECIMAL' | 'SHARE' | 'DATE' | 'FLAG';

/** A column of the customer list that exists for the reader. */
export interface CustomerColumn {
  key: string;
  label: string;
  help: string | null;
  group: string;
  groupLabel: string;
  kind: ColumnKind;
  sensitivity: string | null;
  filter: 'range' | 'choice' | 'text' | 'flag';
  sortable: boolean;
  standard: boolean;
}

export type CustomerRow = Record<string, string | number | boolean | null> & { customerId: string };

export interface Choice {
  value: string | null;
  label: string | null;
  customers: number;
}

export interface SavedView {
  id: string;
  page: string;
  name: string;
  state: string;
  isShared: boolean;
  ownerName: string;
  isMine: boolean;
}

export const columnsQuery = () =>
  queryOptions({
    queryKey: ['customers', 'columns', language()],
    queryFn: () => http.get<CustomerColumn[]>('/api/customers/columns'),
    staleTime: 5 * 60_000,
  });

export const choicesQuery = (column: string) =>
  queryOptions({
    queryKey: ['customers', 'values', column, language()],
    queryFn: () => http.get<Choice[]>('/api/customers/values', { column }),
    staleTime: 60_000,
  });

export const viewsQuery = queryOptions({
  queryKey: ['customers', 'views'],
  queryFn: () => http.get<SavedView[]>('/api/saved-views', { page: 'customers' }),
});

export const saveView = (name: string, state: string, isShared: boolean) =>
  http.post<SavedView>('/api/saved-views', { page: 'customers', name, state, isShared });

export const deleteView = (id: string) => http.delete(`/api/saved-views/${id}`);
