import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { http } from './api';

/** What every list of the API answers. */
export interface PageOf<Row> {
  items: Row[];
  /** what to give as `after` for the next page; null on the last one */
  next: string | number | null;
  total?: number | null;
}

type Query = Parameters<typeof http.get>[1];

async function everyRow<Row>(url: string, query: Query): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | number | undefined;
  do {
    const page = await http.get<PageOf<Row>>(url, { ...query, after, limit: 200 });
    rows.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}

/**
 * A list fetched page by page: `rows` so far, and `more` as {@link DataTable} takes it. While a changed question is on
 * its way the rows of the last one stay.
 */
export function usePages<Row>(key: readonly unknown[], url: string, query: Query = {}) {
  const pages = useInfiniteQuery({
    queryKey: [...key, query],
    queryFn: ({ pageParam }) => http.get<PageOf<Row>>(url, { ...query, after: pageParam }),
    initialPageParam: undefined as string | number | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return {
    query: pages,
    rows: pages.data?.pages.flatMap((it) => it.items) ?? [],
    total: pages.data?.pages[0]?.total,
    /** All rows of the list, those not loaded included, for a file. */
    everyRow: () => everyRow<Row>(url, query),
    more: {
      next: pages.hasNextPage,
      load: () => void pages.fetchNextPage(),
      loading: pages.isFetchingNextPage,
    },
  };
}
