import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

export type MonthSummary = components['schemas']['LedgerMonthSummary'];
export type MonthDetails = components['schemas']['LedgerMonthDetails'];
export type CheckItem = components['schemas']['LedgerCheckItem'];
export type Restatement = components['schemas']['LedgerRestatement'];
export type BookTotal = components['schemas']['LedgerBookTotal'];

export const allMonths = queryOptions({
  queryKey: ['ledger', 'months'],
  queryFn: async () => (await api.GET('/api/ledger/months')).data!.items,
});

export const monthDetails = (month: string) =>
  queryOptions({
    queryKey: ['ledger', 'months', month],
    queryFn: async () => (await api.GET('/api/ledger/months/{month}', { params: { path: { month } } })).data!.month,
  });

export const closeMonth = (month: string, note: string, despiteWarnings: boolean) =>
  api.POST('/api/ledger/months/{month}/closing', { params: { path: { month } }, body: { note, despiteWarnings } });

export const reopenMonth = (month: string, reason: string) =>
  api.POST('/api/ledger/months/{month}/reopening', { params: { path: { month } }, body: { reason } });
