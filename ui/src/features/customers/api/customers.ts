import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

/** What every figure of an answer rests on. */
export type RunLabel = components['schemas']['ResultsRunLabel'];

/** A column of the customer list that exists for the reader. */
export type CustomerColumn = components['schemas']['ResultsCustomerColumnView'];
export type ColumnKind = CustomerColumn['kind'];

/** A customer's values by the columns' keys. */
export type CustomerRow = Record<string, string | number | boolean | null> & { customerId: string };

export type Choice = components['schemas']['ResultsCustomerChoiceView'];
export type SavedView = components['schemas']['ResultsSavedView'];

export const columnsQuery = () =>
  queryOptions({
    queryKey: ['customers', 'columns', language()],
    queryFn: async () => (await api.GET('/api/customers/columns')).data!,
    staleTime: 5 * 60_000,
  });

export const choicesQuery = (column: string) =>
  queryOptions({
    queryKey: ['customers', 'values', column, language()],
    queryFn: async () => (await api.GET('/api/customers/values', { params: { query: { column } } })).data!,
    staleTime: 60_000,
  });

export const viewsQuery = queryOptions({
  queryKey: ['customers', 'views'],
  queryFn: async () => (await api.GET('/api/saved-views', { params: { query: { page: 'customers' } } })).data!,
});

export const saveView = async (name: string, state: string, isShared: boolean) =>
  (await api.POST('/api/saved-views', { body: { page: 'customers', name, state, isShared } })).data!;

export const deleteView = (id: string) => api.DELETE('/api/saved-views/{id}', { params: { path: { id } } });
