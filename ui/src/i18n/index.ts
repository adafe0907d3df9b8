import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'hengke.language';

const files = import.meta.glob<Record<string, unknown>>('./*/*.json', { import: 'default' });

/** Each feature's texts are a file of their own, fetched when a page of the feature is opened. */
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (code, namespace, done) => {
    const file = files[`./${code}/${namespace}.json`];
    if (file === undefined) done(new Error(`No texts for ${code}/${namespace}`), null);
    else
      file().then(
        (it) => done(null, it as never),
        (error) => done(error, null),
      );
  },
};

/** Chinese unless the reader chose, or their browser asks only for, another language we have. */
function initial(): Language {
  const stored = localStorage.getItem(STORED);
  if (LANGUAGES.includes(stored as Language)) return stored as Language;
  return navigator.languages.some((it) => it.startsWith('zh')) || navigator.languages.length === 0 ? 'zh-CN' : 'en';
}

/** The language the page speaks now. */
export function language(): Language {
  return (i18next.language as Language | undefined) ?? initial();
}

export async function switchLanguage(to: Language): Promise<void> {
  localStorage.setItem(STORED, to);
  await i18next.changeLanguage(to);
  document.documentElement.lang = to;
}

/** Starts with the shell's texts loaded, so that the first picture is already in the reader's language. */
export async function startTexts(): Promise<void> {
  document.documentElement.lang = initial();
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: initial(),
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}

/** Takes over the language of the account that signed in, unless one was chosen on this device. */
export async function adoptLanguage(tag: string): Promise<void> {
  if (localStorage.getItem(STORED) !== null) return;
  await i18next.changeLanguage(tag.startsWith('en') ? 'en' : 'zh-CN');
  document.documentElement.lang = language();
}
