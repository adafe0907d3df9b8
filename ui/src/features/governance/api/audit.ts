import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

/** One thing somebody did. */
export type AuditEntry = components['schemas']['GovernanceEntry'];

export const auditActions = queryOptions({
  queryKey: ['audit', 'actions'],
  queryFn: async () => (await api.GET('/api/audit/actions')).data!.items,
});

export const verifyTrail = async (seal: string) =>
  (await api.GET('/api/audit/verification', { params: { query: { seal } } })).data!;
