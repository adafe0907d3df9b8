import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '.';

interface Use {
  file: string;
  key: string;
  isPrefix: boolean;
}

const TEXTS = 'src/i18n';
const PLURAL = /_(zero|one|two|few|many|other)$/;

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((it) =>
    it.isDirectory() ? files(join(folder, it.name)) : [join(folder, it.name)],
  );
}

function keysOf(value: object, above = ''): string[] {
  return Object.entries(value).flatMap(([name, it]) =>
    typeof it === 'string' ? [above + name] : keysOf(it as object, `${above}${name}.`),
  );
}

function known(language: string): Set<string> {
  return new Set(
    readdirSync(join(TEXTS, language)).flatMap((file) => {
      const texts = JSON.parse(readFileSync(join(TEXTS, language, file), 'utf8')) as object;
      return keysOf(texts).map((it) => `${file.replace('.json', '')}:${it.replace(PLURAL, '')}`);
    }),
  );
}

/** `t('a.b')`, t(`a.${b}`), labelKey strings; the file's first useTranslation names its texts, common otherwise. */
function uses(): Use[] {
  return files('src')
    .filter((it) => /\.tsx?$/.test(it) && !it.includes('.test.'))
    .flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const namespace = /useTranslation\((?:'([\w-]+)'|\['([\w-]+)')/.exec(source);
      const own = namespace?.[1] ?? namespace?.[2] ?? 'common';
      const full = (key: string) => (key.includes(':') ? key : `${own}:${key}`);
      return [
        ...source.matchAll(/\bt\(\s*(['`])([^'`$]*)(\$\{)?/g),
        ...source.matchAll(/(')(navigation\.[\w.]+)()'/g),
      ].map(([, , key = '', hole]) => ({ file, key: full(key), isPrefix: hole === '${' }));
    });
}

describe('texts', () => {
  const used = uses();

  test.each(LANGUAGES)('%s has every text the pages use', (language) => {
    const texts = known(language);
    const missing = used.filter(({ key, isPrefix }) =>
      isPrefix ? ![...texts].some((it) => it.startsWith(key)) : !texts.has(key),
    );
    expect(missing.map(({ file, key }) => `${key} in ${file}`)).toEqual([]);
  });

  test.each(LANGUAGES)('%s has no text that no page uses', (language) => {
    const unused = [...known(language)].filter(
      (text) => !used.some(({ key, isPrefix }) => (isPrefix ? text.startsWith(key) : text === key)),
    );
    expect(unused).toEqual([]);
  });

  test.each(LANGUAGES)('%s calls permissions as the server does', (language) => {
    const texts = JSON.parse(readFileSync(join(TEXTS, language, 'common.json'), 'utf8')) as { permission: object };
    const server = readFileSync(`../src/main/resources/messages/governance_${language.slice(0, 2)}.properties`, 'utf8');
    const names = [...server.matchAll(/^governance\.permission\.([A-Z_]+)=(.*)$/gm)].map(([, code, name]) => [
      code,
      name,
    ]);
    expect(texts.permission).toEqual(Object.fromEntries(names));
  });

  test('both languages have the same texts', () => {
    expect([...known('en')].sort()).toEqual([...known('zh-CN')].sort());
  });
});
