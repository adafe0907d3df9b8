import { expect, test } from 'vitest';
import { addsUp, narrowed, type Trace } from './trace';

const lines = (totalMinor: number) => ({ count: 1, totalMinor, shown: [] });

const pool = (name: string, amountMinor: number) => ({
  pool: name,
  amountMinor,
  direct: lines(amountMinor),
  portions: [],
});

const month = (name: string, logistics: number, packaging: number, service: number) => ({
  month: name,
  amountMinor: logistics + packaging + service,
  classes: [
    {
      costClass: 'logistics',
      amountMinor: logistics + packaging,
      pools: [pool('(direct)', logistics), pool('packaging', packaging)],
    },
    { costClass: 'service', amountMinor: service, pools: [pool('(direct)', service)] },
  ],
});

const trace = {
  customerId: 'A',
  name: '',
  currency: 'CNY',
  month: null,
  totalMinor: 1341107,
  months: [month('2026-01', 700, 300, 339107), month('2026-02', 0, 1, 1000999)],
} as unknown as Trace;

test('shows the amount of the class and pool asked for at every level', () => {
  const part = narrowed(trace, { pool: '(direct)', costClass: 'logistics' });

  expect(part.totalMinor).toBe(700);
  expect(part.months.map((it) => it.amountMinor)).toEqual([700, 0]);
  expect(part.months[0]?.classes.map((it) => it.amountMinor)).toEqual([700]);
  expect(addsUp(part)).toBe(true);
});

test('leaves out months and classes without the pool', () => {
  const part = narrowed(trace, { pool: 'packaging', costClass: 'logistics' });

  expect(part.months.flatMap((it) => it.classes.map((one) => one.costClass))).toEqual(['logistics', 'logistics']);
  expect(part.totalMinor).toBe(301);
  expect(narrowed(trace, { pool: 'calls', costClass: 'service' }).months).toEqual([]);
});

test('the parts of all classes and pools sum to the whole', () => {
  const parts = ['logistics/(direct)', 'logistics/packaging', 'service/(direct)']
    .map((it) => it.split('/'))
    .map(([costClass = '', one = '']) => narrowed(trace, { costClass, pool: one }).totalMinor);

  expect(parts.reduce((all, it) => all + it)).toBe(trace.totalMinor);
  expect(addsUp(narrowed(trace, { pool: '', costClass: '' }))).toBe(true);
});

test('says when a level does not sum', () => {
  expect(addsUp({ ...trace, totalMinor: 5 })).toBe(false);
  const broken = narrowed(trace, { pool: '', costClass: 'service' });
  expect(addsUp({ ...broken, months: broken.months.map((it) => ({ ...it, amountMinor: it.amountMinor + 1 })) })).toBe(
    false,
  );
});
