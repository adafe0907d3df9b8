import { queryOptions } from '@tanstack/react-query';
import { http } from './api';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A piece of long work on the server. */
export interface Job {
  id: string;
  kind: string;
  title?: string;
  state: JobState;
  step: string | null;
  done: number | null;
  total: number | null;
  result?: unknown;
  problem?: { code: string; title: string; detail?: string } | null;
  startedAt?: string | null;
  finishedAt?: string | null;
}

export const isOver = (job: Job) => job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/** One job, asked every second until it is over. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => http.get<Job>(`/api/jobs/${id}`),
    refetchInterval: (query) => (query.state.data !== undefined && isOver(query.state.data) ? false : 1000),
  });

/** The jobs not yet over, for the header; asked seldom while there are none. */
export const runningJobsQuery = queryOptions({
  queryKey: ['jobs', 'running'],
  queryFn: () => http.get<{ items: Job[] }>('/api/jobs', { state: 'running' }),
  refetchInterval: (query) => ((query.state.data?.items.length ?? 0) > 0 ? 3000 : 30_000),
  retry: false,
});

export const cancelJob = (id: string) => http.post(`/api/jobs/${id}/cancel`);
