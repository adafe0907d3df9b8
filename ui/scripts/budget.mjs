// Measures the built application: what the first page fetches, and what each further page adds, compressed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST = 350_000;
const FURTHER = 150_000;
// drawn on demand inside pages, never part of opening one
const CHARTS = /echarts|drawing/;

const bundle = process.env.HENGKE_UI_BUNDLE ?? 'dist';
const manifest = JSON.parse(readFileSync(join(bundle, '.vite/manifest.json'), 'utf8'));
const size = (file) => gzipSync(readFileSync(join(bundle, file))).length;

/** The files a chunk needs before it runs. */
function needed(key, seen = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((it) => needed(it, seen))];
}

const sum = (files) => [...new Set(files)].reduce((total, it) => total + size(it), 0);
const texts = Object.keys(manifest).filter((it) => it.endsWith('zh-CN/common.json'));
const first = new Set(['index.html', ...texts].flatMap((it) => needed(it)));
const over = [];
const report = (name, bytes, limit) => {
  console.log(`${(bytes / 1000).toFixed(0).padStart(5)} kB  ${name}`);
  if (bytes > limit) over.push(`${name}: ${bytes} bytes, at most ${limit} allowed`);
};

report('first load', sum([...first]), FIRST);
Object.entries(manifest)
  .filter(([key, it]) => it.isDynamicEntry && !key.endsWith('.json') && !CHARTS.test(key))
  .map(([key]) => [key, sum(needed(key).filter((it) => !first.has(it)))])
  .sort(([, one], [, other]) => other - one)
  .forEach(([key, bytes]) => report(key, bytes, FURTHER));

if (over.length > 0) {
  console.error(`The bundle is over its budget:\n${over.join('\n')}`);
  process.exit(1);
}
