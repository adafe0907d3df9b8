import { language } from '@/i18n';

/** A count in full: 12,345. */
export function formatCount(value: number): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: 0 }).format(value);
}

/** A count in a few digits: 1.2万, 12K. */
export function compactCount(value: number): string {
  return new Intl.NumberFormat(language(), { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A share, 0.123 as 12.3%. */
export function formatShare(value: number): string {
  return new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** A ratio or score with up to two digits. */
export function formatDecimal(value: number, places = 2): string {
  return new Intl.NumberFormat(language(), { maximumFractionDigits: places }).format(value);
}

/** A size in bytes as people say it: 1.4 MB. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${formatDecimal(bytes / 1000 ** step, 1)} ${units[step]}`;
}
