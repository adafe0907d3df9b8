import { queryOptions } from '@tanstack/react-query';
import { language } from '@/i18n';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';
import type { CustomerRow } from './customers';

export type WaterfallStep = components['schemas']['ResultsWaterfallStep'];
export type MonthMoney = components['schemas']['ResultsMonthMoney'];
export type PoolCost = components['schemas']['ResultsCustomerPoolCost'];
export type Signal = components['schemas']['ResultsCustomerSignal'];
export type EventKind = 'order' | 'activity' | 'ticket' | 'response' | 'touch' | 'subscription';
export type TimelineEvent = components['schemas']['ResultsTimelineEvent'] & { kind: EventKind };
export type TimelinePage = components['schemas']['ResultsTimelinePage'];
export type TraceLines = components['schemas']['CostingLines'];
export type TracePortion = components['schemas']['CostingPortion'];
export type TracePool = components['schemas']['CostingPoolCost'];
export type CustomerTrace = components['schemas']['ResultsCustomerTrace'];

/** A customer as the reader may see them: what is not shown is null. */
export type CustomerProfile = Omit<components['schemas']['ResultsCustomerProfile'], 'profile'> & {
  profile: CustomerRow;
};

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id, language()],
    queryFn: async () =>
      (await api.GET('/api/customers/{id}', { params: { path: { id } } })).data as unknown as CustomerProfile,
  });

export const timelineUrl = (id: string) => `/api/customers/${encodeURIComponent(id)}/timeline`;

export const traceQuery = (id: string, month: string) =>
  queryOptions({
    queryKey: ['customer', id, 'trace', month],
    queryFn: async () =>
      (
        await api.GET('/api/customers/{id}/trace', {
          params: { path: { id }, query: month === '' ? {} : { month } },
        })
      ).data!,
  });
