import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

export type Cac = components['schemas']['RunsCac'];
export type ComparedChannel = components['schemas']['RunsComparedChannel'];
export type ComparedMetric = components['schemas']['RunsComparedMetric'];
export type RunDifference = components['schemas']['RunsRunDifference'];
export type Comparison = components['schemas']['RunsComparison'];

export const comparisonQuery = (left: string, right: string) =>
  queryOptions({
    queryKey: ['runs', 'comparison', left, right],
    queryFn: async () => (await api.GET('/api/runs/comparison', { params: { query: { left, right } } })).data!,
    enabled: left !== '' && right !== '',
    staleTime: Infinity,
  });
