import { expect, test } from 'vitest';
import { readState, writeState } from './list-state';

const after = (query: string, change: Parameters<typeof writeState>[1]) =>
  writeState(readState(new URLSearchParams(query)), change).toString();

test('keeps every filter of a link', () => {
  const query = 'q=wang&tier=core&tier=low&revenueMinor.from=100';
  expect(after(query, {})).toBe(query);
});

test('changes one filter and leaves the others', () => {
  expect(after('tier=core&channel=a', { filters: { tier: ['low'] } })).toBe('tier=low&channel=a');
  expect(after('tier=core&channel=a', { filters: { tier: [] } })).toBe('channel=a');
});

test('leaves what is standard out of the address', () => {
  expect(after('', { search: '', sort: '-revenueMinor', columns: undefined })).toBe('');
});
