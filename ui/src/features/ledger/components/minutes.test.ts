import { expect, test } from 'vitest';
import { asTime, minutesOf } from './minutes';

test('reads minutes, hours and minutes, and hours', () => {
  expect(['90', '1:30', '1：05', '1.5h', '0.25H', ''].map(minutesOf)).toEqual([90, 90, 65, 90, 15, 0]);
});

test('refuses what is no time and what is longer than a day', () => {
  expect(['1:60', 'x', '1h30', '24:01', '-5'].map(minutesOf)).toEqual(Array(5).fill(undefined));
});

test('writes hours and minutes', () => {
  expect([0, 5, 90, 1440].map(asTime)).toEqual(['0:00', '0:05', '1:30', '24:00']);
});
