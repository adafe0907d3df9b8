import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
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

export const writeWeek = async (employee: string, monday: string, version: number, rows: TimeRow[]) =>
  (await api.PUT('/api/ledger/time/week', { body: { employee, monday, version, rows } })).data!;

export const approveWeek = async (employee: string, monday: string) =>
  (await api.POST('/api/ledger/time/approval', { body: { employee, monday } })).data!;

export const takeApprovalBack = async (employee: string, monday: string) =>
  (await api.DELETE('/api/ledger/time/approval', { params: { query: { employee, monday } } })).data!;
