import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

/** What the starter of a run may choose. */
export type RunSettings = components['schemas']['RunsRunSettings'];
export type Headline = components['schemas']['RunsHeadline'];
export type Run = components['schemas']['RunsRunView'];
export type RunDetail = components['schemas']['RunsRunDetail'];

const of = (id: string) => ({ params: { path: { id } } });

export const isUnderWay = (run: Run) => run.state === 'QUEUED' || run.state === 'RUNNING';

/** Newest first; asked every second while one is under way. */
export const runsQuery = queryOptions({
  queryKey: ['runs'],
  queryFn: async () => (await api.GET('/api/runs', { params: { query: { limit: 200 } } })).data!.items,
  refetchInterval: (query) => (query.state.data?.some(isUnderWay) ? 1000 : 30_000),
});

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', id],
    queryFn: async () => (await api.GET('/api/runs/{id}', of(id))).data!,
    refetchInterval: (query) => (query.state.data !== undefined && isUnderWay(query.state.data.run) ? 1000 : false),
  });

export const defaultsQuery = queryOptions({
  queryKey: ['runs', 'defaults'],
  queryFn: async () => (await api.GET('/api/runs/defaults')).data!,
});

export const modelVersionsQuery = queryOptions({
  queryKey: ['runs', 'models'],
  queryFn: async () => (await api.GET('/api/costing-models')).data!.items,
});

export const startRun = async (body: RunSettings) => (await api.POST('/api/runs', { body })).data!;
export const cancelRun = (id: string) => api.POST('/api/runs/{id}/cancel', of(id));
export const pinRun = (id: string, pinned: boolean) => api.POST('/api/runs/{id}/pin', { ...of(id), body: { pinned } });
export const makeCurrent = (id: string) => api.POST('/api/runs/{id}/current', of(id));
