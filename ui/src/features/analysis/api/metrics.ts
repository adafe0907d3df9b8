import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { http } from '@/lib/api';

/** A metric's figure for one period or one split. */
export interface MetricValue {
  /** YYYY-MM, or all for the whole window */
  period: string;
  value: number | null;
  dimensions?: Record<string, string>;
  /** decimal text, exact */
  numerator: string | null;
  denominator: string | null;
  n: number;
  from: string | null;
  to: string | null;
  reason?: string;
}

export interface Metric {
  metric: string;
  name: string;
  formula: string;
  unit: string;
  better: 'higher' | 'lower' | 'none';
  version: number;
  owner: string;
  ownerName: string;
  mart: string;
  /** page of the method's documentation */
  method?: string;
  /** fewer observations give no value */
  leastCount?: number;
  dimensions: string[];
  latest?: MetricValue;
  whole?: MetricValue;
  reason?: string;
}

export interface MetricHistory extends Metric {
  needs: string;
  numerator?: string;
  denominator?: string;
  expression?: string;
  periods: MetricValue[];
  splits: MetricValue[];
}

/** What the answers are about. */
export interface RunHead {
  run: string;
  asOf: string;
  currency: string;
}

export const metricsQuery = (run?: string) =>
  queryOptions({
    queryKey: ['metrics', language(), run],
    queryFn: () => http.get<RunHead & { items: Metric[] }>('/api/metrics', { run }),
  });

export const metricQuery = (metric: string, run?: string) =>
  queryOptions({
    queryKey: ['metrics', language(), run, metric],
    queryFn: () => http.get<RunHead & { item: MetricHistory }>(`/api/metrics/${encodeURIComponent(metric)}`, { run }),
  });

/** What a metric came to in one run. */
export interface MetricRun {
  id: string;
  /** the run's label */
  run: string;
  asOf: string;
  currency: string;
  version: number;
  whole?: MetricValue;
  latest?: MetricValue;
  reason?: string;
}

export const metricRunsQuery = (metric: string) =>
  queryOptions({
    queryKey: ['metrics', language(), 'runs', metric],
    queryFn: () =>
      http.get<{ unit: string; currency: string; items: MetricRun[] }>(
        `/api/metrics/${encodeURIComponent(metric)}/runs`,
      ),
  });
