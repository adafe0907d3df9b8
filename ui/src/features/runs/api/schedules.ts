import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { components } from '@/lib/schema';

export const RHYTHMS = ['DAILY', 'WEEKLY', 'MONTHLY', 'AFTER_IMPORT'] as const;

/** `at` is HH:mm:ss by the company's clock; `day` is 1 to 7 from Monday, or 1 to 31. */
export type Timing = components['schemas']['RunsTiming'];
export type Schedule = components['schemas']['RunsScheduleView'];
export type ScheduleChoice = components['schemas']['RunsScheduleChoice'];

export const schedulesQuery = queryOptions({
  queryKey: ['schedules'],
  queryFn: async () => (await api.GET('/api/schedules')).data!,
});

export const addSchedule = (body: ScheduleChoice) => api.POST('/api/schedules', { body });
export const changeSchedule = (id: string, body: ScheduleChoice) =>
  api.PUT('/api/schedules/{id}', { params: { path: { id } }, body });
export const removeSchedule = (id: string) => api.DELETE('/api/schedules/{id}', { params: { path: { id } } });
