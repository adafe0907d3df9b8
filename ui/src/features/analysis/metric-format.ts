import type { ChartSpec } from '@/charts/spec';
import { language } from '@/i18n';
import { formatMoney, minorDigits } from '@/lib/money';
import { formatCount, formatDecimal, formatShare } from '@/lib/numbers';
import type { MetricValue } from './api/metrics';

/** A metric's value in the words of its unit; a dash where there is none. */
export function metricText(value: number | null | undefined, unit: string, currency: string): string {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 'minor':
    case 'minor_per_minute':
      return formatMoney(Math.round(value), currency);
    case 'ratio':
    case 'probability':
      return formatShare(value);
    case 'multiple':
      return `${formatDecimal(value)}×`;
    case 'permille':
      return `${formatDecimal(value)}‰`;
    case 'count':
      return Number.isInteger(value) ? formatCount(value) : formatDecimal(value);
    case 'days':
    case 'months':
    case 'minutes':
      return new Intl.NumberFormat(language(), {
        style: 'unit',
        unit: unit.slice(0, -1),
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      }).format(value);
    default:
      return formatDecimal(value);
  }
}

/** The history of a metric as a line over its months. */
export function metricChart(name: string, periods: MetricValue[], unit: string, currency: string): ChartSpec {
  return {
    kind: 'lines',
    categories: periods.map((it) => it.period),
    scale: scaleOf(unit, currency),
    series: [{ name, values: periods.map((it) => it.value), color: 0 }],
  };
}

function scaleOf(unit: string, currency: string): ChartSpec['scale'] {
  if (unit === 'minor' || unit === 'minor_per_minute') {
    const major = 10 ** minorDigits(currency);
    return { format: 'money', factor: major, major, unit: currency, currency };
  }
  if (unit === 'probability' || unit === 'ratio') return { format: 'share', unit: '' };
  return { format: unit === 'count' ? 'count' : 'decimal', unit: '' };
}
