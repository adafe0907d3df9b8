import { queryOptions } from '@tanstack/react-query';
import { http } from './api';

export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** A piece of long work on the server. */
export interface Job {
  id: string;
  kind: string;
  /** what kind of work it is, in the reader's language */
  title: string;
  state: JobState;
  /** what it is doing; empty before it starts */
  step: string;
  done: number;
  /** 0 if the amount of work is not known */
  total: number;
  result: unknown;
  problem: { code: string; detail: string } | null;
  startedByName: string;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
}

export const isOver = (job: Job) => job.state === 'DONE' || job.state === 'FAILED' || job.state === 'CANCELLED';

/** One job, asked every second until it is over. */
export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', id],
    queryFn: () => http.get<Job>(`/api/jobs/${id}`),
    refetchInterval: (query) => (query.state.data !== undefined && isOver(query.state.data) ? false : 1000),
  });

/** The jobs not yet over, for the header; asked seldom while there are none. Invalidate `['jobs']` after starting one. */
export const runningJobsQuery = queryOptions({
  queryKey: ['jobs', 'running'],
  queryFn: async () => (await http.get<{ items: Job[] }>('/api/jobs', { limit: 20 })).items.filter((it) => !isOver(it)),
  refetchInterval: (query) => ((query.state.data?.length ?? 0) > 0 ? 3000 : 30_000),
  retry: false,
});

export const cancelJob = (id: string) => http.post(`/api/jobs/${id}/cancel`);
