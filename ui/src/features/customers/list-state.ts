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

/** @param standard the order the list has unless another is chosen */
export function readState(params: URLSearchParams, standard = STANDARD_SORT): ListState {
  const filters: Record<string, string[]> = {};
  params.forEach((value, name) => {
    if (!OTHERS.has(name)) (filters[name] ??= []).push(value);
  });
  return {
    search: params.get('q') ?? '',
    sort: params.get('sort') ?? standard,
    columns: params.get('columns')?.split(',').filter(Boolean),
    filters,
  };
}

/** The state with a change as the query of an address; a filter without values is dropped. */
export function writeState(state: ListState, change: ListChange = {}, standard = STANDARD_SORT): URLSearchParams {
  const next = { ...state, ...change, filters: { ...state.filters, ...change.filters } };
  const params = new URLSearchParams();
  if (next.search !== '') params.set('q', next.search);
  if (next.sort !== standard && next.sort !== '') params.set('sort', next.sort);
  if (next.columns !== undefined) params.set('columns', next.columns.join(','));
  Object.entries(next.filters).forEach(([name, values]) => values.forEach((it) => params.append(name, it)));
  return params;
}

/** The list's state in the browser's address. */
export function useListState(standard = STANDARD_SORT) {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readState(params, standard), [params, standard]);
  return {
    state,
    change: (change: ListChange) =>
      setParams((before) => writeState(readState(before, standard), change, standard), { replace: true }),
    show: (query: string) => setParams(new URLSearchParams(query)),
  };
}

/** The state as parameters of a request. */
export function asQuery(
  { search, sort, columns, filters }: ListState,
  standard = STANDARD_SORT,
): Record<string, string | string[] | undefined> {
  return { ...filters, q: search, sort: sort === '' ? standard : sort, columns: columns?.join(',') };
}
