import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/index.ts';
import { assetPath } from '../../src/assets/index.ts';
import { captureFile, readPage } from '../../src/pipeline/index.ts';
import { type Record, wordsOf } from '../../src/record/index.ts';
import { createSite } from '../../src/site/index.ts';
import { openStore } from '../../src/store/index.ts';

const rows = readFileSync(new URL('samples.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

/** The fewest sample pages that must be read rightly in each respect, of twenty-three. Raise them as the stages improve. */
const FLOORS = { begins: 23, ends: 23, day: 23, outlet: 23 };

describe('the sample pages', () => {
  const records = new Map<string, Record>();

  it('are read, every span within the words', async () => {
    for (const [file = ''] of rows) {
      const record = await readPage(await captureFile(assetPath(`data/samples/${file}`)));
      records.set(file, record);
      const { text } = record.article;
      for (const { content, source, cue } of record.statements) {
        for (const span of [...content, source ?? content[0], cue ?? content[0]]) {
          expect(span && wordsOf(text, span).trim(), file).toBeTruthy();
        }
      }
      for (const { trigger } of record.events) expect(wordsOf(text, trigger).trim(), file).not.toBe('');
    }
  });

  it('are read rightly, most of them', () => {
    const right = { begins: 0, ends: 0, day: 0, outlet: 0 };
    const wrong: string[] = [];
    const check = (what: keyof typeof right, file: string, holds: boolean, got: string) => {
      if (holds) right[what] += 1;
      else wrong.push(`${file} ${what}: ${got}`);
    };
    for (const [file = '', day = '', outlet = '', begins = '', ends = ''] of rows) {
      const article = records.get(file)?.article;
      if (!article) continue;
      const { text, published } = article;
      check('begins', file, begins === '*' || text.startsWith(begins), text.slice(0, 60));
      check('ends', file, ends === '*' || text.endsWith(ends), text.slice(-60));
      check('outlet', file, article.outlet === outlet, String(article.outlet));
      const within = (published.earliest ?? '0') <= day && day <= (published.latest ?? '9');
      const told = published.best?.slice(0, 10) === day || (published.how === 'inferred' && within);
      check('day', file, told, JSON.stringify([published.best, published.earliest, published.latest]));
    }
    if (process.env.SHOW) console.log(right, `\n${wrong.join('\n')}`);
    for (const what of ['begins', 'ends', 'day', 'outlet'] as const) {
      expect(right[what], `${what}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(FLOORS[what]);
    }
  });

  it('are where the addresses in the README lead', async () => {
    const store = await openStore({ inMemory: true });
    for (const [file, record] of records) await store.add(record, { source: file });
    const app = new Hono().route('/api', createApi({ store })).route('/', createSite({ store }));
    const readme = readFileSync(assetPath('README.md'), 'utf8');
    const from = readme.indexOf('## The site and the API');
    const part = readme.slice(from, readme.indexOf('\n## ', from + 1));
    const named = [
      ...[...part.matchAll(/\$api(\/[\w.?=&-]+)/g)].map(([, path]) => `/api${path}`),
      ...[...part.matchAll(/`(\/[\w./?=-]*)`/g)].map(([, path = '']) => path),
    ].filter((path) => !path.includes('KEY'));
    expect(named.length).toBeGreaterThan(25);
    for (const path of named) {
      const response = await app.request(path);
      expect(response.status, path).toBe(path === '/api' ? 303 : 200);
      const text = await response.text();
      // An example that finds nothing is none.
      if (text.startsWith('{"items"')) expect(JSON.parse(text).items, path).not.toEqual([]);
    }
    await store.close();
  });
});
