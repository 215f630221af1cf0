/**
 * What the site asks of a store: queries and milliseconds of each address, the first time after a change and again.
 *
 *   node --import tsx bench/site.ts [PAGES] [COPIES]      PAGES of made-up words, each fourth with COPIES of it; a store in
 *                                                         memory, or the empty database that DATABASE_URL names
 */
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { StoryTerms } from '../src/corroboration/index.ts';
import { createSite } from '../src/site/index.ts';
import { openStore } from '../src/store/index.ts';
import { synthetic } from '../test/store/synthetic.ts';

const [pages = 120, copies = 12] = process.argv.slice(2).map(Number);
const ADDRESSES = [
  '/',
  '/day/2024-03-05',
  '/stories',
  '/events',
  '/occurrences',
  '/statements',
  '/actors',
  '/days',
  '/calendar',
];
const ROUNDS = 5;

let queries = 0;
counting(PGlite.prototype);
counting(pg.Client.prototype);

/** Counts what is asked of a database: transactions' begin and commit too. */
function counting(prototype: { query: (...args: never[]) => unknown }): void {
  const { query } = prototype;
  prototype.query = function (this: unknown, ...args: never[]) {
    queries++;
    return query.apply(this, args);
  };
}

const databaseUrl = process.env.DATABASE_URL;
const store = await openStore(databaseUrl ? { databaseUrl } : { inMemory: true });
const day = (i: number) =>
  new Date(Date.parse('2024-03-05') - Math.floor(i / 12) * 86_400_000).toISOString().slice(0, 10);
/** Pages of one day are of three stories, and copies of what they copy. */
function terms(i: number): StoryTerms {
  const story = `${Math.floor(i / 12)}${i % 3}`;
  const words = new Map(
    ['court', 'mill', 'flood', 'vote', 'strike', 'bridge'].map((word) => [`${word}${story}`, 4]),
  );
  const own = new Map([[`own${i}`, 1]]);
  return {
    content: new Map([...words, ...own]),
    names: words,
    numbers: own,
    acts: own,
    lead: words,
    nameParts: words,
  };
}
for (let i = 0; i < pages; i++) {
  for (let copy = 0; copy <= (i % 4 === 0 ? copies : 0); copy++) {
    const outlet = `Courier ${copy}`;
    await store.add(synthetic({ seed: i, outlet, url: `https://c${copy}.test/${i}`, day: day(i) }), {
      source: `${i}`,
      terms: terms(i),
    });
  }
}
const site = createSite({ store });
async function visit(path: string): Promise<{ queries: number; ms: number; status: number }> {
  queries = 0;
  const start = performance.now();
  const answer = await site.request(`http://127.0.0.1${path}`, { headers: { host: '127.0.0.1' } });
  await answer.text();
  return { queries, ms: performance.now() - start, status: answer.status };
}
for (const path of ADDRESSES) await visit(path);
console.log(
  `${(await store.status()).pages} pages, ${(await store.status()).copies} copies (${databaseUrl ? 'PostgreSQL' : 'PGlite'})`,
);
console.log('address | queries after a change | ms | queries again | ms');
let fresh = pages;
for (const path of ADDRESSES) {
  const first: number[] = [];
  const again: number[] = [];
  let counts = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    await store.add(synthetic({ seed: 100_000 + fresh, day: day(0) }), {
      source: 'fresh',
      terms: terms(fresh++),
    });
    const [one, two] = [await visit(path), await visit(path)];
    first.push(one.ms);
    again.push(two.ms);
    counts = [one.queries, two.queries];
  }
  console.log(`${path} | ${counts[0]} | ${median(first)} | ${counts[1]} | ${median(again)}`);
}
await store.close();

function median(numbers: readonly number[]): string {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!.toFixed(1);
}
