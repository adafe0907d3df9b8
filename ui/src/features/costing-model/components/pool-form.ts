import { COLUMNS, type Pool } from '../api/costing-models';

/** A pool as the drawer's form holds it. */
export interface PoolForm {
  code: string;
  source: 'some' | 'all' | 'nothing';
  takes: NonNullable<Pool['takes']>;
  use: 'driver' | 'supports';
  measure: NonNullable<Pool['driver']>['measure'];
  activities: string[];
  match: NonNullable<Pool['driver']>['match'];
  capacityMinutes: number | null;
  supports: Record<string, number | null>;
}

export function fromPool(pool: Pool | undefined): PoolForm {
  const takes = pool === undefined ? {} : pool.takes;
  const conditions = COLUMNS.some((it) => (takes?.[it] ?? []).length > 0);
  return {
    code: pool?.code ?? '',
    source: takes === null ? 'nothing' : pool !== undefined && !conditions ? 'all' : 'some',
    takes: takes ?? {},
    use: pool !== undefined && pool.supports !== null ? 'supports' : 'driver',
    measure: pool?.driver?.measure ?? 'revenue',
    activities: pool?.driver?.activities ?? [],
    match: pool?.driver?.match ?? [],
    capacityMinutes: pool?.capacityMinutes ?? null,
    supports: pool?.supports ?? {},
  };
}

export function toPool(form: PoolForm): Pool {
  const isServing = form.use === 'driver';
  const countsActivities = ['minutes', 'quantity', 'rows'].includes(form.measure);
  return {
    code: form.code.trim(),
    takes: form.source === 'nothing' ? null : form.source === 'all' ? {} : form.takes,
    driver: isServing
      ? { measure: form.measure, activities: countsActivities ? (form.activities ?? []) : [], match: form.match ?? [] }
      : null,
    capacityMinutes: isServing && form.measure === 'minutes' ? (form.capacityMinutes ?? null) : null,
    supports: isServing ? null : weights(form.supports),
  };
}

const weights = (supports: PoolForm['supports']) =>
  Object.fromEntries(Object.entries(supports ?? {}).filter((it): it is [string, number] => (it[1] ?? 0) > 0));
