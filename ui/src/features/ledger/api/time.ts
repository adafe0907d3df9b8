import { queryOptions } from '@tanstack/react-query';
import { api, http, withQuery } from '@/lib/api';
import type { components } from '@/lib/schema';

export type TimeRow = components['schemas']['LedgerTimeRow'];
export type TimeWeek = components['schemas']['LedgerTimeWeek'];

export const weeksOf = (month: string) =>
  queryOptions({
    queryKey: ['ledger', 'time', 'month', month],
    queryFn: async () => (await api.GET('/api/ledger/time', { params: { query: { month } } })).data!.items,
  });

export const week = (employee: string, monday: string) =>
  queryOptions({
    queryKey: ['ledger', 'time', 'week', employee, monday],
    queryFn: async () => (await api.GET('/api/ledger/time/week', { params: { query: { employee, monday } } })).data!,
    enabled: employee !== '',
  });

export const writeWeek = (employee: string, monday: string, version: number, rows: TimeRow[]) =>
  http.put<TimeWeek>('/api/ledger/time/week', { employee, monday, version, rows });

export const approveWeek = (employee: string, monday: string) =>
  http.post<TimeWeek>('/api/ledger/time/approval', { employee, monday });

export const takeApprovalBack = (employee: string, monday: string) =>
  http.delete<TimeWeek>(withQuery('/api/ledger/time/approval', { employee, monday }));
