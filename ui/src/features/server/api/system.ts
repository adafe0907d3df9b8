import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import { isOver } from '@/lib/jobs';
import type { components } from '@/lib/schema';

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
  queryFn: async () => (await api.GET('/api/jobs', { params: { query: { limit: 200 } } })).data!,
  refetchInterval: (query) => (query.state.data?.items.some((it) => !isOver(it)) === true ? 2000 : 30_000),
});

/** A backup in the server's backup folder. */
export type Backup = components['schemas']['BackupKept'];

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: async () => (await api.GET('/api/backups')).data!.items,
});

export const makeBackup = async () => (await api.POST('/api/backups')).data!;
export const backupUrl = (name: string) => `/api/backups/${encodeURIComponent(name)}`;
