import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { http } from '@/lib/api';

export interface RunLabel {
  runId: string;
  asOf: string;
  currency: string;
  customers: number;
}

/** A line of the ledger with the pool it went to. */
export interface CostLine {
  costId: string;
  postedOn: string;
  month: string;
  amountMinor: number;
  costType: string;
  typeLabel: string;
  costClass: string;
  classLabel: string;
  account: string | null;
  department: string | null;
  channel: string | null;
  campaign: string | null;
  orderId: string | null;
  ticketId: string | null;
  memo: string | null;
  pool: string;
  poolLabel: string;
  bearer: 'direct' | 'shared' | 'nobody';
  reason: string | null;
  customerId: string | null;
}

export interface CostSum {
  value: string | null;
  label: string | null;
  amountMinor: number;
  lines: number;
}

export interface CostSums {
  run: RunLabel;
  items: CostSum[];
  sumMinor: number;
  lines: number;
}

export interface PoolMonth {
  month: string;
  pool: string;
  poolLabel: string;
  costClass: string;
  classLabel: string;
  customers: number;
  customersMinor: number;
  idleMinor: number;
  unassignedMinor: number;
}

/** What a pool's cost of a month was shared by. */
export interface PoolDriver {
  month: string;
  pool: string;
  poolLabel: string;
  measure: string;
  measureLabel: string;
  driverLabel: string;
  activities: string | null;
  channel: string | null;
  campaign: string | null;
  units: number;
  rateMinor: number | null;
  totalMinor: number;
  customers: number;
}

export interface Bearer {
  customerId: string;
  name: string | null;
  driverUnits: number;
  amountMinor: number;
}

/** Parameters of the API by which lines are filtered. */
export type CostFilters = Record<string, string | string[] | undefined>;

export const sumsQuery = (by: string, filters: CostFilters) =>
  queryOptions({
    queryKey: ['costs', 'sums', by, filters, language()],
    queryFn: () => http.get<CostSums>('/api/costs/sums', { by, ...filters }),
    placeholderData: keepPreviousData,
  });

export const poolsQuery = (month: string) =>
  queryOptions({
    queryKey: ['costs', 'pools', month, language()],
    queryFn: () => http.get<{ run: RunLabel; items: PoolMonth[] }>('/api/costs/pools', { month }),
  });

export const driversQuery = (month: string) =>
  queryOptions({
    queryKey: ['costs', 'drivers', month, language()],
    queryFn: () => http.get<{ run: RunLabel; items: PoolDriver[] }>('/api/costs/drivers', { month }),
  });
