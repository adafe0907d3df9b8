import type { ReactNode } from 'react';
import { Failure, Loading } from './states';

/** The part of a query's result that says in which state it is. */
interface Asked<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

interface AnswerProps<T> {
  query: Asked<T>;
  /** shown instead of the content when it says the answer holds nothing */
  empty?: { when: (data: T) => boolean; show: ReactNode };
  rows?: number;
  children: (data: T) => ReactNode;
}

/** A query in its four states: loading, failed, empty, shown. */
export function Answer<T>({ query, empty, rows, children }: AnswerProps<T>) {
  if (query.error !== null) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Loading rows={rows} />;
  if (empty?.when(query.data) === true) return empty.show;
  return children(query.data);
}
