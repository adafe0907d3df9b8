import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

export type Recurring = components['schemas']['LedgerRecurring'];
export type RecurringDraft = components['schemas']['LedgerRecurringDraft'];
export type Outcomes = components['schemas']['LedgerOutcomes'];

export const allRecurring = queryOptions({
  queryKey: ['ledger', 'recurring'],
  queryFn: async () => (await api.GET('/api/ledger/recurring')).data!,
});

export const preview = (month: string) =>
  queryOptions({
    queryKey: ['ledger', 'recurring', 'preview', month],
    queryFn: async () => (await api.GET('/api/ledger/recurring/preview', { params: { query: { month } } })).data!,
  });

export const saveRecurring = (id: number | undefined, body: RecurringDraft) =>
  id === undefined
    ? api.POST('/api/ledger/recurring', { body })
    : api.PUT('/api/ledger/recurring/{id}', { params: { path: { id } }, body });

export const postRecurring = async (month: string) =>
  (await api.POST('/api/ledger/recurring/postings', { body: { month } })).data!;
