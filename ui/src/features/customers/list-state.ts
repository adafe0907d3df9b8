import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Parameters of the list that are no filters. */
const OTHERS = new Set(['q', 'sort', 'columns']);

export const STANDARD_SORT = '-revenueMinor';

/** What the reader asked of the list: the same names in the browser's address as in the API. */
export interface ListState {
  search: string;
  sort: string;
  /** chosen columns; undefined until the reader chose */
  columns: string[] | undefined;
  /** parameter (`tier`, `revenueMinor.from`, …) to its values */
  filters: Record<string, string[]>;
}

export interface ListChange {
  search?: string;
  sort?: string;
  columns?: string[] | undefined;
  filters?: Record<string, string[]>;
}

export function readState(params: URLSearchParams): ListState {
  const filters: Record<string, string[]> = {};
  params.forEach((value, name) => {
    if (!OTHERS.has(name)) (filters[name] ??= []).push(value);
  });
  return {
    search: params.get('q') ?? '',
    sort: params.get('sort') ?? STANDARD_SORT,
    columns: params.get('columns')?.split(',').filter(Boolean),
    filters,
  };
}

/** The state with a change as the query of an address; a filter without values is dropped. */
export function writeState(state: ListState, change: ListChange = {}): URLSearchParams {
  const next = { ...state, ...change, filters: { ...state.filters, ...change.filters } };
  const params = new URLSearchParams();
  if (next.search !== '') params.set('q', next.search);
  if (next.sort !== STANDARD_SORT && next.sort !== '') params.set('sort', next.sort);
  if (next.columns !== undefined) params.set('columns', next.columns.join(','));
  Object.entries(next.filters).forEach(([name, values]) => values.forEach((it) => params.append(name, it)));
  return params;
}

/** The list's state in the browser's address. */
export function useListState() {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params), [params]);
  return {
    state,
    change: (change: ListChange) => setParams((before) => writeState(readState(before), change), { replace: true }),
    show: (query: string) => setParams(new URLSearchParams(query)),
  };
}

/** The state as parameters of a request. */
export function asQuery({ search, sort, columns, filters }: ListState): Record<string, string | string[] | undefined> {
  return { ...filters, q: search, sort: sort === '' ? STANDARD_SORT : sort, columns: columns?.join(',') };
}
