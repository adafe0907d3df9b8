import { queryOptions } from '@tanstack/react-query';
import { api, http } from '@/lib/api';
import { asProblem } from '@/lib/problem';

const MINUTES = 60_000;

/** The run everybody looks at. */
export const currentRun = queryOptions({
  queryKey: ['runs', 'home'],
  queryFn: async () => {
    const runs = (await api.GET('/api/runs', { params: { query: { limit: 200 } } })).data!.items;
    return { current: runs.find((it) => it.isCurrent) };
  },
});

/** How many customers of the reader's scope fit; none while there is no result. */
export const customersWith = (filters: Record<string, string[]>) =>
  queryOptions({
    queryKey: ['home', 'customers', filters],
    queryFn: async () => {
      try {
        return (await http.get<{ total: number }>('/api/customers', { ...filters, limit: 1 })).total;
      } catch (error) {
        if (asProblem(error).status === 404) return 0;
        throw error;
      }
    },
    staleTime: 5 * MINUTES,
  });

/** The first month that is over, has entries and is not closed; null: none. */
export const oldestOpenMonth = queryOptions({
  queryKey: ['home', 'month'],
  queryFn: async () => {
    const months = (await api.GET('/api/ledger/months')).data!.items;
    const now = new Date().toISOString().slice(0, 7);
    const open = months
      .filter((it) => it.state !== 'CLOSED' && it.month < now && it.entered.lines > 0)
      .map((it) => it.month);
    return open.sort()[0] ?? null;
  },
  staleTime: MINUTES,
});

/** The latest imports, for whether some of them are newer than the figures. */
export const latestImports = queryOptions({
  queryKey: ['home', 'importHistory'],
  queryFn: async () => (await api.GET('/api/imports', { params: { query: { limit: 50 } } })).data!.items,
  staleTime: MINUTES,
});

/** Imports begun and not committed. */
export const unfinishedImports = queryOptions({
  queryKey: ['home', 'imports'],
  queryFn: async () => (await api.GET('/api/imports', { params: { query: { limit: 1 } } })).data!.open.length,
  staleTime: MINUTES,
});
