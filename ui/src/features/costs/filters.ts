import type { CostFilters } from './api/costs';

/** The filters of the page, as its address and the API name them. */
export const NO_FILTERS = {
  from: '',
  to: '',
  month: '',
  costClass: '',
  costType: '',
  account: '',
  department: '',
  channel: '',
  campaign: '',
  pool: '',
  bearer: '',
  reason: '',
  costId: '',
};

export type PageFilters = typeof NO_FILTERS;

/** Only what narrows, for a request. */
export function asFilters(state: PageFilters, search: string): CostFilters {
  const filters: CostFilters = { q: search === '' ? undefined : search };
  Object.entries(state).forEach(([name, value]) => {
    if (name in NO_FILTERS && value !== '') filters[name] = value;
  });
  return filters;
}

/** The filters without one of them: what its own choices are counted under. */
export function without(filters: CostFilters, name: string): CostFilters {
  return { ...filters, [name]: undefined };
}
