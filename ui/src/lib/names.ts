import { queryOptions, useQuery } from '@tanstack/react-query';
import { language } from '@/i18n';
import { api } from './api';
import type { components } from './schema';

type Names = components['schemas']['PagesNames'];

const namesQuery = () =>
  queryOptions({
    queryKey: ['names', language()],
    queryFn: async () => (await api.GET('/api/names')).data!,
    staleTime: Infinity,
  });

/** What the reader calls a code of a pool, an activity, a cost type or a table; a company's own code stands as it is. */
export function useNames(): (kind: keyof Names, code: string) => string {
  const names = useQuery(namesQuery()).data;
  return (kind, code) => names?.[kind][code] ?? code;
}

/** The same for how cost types begin, as costing models say it: a class, a type, or all types that begin so. */
export function useCostTypeNames(): (beginning: string) => string[] {
  const names = useQuery(namesQuery()).data?.costTypes ?? {};
  return (beginning) => {
    const exact = names[beginning];
    if (exact !== undefined) return [exact];
    const types = Object.keys(names).filter((it) => it.startsWith(beginning));
    return types.length === 0 ? [beginning] : types.map((it) => names[it] ?? it);
  };
}
