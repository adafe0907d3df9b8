import { queryOptions, useQuery } from '@tanstack/react-query';
import { http } from './api';
import type { Permission } from './permissions';

/** Who is using the page, what they may do, and the company's settings every page needs. */
export interface Session {
  signedIn: boolean;
  /** true while there is no account at all */
  setupNeeded: boolean;
  account: {
    id: string;
    login: string;
    name: string;
    /** as it stands in the customers' owner column */
    ownerName: string;
    language: string;
    mustChangePassword: boolean;
    totp: boolean;
  } | null;
  permissions: Permission[];
  seesEveryCustomer: boolean;
  company: string;
  currency: string;
  zone: string;
  language: string;
  singleSignOn: { name: string; href: string } | null;
}

/** The session is asked once and again after signing in or out (`queryClient.invalidateQueries`). */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => http.get<Session>('/api/session'),
  staleTime: 5 * 60_000,
});

/** The session; the shell shows nothing before it is there, so pages can rely on it. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (data === undefined) throw new Error('A page was shown before the session was known');
  return data;
}

/** Whether the caller has one of the permissions. */
export function useMay(...permissions: Permission[]): boolean {
  const mine = useSession().permissions;
  return permissions.some((it) => mine.includes(it));
}
