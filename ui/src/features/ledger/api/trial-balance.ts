import { queryOptions } from '@tanstack/react-query';
import { api, http, withQuery } from '@/lib/api';
import type { components } from '@/lib/schema';

export type Tie = components['schemas']['LedgerTie'];
export type TieRow = components['schemas']['LedgerTieRow'];

export const tieOf = (month: string) =>
  queryOptions({
    queryKey: ['ledger', 'tie', month],
    queryFn: async () =>
      (await api.GET('/api/ledger/trial-balances/{month}', { params: { path: { month } } })).data!.tie,
  });

export const bringIn = (month: string, name: string, prefixes: string, content: Blob | string) =>
  http.put(
    withQuery(`/api/ledger/trial-balances/${month}`, { name, prefixes }),
    new Blob([content], { type: 'application/octet-stream' }),
  );

export const explain = (month: string, account: string, amount: string, reason: string) =>
  api.POST('/api/ledger/trial-balances/{month}/explanations', {
    params: { path: { month } },
    body: { account, amount, reason },
  });

export const removeExplanation = (month: string, id: number) =>
  api.DELETE('/api/ledger/trial-balances/{month}/explanations/{id}', { params: { path: { month, id } } });
