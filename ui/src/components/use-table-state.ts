import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters } from './table-columns';

export interface TableState {
  /** `key` or `-key`, empty for the order the rows come in */
  sort: string;
  search: string;
  filters: Filters;
  /** chosen columns; undefined until the reader chose */
  columns: string[] | undefined;
}

const list = (text: string | null) => (text === null ? undefined : text.split(',').filter((it) => it !== ''));

/**
 * What the reader asked of the table called `name`, from the URL (`name.sort`, `name.q`, `name.f.<column>`,
 * `name.cols`). A page whose rows the server sorts and filters reads it to build its request.
 */
export function useTableState(name: string, defaultSort = ''): [TableState, (change: Partial<TableState>) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo<TableState>(() => {
    const filters: Filters = {};
    params.forEach((value, key) => {
      if (key.startsWith(`${name}.f.`)) filters[key.slice(name.length + 3)] = list(value) ?? [];
    });
    return {
      sort: params.get(`${name}.sort`) ?? defaultSort,
      search: params.get(`${name}.q`) ?? '',
      filters,
      columns: list(params.get(`${name}.cols`)),
    };
  }, [params, name, defaultSort]);

  const change = (wanted: Partial<TableState>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        const put = (key: string, value: string | undefined) =>
          value === undefined ? after.delete(key) : after.set(key, value);
        if (wanted.sort !== undefined) put(`${name}.sort`, wanted.sort === defaultSort ? undefined : wanted.sort);
        if (wanted.search !== undefined) put(`${name}.q`, wanted.search === '' ? undefined : wanted.search);
        if ('columns' in wanted) put(`${name}.cols`, wanted.columns?.join(','));
        Object.entries(wanted.filters ?? {}).forEach(([key, values]) =>
          put(`${name}.f.${key}`, values.length === 0 ? undefined : values.join(',')),
        );
        return after;
      },
      { replace: true },
    );
  return [state, change];
}
