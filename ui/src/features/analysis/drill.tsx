import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import type { Permission } from '@/lib/permissions';
import { withQuery } from '@/lib/api';
import { useSession } from '@/lib/session';
import type { Drill } from './api/pages';

const NEEDS: Record<Drill['place'], Permission | undefined> = {
  customers: 'CUSTOMER_READ',
  costs: 'COST_READ',
  metric: undefined,
  chapter: undefined,
  imports: 'IMPORT',
};

/** A drill narrowed further by the column its cell stands in. */
export function narrowed(drill: Drill | null, filter: Record<string, string> | undefined): Drill | null {
  return drill === null || filter === undefined ? drill : { ...drill, filters: { ...drill.filters, ...filter } };
}

/** The page a drill leads to. */
export function drillPath({ place, filters }: Drill): string {
  switch (place) {
    case 'customers':
      return withQuery(paths.customers, filters);
    case 'costs':
      return withQuery(paths.costs, filters);
    case 'metric':
      return paths.metric(filters['metric'] ?? '');
    case 'chapter':
      return paths.chapter(filters['chapter'] ?? '');
    case 'imports':
      return paths.imports;
  }
}

/** Whether the reader may go where a drill leads. */
export function useMayFollow(): (drill: Drill | null) => drill is Drill {
  const { permissions } = useSession();
  return (drill): drill is Drill => {
    const needed = drill === null ? undefined : NEEDS[drill.place];
    return drill !== null && (needed === undefined || permissions.includes(needed));
  };
}

/** A link to the rows behind something; plain text for readers who may not see them. */
export function DrillLink({ drill, children, label }: { drill: Drill | null; children: ReactNode; label?: string }) {
  const may = useMayFollow();
  return may(drill) ? (
    <Link to={drillPath(drill)} aria-label={label}>
      {children}
    </Link>
  ) : (
    children
  );
}
