import { queryOptions } from '@tanstack/react-query';
import { api, http } from '@/lib/api';
import type { components } from '@/lib/schema';

export type CostLine = components['schemas']['LedgerCostLine'];
export type LinePage = components['schemas']['LedgerLinePage'];
export type CostDraft = components['schemas']['LedgerCostDraft'];
export type CostType = components['schemas']['LedgerCostType'];
export type Attachment = components['schemas']['LedgerAttachment'];

/** The texts of a line that help to find or share its cost, in the order forms show them. */
export const TAGS = [
  'account',
  'department',
  'employee',
  'vendor',
  'channel',
  'campaign',
  'customerId',
  'orderId',
  'ticketId',
  'activity',
] as const;

export const costTypes = queryOptions({
  queryKey: ['ledger', 'cost-types'],
  queryFn: async () => (await api.GET('/api/ledger/cost-types')).data ?? [],
  staleTime: Infinity,
});

export const suggestions = queryOptions({
  queryKey: ['ledger', 'suggestions'],
  queryFn: async () => (await api.GET('/api/ledger/suggestions')).data,
  staleTime: 60_000,
});

export const lineDetails = (id: number) =>
  queryOptions({
    queryKey: ['ledger', 'line', id],
    queryFn: async () => (await api.GET('/api/ledger/lines/{id}', { params: { path: { id } } })).data!,
  });

/** The key tells the server that a line sent again is the same one. */
export const enterLine = async (body: CostDraft, key: string) =>
  (await api.POST('/api/ledger/lines', { body, params: { header: { 'Idempotency-Key': key } } })).data!;

export const enterLines = async (lines: CostDraft[]) =>
  (await api.POST('/api/ledger/lines/batch', { body: { lines } })).data!;

export const reverseLine = async (id: number, reason: string, reversedOn?: string) =>
  (await api.POST('/api/ledger/lines/{id}/reversal', { params: { path: { id } }, body: { reason, reversedOn } })).data!;

export const correctLine = async (id: number, line: CostDraft, reason: string, reversedOn?: string) => {
  const body = { line, reason, reversedOn };
  return (await api.POST('/api/ledger/lines/{id}/correction', { params: { path: { id } }, body })).data!;
};

export const attach = (id: number, file: File) =>
  http.post<Attachment>(
    `/api/ledger/lines/${id}/attachments?name=${encodeURIComponent(file.name)}`,
    new Blob([file], { type: 'application/octet-stream' }),
  );

export const withdraw = (id: string) => api.DELETE('/api/ledger/attachments/{id}', { params: { path: { id } } });
