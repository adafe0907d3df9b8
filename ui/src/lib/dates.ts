import { language } from '@/i18n';

let zone: string | undefined;

/** The company's time zone, from the session: instants are shown in it wherever the reader sits. */
export function setZone(value: string | undefined): void {
  zone = value;
}

/** A calendar date, `2026-03-04`, without a time zone. */
export function formatDate(date: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
}

/** A month, `2026-03`: 2026年3月, Mar 2026. */
export function formatMonth(month: string): string {
  return new Intl.DateTimeFormat(language(), { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${month.slice(0, 7)}-01T00:00:00Z`),
  );
}

/** A moment, in the company's time zone, to the minute. */
export function formatInstant(instant: string): string {
  return new Intl.DateTimeFormat(language(), {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));
}

/** The last month that is over, `2026-02`. */
export function lastMonth(day = today()): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** How long ago, or how far ahead: 3 分钟前, in 2 days. */
export function formatRelative(instant: string, now = Date.now()): string {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000);
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, it]) => Math.abs(seconds) >= it) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** How long something took: 4 s, 2 min 5 s. */
export function formatDuration(seconds: number): string {
  const part = (value: number, unit: string) =>
    new Intl.NumberFormat(language(), { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }).format(
      value,
    );
  if (seconds < 60) return part(Math.max(0, Math.round(seconds)), 'second');
  if (seconds < 3600) return `${part(Math.floor(seconds / 60), 'minute')} ${part(Math.round(seconds % 60), 'second')}`;
  return `${part(Math.floor(seconds / 3600), 'hour')} ${part(Math.round((seconds % 3600) / 60), 'minute')}`;
}

/** The company's present day, `2026-03-04`, wherever the reader sits. */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone }).format(
    now,
  );
}
