import { afterEach } from 'vitest';
import { cleanup } from '@testing-library/react';
import { startTexts, switchLanguage } from '@/i18n';

// jsdom knows neither of these
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
})) as unknown as typeof window.matchMedia;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

await startTexts();
await switchLanguage('zh-CN');
afterEach(cleanup);
