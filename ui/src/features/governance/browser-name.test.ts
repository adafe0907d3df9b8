import { expect, test } from 'vitest';
import { browserName } from './browser-name';

test('names the browser behind what it claims to be', () => {
  expect(
    browserName(
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36 Edg/150.0',
    ),
  ).toBe('Edge 150 · Windows');
  expect(browserName('Mozilla/5.0 (iPhone; CPU OS 18_0) AppleWebKit/605 Version/18.0 Mobile Safari/604')).toBe(
    'Safari 18 · iOS',
  );
  expect(browserName('curl/8.9')).toBe('curl/8.9');
});
