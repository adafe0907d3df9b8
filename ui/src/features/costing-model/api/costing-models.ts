import { queryOptions } from '@tanstack/react-query';
import type { Movement } from '@/components/movement/movement';
import { http } from '@/lib/api';

export const COLUMNS = ['cost_type', 'account', 'department', 'channel', 'campaign'] as const;
export const MEASURES = [
  'minutes',
  'quantity',
  'rows',
  'revenue',
  'orders',
  'new_customers',
  'active_customers',
] as const;
export const MATCHES = ['channel', 'campaign'] as const;

/** A pool as the form shows it; what is written in YAML is the truth. */
export interface Pool {
  code: string;
  /** accepted values by column; empty: every line; null: only what other pools pass on */
  takes: Partial<Record<(typeof COLUMNS)[number], string[]>> | null;
  driver: { measure: (typeof MEASURES)[number]; activities: string[]; match: (typeof MATCHES)[number][] } | null;
  capacityMinutes: number | null;
  /** weight by pool; null for a pool that serves customers */
  supports: Record<string, number> | null;
}

export interface Remark {
  /** from 1; 0: the text as a whole */
  line: number;
  column: number;
  key: string;
  code: string;
  text: string;
}

/** What is to say of a text; without problems it can be used, and there is a form. */
export interface Check {
  problems: Remark[];
  warnings: Remark[];
  form: { currency: string | null; pools: Pool[] } | null;
}

export interface ModelItem {
  version: number;
  basedOn: number;
  comment: string;
  accountName: string | null;
  createdAt: string | null;
  active: boolean;
}

export interface ModelList {
  items: ModelItem[];
  active: number;
  latest: number;
}

export interface Difference {
  lines: { kind: 'SAME' | 'REMOVED' | 'ADDED'; text: string }[];
}

export interface Draft {
  basedOn: number;
  text: string;
  updatedAt: string;
}

/** What a trial found. */
export interface TrialOutcome {
  run: string;
  label: string;
  currency: string;
  movement: Movement;
}

export type Edit =
  | { kind: 'REPLACE' | 'ADD'; index: number; to: number; pool: Pool }
  | { kind: 'REMOVE' | 'MOVE'; index: number; to: number; pool: null };

export const modelsQuery = queryOptions({
  queryKey: ['costing-models'],
  queryFn: () => http.get<ModelList>('/api/costing-models'),
});

export const modelQuery = (version: number) =>
  queryOptions({
    queryKey: ['costing-models', version],
    queryFn: () => http.get<{ item: ModelItem; text: string; check: Check }>(`/api/costing-models/${version}`),
  });

export const draftQuery = queryOptions({
  queryKey: ['costing-models', 'draft'],
  queryFn: async () => (await http.get<{ draft: Draft | null }>('/api/costing-models/draft')).draft,
  staleTime: Infinity,
});

export const differenceQuery = (from: number, to: number) =>
  queryOptions({
    queryKey: ['costing-models', 'difference', from, to],
    queryFn: () => http.get<Difference>('/api/costing-models/difference', { from, to }),
  });

export const checkText = (text: string) => http.post<Check>('/api/costing-models/check', { text });
export const editText = (text: string, edit: Edit) =>
  http.post<{ text: string; check: Check }>('/api/costing-models/edit', { text, edit });
export const keepDraft = (basedOn: number, text: string) => http.put('/api/costing-models/draft', { basedOn, text });
export const discardDraft = () => http.delete('/api/costing-models/draft');
export const saveModel = (body: { basedOn: number; latest: number; text: string; comment: string }) =>
  http.post<ModelItem>('/api/costing-models', body);
export const activateModel = (version: number) => http.post(`/api/costing-models/${version}/activation`);
export const startTrial = (text: string) => http.post<{ jobId: string }>('/api/costing-models/trials', { text });
