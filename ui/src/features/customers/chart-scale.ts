import type { ChartScale } from '@/charts/spec';
import { language } from '@/i18n';
import { minorDigits } from '@/lib/money';

/** How a chart of amounts up to `largest` minor units is written: in units of ten thousand where they are large. */
export function moneyScale(largest: number, currency: string): ChartScale {
  const major = 10 ** minorDigits(currency);
  const isChinese = language().startsWith('zh');
  const step = isChinese ? 10_000 : 1_000;
  const isLarge = Math.abs(largest) >= 10 * step * major;
  const symbol = new Intl.NumberFormat(language(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find((it) => it.type === 'currency')?.value;
  const unit = isLarge ? `${isChinese ? '万' : 'k '}${symbol ?? currency}` : (symbol ?? currency);
  return { format: 'money', unit, factor: isLarge ? step * major : major, major, currency };
}
