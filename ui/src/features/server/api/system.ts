import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';
import { isOver, type Job } from '@/lib/jobs';
import type { PageOf } from '@/lib/use-pages';

export interface Health {
  status: 'UP' | 'DOWN' | 'OUT_OF_SERVICE' | 'UNKNOWN';
}

/** The server's own judgement of itself; an answer that it is down is an answer. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async (): Promise<Health> => {
    const response = await fetch('/actuator/health');
    return (await response.json()) as Health;
  },
  refetchInterval: 15_000,
});

/** The newest jobs, asked again while one of them runs. */
export const jobsQuery = queryOptions({
  queryKey: ['jobs', 'history'],
  queryFn: () => http.get<PageOf<Job>>('/api/jobs', { limit: 200 }),
  refetchInterval: (query) => (query.state.data?.items.some((it) => !isOver(it)) === true ? 2000 : 30_000),
});

/** A backup in the server's backup folder. */
export interface Backup {
  name: string;
  bytes: number;
  madeAt: string;
}

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: async () => (await http.get<PageOf<Backup>>('/api/backups')).items,
});

export const makeBackup = () => http.post<{ jobId: string }>('/api/backups');
export const backupUrl = (name: string) => `/api/backups/${encodeURIComponent(name)}`;
