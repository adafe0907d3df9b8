import { language } from '@/i18n';

const digits = new Map<string, number>();

/** How many digits a currency's minor unit has: 2 for CNY and EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, known);
  }
  return known;
}

/** The exact decimal text of an amount, `-12345.60`: for CSV files and input fields. Never through a double. */
export function exactMoney(minor: number | bigint, currency: string): string {
  const places = minorDigits(currency);
  const value = BigInt(minor);
  const text = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  const sign = value < 0n ? '-' : '';
  return places === 0 ? sign + text : `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** An amount in full, as the reader's language writes it: ¥12,345.60. */
export function formatMoney(minor: number, currency: string): string {
  return new Intl.NumberFormat(language(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    exactMoney(minor, currency) as Intl.StringNumericLiteral,
  );
}

/** Amounts of so many units are written short; smaller ones in full. */
const LARGE = 10_000;

/** An amount in a few digits for cards and axes: ¥123.50万, CN¥1.20M. Show {@link formatMoney} in its tooltip. */
export function compactMoney(minor: number, currency: string): string {
  if (Math.abs(minor) < LARGE * 10 ** minorDigits(currency)) return formatMoney(minor, currency);
  return new Intl.NumberFormat(language(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    useGrouping: 'always',
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(exactMoney(minor, currency) as Intl.StringNumericLiteral);
}

/** A typed amount (`1,234.5`) in minor units; undefined when it is none or has more digits than the currency. */
export function parseMoney(text: string, currency: string): number | undefined {
  const places = minorDigits(currency);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.replace(/[,\s，]/g, ''));
  if (match === null || (match[3] ?? '').length > places) return undefined;
  const minor = Number(`${match[2]}${(match[3] ?? '').padEnd(places, '0')}`);
  return Number.isSafeInteger(minor) ? (match[1] === '-' && minor !== 0 ? -minor : minor) : undefined;
}
