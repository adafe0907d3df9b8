import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { paths } from '@/config/paths';
import type { Permission } from '@/lib/permissions';
import { withQuery } from '@/lib/api';
import { useSession } from '@/lib/session';
import type { Cell, Drill, FigureTable } from './api/pages';

const NEEDS: Record<Drill['place'], Permission | undefined> = {
  customers: 'CUSTOMER_READ',
  answers: 'CUSTOMER_READ',
  texts: 'CUSTOMER_READ',
  contracts: 'CUSTOMER_READ',
  moves: 'CUSTOMER_READ',
  assignments: 'CUSTOMER_READ',
  costs: 'COST_READ',
  metric: undefined,
  chapter: undefined,
  imports: 'IMPORT',
};

/** A drill narrowed further by the column its cell stands in. */
export function narrowed(drill: Drill | null, filter: Record<string, string> | undefined): Drill | null {
  return drill === null || filter === undefined ? drill : { ...drill, filters: { ...drill.filters, ...filter } };
}

/** Places whose rows are what a figure counts: what rows have in common would be more of them than the figure says. */
const COUNTED = new Set<Drill['place']>(['customers', 'answers', 'texts', 'contracts', 'moves', 'assignments']);

/** Where the rows behind a whole table are: what is said of all of it, or what the drills of its rows have in common. */
export function common(table: FigureTable): Drill | null {
  const drills = table.rows.map((it) => it.drill);
  const [first] = drills;
  if (table.all !== null || first === undefined || first === null || COUNTED.has(first.place)) return table.all;
  if (!drills.every((it) => it?.place === first.place) || first.place === 'chapter') return null;
  const shared = Object.entries(first.filters).filter(([name, value]) =>
    drills.every((it) => it?.filters[name] === value),
  );
  if (first.place === 'metric' && shared.length === 0) return null;
  return { place: first.place, filters: Object.fromEntries(shared) };
}

/** Where the rows behind a part of a chart are: its row of the table, narrowed by its column. */
export function picked(table: FigureTable, names: string[], series: string | undefined): Drill | null {
  const row = table.rows.find(({ cells }) => names.every((it, at) => isNamed(it, cells[at] ?? null)));
  const column = table.columns.find((it) => series !== undefined && it.title.split(' (')[0] === series);
  return row === undefined ? null : narrowed(row.drill, column?.filter);
}

/** Scores stand in charts with their letter: R5 for 5. */
function isNamed(name: string, cell: Cell): boolean {
  return name === String(cell) || name.slice(1) === String(cell);
}

/** The page a drill leads to. */
export function drillPath({ place, filters }: Drill): string {
  switch (place) {
    case 'customers':
      return withQuery(paths.customers, filters);
    case 'costs':
      return withQuery(paths.costs, filters);
    case 'answers':
    case 'texts':
    case 'contracts':
    case 'moves':
    case 'assignments':
      return withQuery(paths.rows(place), filters);
    case 'metric':
      return paths.metric(String(filters['metric'] ?? ''));
    case 'chapter':
      return paths.chapter(String(filters['chapter'] ?? ''));
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
