import { describe, expect, test } from 'vitest';
import { switchLanguage } from '@/i18n';
import { compactMoney, exactMoney, formatMoney, parseMoney } from './money';

describe('money', () => {
  test('keeps every fen of amounts a double cannot hold', () => {
    expect(exactMoney(-900719925474099300n, 'CNY')).toBe('-9007199254740993.00');
    expect(exactMoney(5, 'CNY')).toBe('0.05');
    expect(exactMoney(-5, 'CNY')).toBe('-0.05');
    expect(exactMoney(500, 'JPY')).toBe('500');
  });

  test('counts in 万 and 亿 in Chinese and in thousands in English', async () => {
    expect(formatMoney(1234560, 'CNY')).toBe('¥12,345.60');
    expect(compactMoney(123_456_789_00, 'CNY')).toBe('¥1.23亿');
    expect(compactMoney(12_345_00, 'CNY')).toBe('¥1.23万');
    expect(compactMoney(550_000_00, 'CNY')).toBe('¥55.00万');
    expect(compactMoney(9_876_54, 'CNY')).toBe('¥9,876.54');
    await switchLanguage('en');
    expect(compactMoney(12_345_00, 'CNY')).toBe('¥12.35K');
    await switchLanguage('zh-CN');
  });

  test('reads what people type and refuses what is no amount', () => {
    expect(parseMoney('1,234.5', 'CNY')).toBe(123450);
    expect(parseMoney('-0.01', 'CNY')).toBe(-1);
    expect(parseMoney('1.234', 'CNY')).toBeUndefined();
    expect(parseMoney('abc', 'CNY')).toBeUndefined();
    expect(parseMoney('12', 'JPY')).toBe(12);
  });
});
