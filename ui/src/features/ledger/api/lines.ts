import { queryOptions } from '@tanstack/react-query';
import { api, http } from '@/lib/api';
import type { components } from '@/lib/schema';

export type CostLine = components['schemas']['LedgerCostLine'];
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
export const enterLine = (draft: CostDraft, key: string) =>
  http.post<CostLine>('/api/ledger/lines', draft, { 'Idempotency-Key': key });

export const enterLines = (lines: CostDraft[]) => http.post<CostLine[]>('/api/ledger/lines/batch', { lines });

export const reverseLine = (id: number, reason: string, reversedOn?: string) =>
  http.post<CostLine>(`/api/ledger/lines/${id}/reversal`, { reason, reversedOn });

export const correctLine = (id: number, line: CostDraft, reason: string, reversedOn?: string) =>
  http.post<CostLine>(`/api/ledger/lines/${id}/correction`, { line, reason, reversedOn });

export const attach = (id: number, file: File) =>
  http.post<Attachment>(
    `/api/ledger/lines/${id}/attachments?name=${encodeURIComponent(file.name)}`,
    new Blob([file], { type: 'application/octet-stream' }),
  );

export const withdraw = (attachment: string) => http.delete(`/api/ledger/attachments/${attachment}`);
