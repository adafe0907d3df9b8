import { describe, expect, test } from 'vitest';
import { formatDate, formatDuration, formatInstant, formatMonth, formatRelative, setZone } from './dates';

describe('dates', () => {
  test('shows instants in the company’s zone and dates in none', () => {
    setZone('Asia/Shanghai');
    expect(formatInstant('2026-03-31T16:05:00Z')).toBe('2026/04/01 00:05');
    expect(formatDate('2026-03-31')).toBe('2026年3月31日');
    expect(formatMonth('2026-03')).toBe('2026年3月');
  });

  test('says how long ago in the largest unit that fits', () => {
    const now = Date.parse('2026-03-31T12:00:00Z');
    expect(formatRelative('2026-03-31T11:57:00Z', now)).toBe('3分钟前');
    expect(formatRelative('2026-04-02T12:00:00Z', now)).toBe('后天');
    expect(formatDuration(125)).toBe('2分钟 5秒');
  });
});
