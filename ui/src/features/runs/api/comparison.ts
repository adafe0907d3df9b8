import { queryOptions } from '@tanstack/react-query';
import type { Movement } from '@/components/movement/movement';
import { http } from '@/lib/api';

interface ComparedRun {
  id: string;
  label: string | null;
  asOf: string | null;
}

export interface Cac {
  newCustomers: number;
  costMinor: number;
  cacPaidMinor: number | null;
  cacLoadedMinor: number | null;
}

export interface ComparedChannel {
  channel: string;
  left: Cac | null;
  right: Cac | null;
}

export interface ComparedMetric {
  metric: string;
  name: string;
  unit: string;
  better: string;
  left: number | null;
  right: number | null;
}

export interface RunDifference {
  kind: 'INPUT' | 'SETTING' | 'MODEL' | 'PROGRAM';
  name: string;
  left: string;
  right: string;
}

export interface Comparison {
  left: ComparedRun;
  right: ComparedRun;
  currency: string;
  movement: Movement;
  channels: ComparedChannel[];
  metrics: ComparedMetric[];
  differences: RunDifference[];
}

export const comparisonQuery = (left: string, right: string) =>
  queryOptions({
    queryKey: ['runs', 'comparison', left, right],
    queryFn: () => http.get<Comparison>('/api/runs/comparison', { left, right }),
    enabled: left !== '' && right !== '',
    staleTime: Infinity,
  });
