import { expect, test } from 'vitest';
import { filled } from './months';

const money = (month: string) => ({
  month,
  revenueMinor: 100,
  refundMinor: 0,
  costOfGoodsMinor: null,
  totalCostMinor: 7,
  contributionMinor: null,
  costsMinor: { service: 7 },
});

test('fills the months between the first and the last with zeros', () => {
  const months = filled([money('2025-11'), money('2026-02')]);

  expect(months.map((it) => it.month)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(months[1]).toMatchObject({ revenueMinor: 0, totalCostMinor: 0, costsMinor: { service: 0 } });
});

test('does not show zeros of what is not shown', () => {
  expect(filled([money('2025-11'), money('2026-02')])[2]).toMatchObject({
    costOfGoodsMinor: null,
    contributionMinor: null,
  });
});

test('leaves a single month and no month as they are', () => {
  expect(filled([money('2025-11')])).toHaveLength(1);
  expect(filled([])).toEqual([]);
});
