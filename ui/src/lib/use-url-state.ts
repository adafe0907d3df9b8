import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A few named texts kept in the URL, so that a link or the back button restores what was seen. Values equal to the
 * default are left out of it. Setting replaces the entry of the history: filters are not places.
 */
export function useUrlState<T extends Record<string, string>>(defaults: T): [T, (change: Partial<T>) => void] {
  const [search, setSearch] = useSearchParams();
  const key = JSON.stringify(defaults);
  const state = useMemo(() => {
    const known = JSON.parse(key) as T;
    return Object.fromEntries(Object.entries(known).map(([name, value]) => [name, search.get(name) ?? value])) as T;
  }, [search, key]);
  const change = useCallback(
    (values: Partial<T>) =>
      setSearch(
        (before) => {
          const known = JSON.parse(key) as T;
          const after = new URLSearchParams(before);
          Object.entries(values).forEach(([name, value]) => {
            if (value === undefined || value === known[name]) after.delete(name);
            else after.set(name, value as string);
          });
          return after;
        },
        { replace: true },
      ),
    [setSearch, key],
  );
  return [state, change];
}
