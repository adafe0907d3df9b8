import { describe, expect, it } from 'vitest';
import { ATTRIBUTE, meaning, missing, NOTHING, withMeaning } from './choice';
import type { ContractTable, FileChoice } from './api/imports';

const choice: FileChoice = {
  file: 'orders.csv',
  table: 'orders',
  columns: { order_id: 'No', amount: 'Sum' },
  attributes: [],
  encoding: null,
  delimiter: null,
};

const column = (name: string, isRequired: boolean) => ({ name, title: name, type: 'text', isRequired });

describe('what a header stands for', () => {
  it('is moved from one column to another', () => {
    const moved = withMeaning(choice, 'Sum', 'refund');
    expect(moved.columns).toEqual({ order_id: 'No', refund: 'Sum' });
    expect(meaning(moved, 'Sum')).toBe('refund');
  });

  it('takes a column from the header that had it', () => {
    const taken = withMeaning(choice, 'Total', 'amount');
    expect(meaning(taken, 'Total')).toBe('amount');
    expect(meaning(taken, 'Sum')).toBe(NOTHING);
  });

  it('can be an attribute, and nothing again', () => {
    const kept = withMeaning(choice, 'VIP', ATTRIBUTE);
    expect(meaning(kept, 'VIP')).toBe(ATTRIBUTE);
    expect(withMeaning(kept, 'VIP', NOTHING).attributes).toEqual([]);
  });
});

describe('missing columns', () => {
  const orders: ContractTable = {
    name: 'orders',
    title: 'orders',
    takesAttributes: false,
    columns: [column('order_id', true), column('customer_id', true), column('refund', false)],
  };

  it('are those that are required and have no header', () => {
    expect(missing(orders, choice)).toEqual(['customer_id']);
  });

  it('of touches are a customer or a visitor', () => {
    const touches = {
      ...orders,
      name: 'touches',
      columns: [column('customer_id', false), column('visitor_id', false)],
    };
    expect(missing(touches, { ...choice, columns: {} })).toEqual(['customer_id']);
    expect(missing(touches, { ...choice, columns: { visitor_id: 'v' } })).toEqual([]);
  });
});
