import { describe, expect, test } from 'vitest';
import { csv } from '@/lib/csv';
import { type Column, exported, filtered, sorted, written } from './table-columns';

interface Row {
  name: string;
  cost: number | null;
}

const NAME: Column<Row> = { key: 'name', title: '客户', value: (it) => it.name };
const COST: Column<Row> = { key: 'cost', title: '成本', kind: 'money', value: (it) => it.cost };
const ROWS: Row[] = [
  { name: '王二', cost: 200 },
  { name: '=cmd()', cost: null },
  { name: '李四', cost: 10_000_000 },
];

describe('table columns', () => {
  test('keep rows without a value last in both directions', () => {
    expect(sorted(ROWS, [COST], 'cost').map((it) => it.cost)).toEqual([200, 10_000_000, null]);
    expect(sorted(ROWS, [COST], '-cost').map((it) => it.cost)).toEqual([10_000_000, 200, null]);
  });

  test('show amounts in full and export them exactly, without anything a spreadsheet would run', () => {
    expect(written(COST, ROWS[2]!, 'CNY')).toBe('¥100,000.00');
    expect(written(COST, ROWS[1]!, 'CNY')).toBe('–');
    const lines = ROWS.map((row) => [NAME, COST].map((it) => exported(it, row, 'CNY')));
    expect(csv(['客户', '成本'], lines)).toBe("\ufeff客户,成本\r\n王二,2.00\r\n'=cmd(),\r\n李四,100000.00\r\n");
  });

  test('search every column and filter by the chosen values', () => {
    expect(filtered(ROWS, [NAME, COST], { search: '李', filters: {} })).toEqual([ROWS[2]]);
    expect(filtered(ROWS, [NAME, COST], { search: '', filters: { name: ['王二'] } })).toEqual([ROWS[0]]);
  });
});
