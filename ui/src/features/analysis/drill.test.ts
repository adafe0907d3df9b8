import { expect, test } from 'vitest';
import type { Drill, FigureTable } from './api/pages';
import { common, drillPath } from './drill';

const table = (place: Drill['place'], filters: Drill['filters'][], all: Drill | null = null): FigureTable => ({
  caption: '',
  columns: [],
  rows: filters.map((it) => ({ cells: [], drill: { place, filters: it } })),
  more: 0,
  all,
});

test('leads a whole figure to a list of customers only where the figure says so', () => {
  const rows = [
    { rScore: '5', fScore: '1' },
    { rScore: '4', fScore: '1' },
  ];
  const all: Drill = { place: 'customers', filters: { 'rScore.empty': 'false' }, rows: 476 };

  expect(common(table('customers', rows))).toBeNull();
  expect(common(table('texts', [{ topic: 'price' }]))).toBeNull();
  expect(common(table('customers', rows, all))).toBe(all);
});

test('leads a whole figure of cost to what its rows have in common', () => {
  const rows = [
    { costClass: 'service', month: '2026-01' },
    { costClass: 'service', month: '2026-02' },
  ];

  expect(common(table('costs', rows))).toEqual({ place: 'costs', filters: { costClass: 'service' } });
});

test('repeats a filter that takes any of several values', () => {
  expect(drillPath({ place: 'customers', filters: { churnBand: ['high', 'critical'], riskReason: 'silence' } })).toBe(
    '/customers?churnBand=high&churnBand=critical&riskReason=silence',
  );
  expect(drillPath({ place: 'answers', filters: { question: 'nps' } })).toBe('/rows/answers?question=nps');
});
