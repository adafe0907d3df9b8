import type { MonthMoney } from './api/customer';

/** Every month from the first to the last with money: those between without any have zeros, so that a line's axis is even. */
export function filled(months: MonthMoney[]): MonthMoney[] {
  const known = new Map(months.map((it) => [it.month, it]));
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: MonthMoney[] = [];
  for (let month = first.month; month <= last.month; month = next(month)) {
    all.push(known.get(month) ?? nothing(month, first));
  }
  return all;
}

/** A month without money; what is not shown in others is not shown in it. */
function nothing(month: string, like: MonthMoney): MonthMoney {
  const zero = (value: number | null | undefined) => (value == null ? null : 0);
  return {
    month,
    revenueMinor: 0,
    refundMinor: 0,
    costOfGoodsMinor: zero(like.costOfGoodsMinor),
    totalCostMinor: zero(like.totalCostMinor),
    contributionMinor: zero(like.contributionMinor),
    costsMinor:
      like.costsMinor == null ? null : Object.fromEntries(Object.keys(like.costsMinor).map((name) => [name, 0])),
  };
}

function next(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
