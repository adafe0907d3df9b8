import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { http } from '@/lib/api';
import type { ModelItem, ModelList, Remark } from './costing-models';

/** What can be done to keep a customer, what it costs and what it is expected to prevent. */
export interface PlannedAction {
  code: string;
  name: string;
  costMinor: number;
  effect: number;
  capacity: number | null;
  tiers: ('core' | 'potential' | 'low')[];
}

export interface ActionCheck {
  problems: Remark[];
  plan: { currency: string; budgetMinor: number | null; contacts: number; actions: PlannedAction[] } | null;
}

export const actionPlansQuery = queryOptions({
  queryKey: ['action-plans'],
  queryFn: () => http.get<ModelList>('/api/action-plans'),
});

export const actionPlan = (version: number) =>
  http.get<{ item: ModelItem; text: string; check: ActionCheck }>(`/api/action-plans/${version}`);

export const actionPlanQuery = (version: number) =>
  queryOptions({ queryKey: ['action-plans', version, language()], queryFn: () => actionPlan(version) });

export const actionCheckQuery = (text: string) =>
  queryOptions({
    queryKey: ['action-plans', 'check', text, language()],
    queryFn: () => http.post<ActionCheck>('/api/action-plans/check', { text }),
    staleTime: Infinity,
  });

export const saveActionPlan = (body: { basedOn: number; latest: number; text: string; comment: string }) =>
  http.post<ModelItem>('/api/action-plans', body);
export const activateActionPlan = (version: number) => http.post(`/api/action-plans/${version}/activation`);
