import { queryOptions } from '@tanstack/react-query';
import { api, http } from '@/lib/api';
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

export const saveRecurring = (id: number | undefined, draft: RecurringDraft) =>
  id === undefined ? http.post('/api/ledger/recurring', draft) : http.put(`/api/ledger/recurring/${id}`, draft);

export const postRecurring = (month: string) => http.post<Outcomes>('/api/ledger/recurring/postings', { month });
