import type { ReactNode } from 'react';
import type { Permission } from '@/lib/permissions';
import { useMay } from '@/lib/session';

/** Shows what is inside only to those who may; the server refuses the others in any case. */
export function PermissionGate({ needs, children }: { needs: Permission | Permission[]; children: ReactNode }) {
  return useMay(...[needs].flat()) ? children : null;
}
