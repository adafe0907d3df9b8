import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';

/** One thing somebody did. */
export interface AuditEntry {
  id: number;
  at: string;
  account: string | null;
  accountName: string;
  address: string;
  action: string;
  actionText: string;
  subject: string;
  details: Record<string, unknown>;
}

export interface Verification {
  intact: boolean;
  entries: number;
  firstBroken: number | null;
  seal: string;
}

export const auditActions = queryOptions({
  queryKey: ['audit', 'actions'],
  queryFn: async () => (await http.get<{ items: { code: string; name: string }[] }>('/api/audit/actions')).items,
});

export const verifyTrail = (seal: string) => http.get<Verification>('/api/audit/verification', { seal });
