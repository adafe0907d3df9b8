import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure, Loading } from './states';

interface AnswerProps<T> {
  query: UseQueryResult<T>;
  /** shown instead of the content when it says the answer holds nothing */
  empty?: { when: (data: T) => boolean; show: ReactNode };
  rows?: number;
  children: (data: T) => ReactNode;
}

/** A query in its four states: loading, failed, empty, shown. */
export function Answer<T>({ query, empty, rows, children }: AnswerProps<T>) {
  if (query.isPending) return <Loading rows={rows} />;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (empty?.when(query.data) === true) return empty.show;
  return children(query.data);
}
