import { useSearchParams } from 'react-router';
import { withQuery } from '@/lib/api';

/** The run the URL names, where it is not the current one, and links that stay with it. */
export function useRun(): { run: string | undefined; staying: (path: string) => string } {
  const [search] = useSearchParams();
  const run = search.get('run') ?? undefined;
  return { run, staying: (path) => withQuery(path, { run }) };
}
