import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api';
import type { Permission } from './permissions';
import type { components } from './schema';

/** Who is using the page, what they may do, and the company's settings every page needs. */
export type Session = components['schemas']['SessionState'];

/** The session is asked once and again after signing in or out (`queryClient.invalidateQueries`). */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await api.GET('/api/session')).data!,
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
