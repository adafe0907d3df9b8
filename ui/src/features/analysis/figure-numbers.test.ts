import { describe, expect, test } from 'vitest';
import { scaled, shown } from './figure-numbers';

describe('amounts in the scale of their column', () => {
  test.each([
    [75363045, 1000000, 2, '75.36'],
    [123456789, 100, 2, '1,234,567.89'],
    [-5, 100, 2, '\u22120.05'],
    [1250000, 1000000, 1, '1.2'],
    [1350000, 1000000, 1, '1.4'],
    [-1, 1000000, 2, '0.00'],
    [9007199254740991, 100, 2, '90,071,992,547,409.91'],
    [1234567, 1000, 0, '1,235'],
  ])('%d minor units in %d with %d digits are %s', (minor, factor, digits, text) => {
    expect(scaled(minor, factor, digits)).toBe(text);
  });
});

test('a quantity has digits only where it is not whole', () => {
  const column = { title: '', exportTitle: '', kind: 'quantity' as const };
  expect(shown(column, 1320)).toBe('1,320');
  expect(shown(column, 1320.5)).toBe('1,320.50');
});

test('a cell without a value is a dash, and nought is nought', () => {
  const column = { title: '', exportTitle: '', kind: 'share' as const };
  expect(shown(column, null)).toBe('–');
  expect(shown(column, 0)).toBe('0.0%');
  expect(shown(column, -0.009)).toBe('\u22120.9%');
});
