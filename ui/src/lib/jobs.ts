import { queryOptions } from '@tanstack/react-query';
import { api } from './api';
import type { components } from './schema';

/** A piece of long work on the server. */
export type Job = components['schemas']['JobsJobView'];
export type JobState = Job['state'];

export const isOver = (job: Job) => job.state === 'DONE' || job.state === 'FAILED' || job.state === 'CANCELLED';

/** One job, asked every second until it is over. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: async () => (await api.GET('/api/jobs/{id}', { params: { path: { id } } })).data!,
    refetchInterval: (query) => (query.state.data !== undefined && isOver(query.state.data) ? false : 1000),
  });

/** The jobs not yet over, for the header; asked seldom while there are none. Invalidate `['jobs']` after starting one. */
export const runningJobsQuery = queryOptions({
  queryKey: ['jobs', 'running'],
  queryFn: async () =>
    (await api.GET('/api/jobs', { params: { query: { limit: 20 } } })).data!.items.filter((it) => !isOver(it)),
  refetchInterval: (query) => ((query.state.data?.length ?? 0) > 0 ? 3000 : 30_000),
  retry: false,
});

export const cancelJob = (id: string) => api.POST('/api/jobs/{id}/cancel', { params: { path: { id } } });
