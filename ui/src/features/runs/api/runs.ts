import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';
import type { JobState } from '@/lib/jobs';

/** What the starter of a run may choose. */
export interface RunSettings {
  asOf: string | null;
  horizonMonths: number;
  annualDiscountRate: number;
  churnGapMultiple: number;
  lookbackDays: number;
  halfLifeDays: number;
  markovOrder: number;
  markovWithNulls: boolean;
  keepRepeats: boolean;
  modelVersion: number | null;
  maxRejectShare: number;
  pdf: boolean;
}

export interface Headline {
  currency: string;
  customers: number;
  orders: number;
  netRevenueMinor: number;
  costOfGoodsMinor: number;
  totalCostMinor: number;
  contributionMinor: number;
  lossMaking: number;
  bookedMinor: number;
  idleMinor: number;
  unassignedMinor: number;
}

export interface Run {
  id: string;
  jobId: string;
  state: JobState;
  label: string | null;
  asOf: string | null;
  isCurrent: boolean;
  isPinned: boolean;
  isReadable: boolean;
  startedByName: string;
  schedule: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  step: string;
  done: number;
  total: number;
  modelVersion: number;
  settings: RunSettings;
  headline: Headline | null;
  problem: { code: string; detail: string } | null;
}

export interface RunInput {
  file: string;
  table: string;
  sha256: string;
  bytes: number;
  read: number;
  accepted: number;
  rejected: number;
  corrected: number;
}

export interface RunStep {
  name: string;
  seconds: number;
  cpuSeconds: number;
  peakMemoryBytes: number;
}

export interface RunDetail {
  run: Run;
  imports: { id: string; number: number; tables: string[] }[];
  document: {
    version: string;
    configHash: string;
    warnings: string[];
    inputs: RunInput[];
    createdCustomers: number;
    rowsAfterAsOf: Record<string, number>;
    issues: Record<string, number>;
    steps: RunStep[];
    models: RunStep[];
  } | null;
  steps: { name: string; text: string }[];
  files: { name: string; bytes: number }[];
}

export interface ModelVersion {
  version: number;
  comment: string;
  accountName: string | null;
  createdAt: string | null;
  active: boolean;
}

export const isUnderWay = (run: Run) => run.state === 'QUEUED' || run.state === 'RUNNING';

/** Newest first; asked every second while one is under way. */
export const runsQuery = queryOptions({
  queryKey: ['runs'],
  queryFn: async () => (await http.get<{ items: Run[] }>('/api/runs', { limit: 200 })).items,
  refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 1000 : 30_000),
});

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', id],
    queryFn: () => http.get<RunDetail>(`/api/runs/${id}`),
    refetchInterval: (query) => (query.state.data !== undefined && isUnderWay(query.state.data.run) ? 1000 : false),
  });

export const defaultsQuery = queryOptions({
  queryKey: ['runs', 'defaults'],
  queryFn: () => http.get<{ settings: RunSettings; activeModel: number }>('/api/runs/defaults'),
});

export const modelVersionsQuery = queryOptions({
  queryKey: ['runs', 'models'],
  queryFn: async () => (await http.get<{ items: ModelVersion[] }>('/api/costing-models')).items,
});

export const startRun = (settings: RunSettings) => http.post<{ runId: string; jobId: string }>('/api/runs', settings);
export const cancelRun = (id: string) => http.post(`/api/runs/${id}/cancel`);
export const pinRun = (id: string, pinned: boolean) => http.post(`/api/runs/${id}/pin`, { pinned });
export const makeCurrent = (id: string) => http.post(`/api/runs/${id}/current`);
