import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { api } from '@/lib/api';

/** Lists of rows that figures are made of. */
export const ROW_LISTS = ['answers', 'texts', 'contracts', 'moves', 'assignments'] as const;
export type RowListName = (typeof ROW_LISTS)[number];

/** A row's values by the columns' keys. */
export type BehindRow = Record<string, string | number | boolean | null> & {
  rowKey: number;
  customerId: string | null;
};

export const rowsUrl = (list: RowListName) => `/api/rows/${list}`;

export const rowColumnsQuery = (list: RowListName) =>
  queryOptions({
    queryKey: ['rows', list, 'columns', language()],
    queryFn: async () => (await api.GET('/api/rows/{list}/columns', { params: { path: { list } } })).data!,
    staleTime: 5 * 60_000,
  });

export const rowChoicesQuery = (list: RowListName) => (column: string) =>
  queryOptions({
    queryKey: ['rows', list, 'values', column, language()],
    queryFn: async () =>
      (await api.GET('/api/rows/{list}/values', { params: { path: { list }, query: { column } } })).data!,
    staleTime: 60_000,
  });
