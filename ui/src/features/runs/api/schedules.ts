import { queryOptions } from '@tanstack/react-query';
import { http } from '@/lib/api';
import type { RunSettings } from './runs';

export const RHYTHMS = ['DAILY', 'WEEKLY', 'MONTHLY', 'AFTER_IMPORT'] as const;

export interface Timing {
  rhythm: (typeof RHYTHMS)[number];
  /** HH:mm:ss by the company's clock */
  at: string | null;
  /** 1 to 7 from Monday, or 1 to 31 */
  day: number | null;
}

export interface Schedule {
  id: string;
  timing: Timing;
  settings: RunSettings;
  on: boolean;
  next: string[];
  lastAt: string | null;
  lastRun: string | null;
  accountName: string;
}

export interface ScheduleChoice {
  timing: Timing;
  settings: RunSettings;
  on: boolean;
}

export const schedulesQuery = queryOptions({
  queryKey: ['schedules'],
  queryFn: () => http.get<{ items: Schedule[]; zone: string }>('/api/schedules'),
});

export const addSchedule = (choice: ScheduleChoice) => http.post('/api/schedules', choice);
export const changeSchedule = (id: string, choice: ScheduleChoice) => http.put(`/api/schedules/${id}`, choice);
export const removeSchedule = (id: string) => http.delete(`/api/schedules/${id}`);
