import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { restoreFile, type Store, writeBackup } from '../../src/store/index.ts';
import { pglite, postgres } from './databases.ts';
import { bodyOf, synthetic } from './synthetic.ts';

const embedded = pglite();
const server = await postgres();
afterAll(async () => {
  await embedded.cleanUp();
  await server?.cleanUp();
});

/** Versions, copies, actors on many pages, and all that is hard to write down. */
async function fill(store: Store): Promise<void> {
  for (let seed = 1; seed <= 30; seed++) {
    await store.add(synthetic({ seed, url: `https://a.example/${seed % 25}`, words: 120 }), {
      source: `s${seed}`,
    });
  }
  for (const outlet of ['One', 'Two', 'Three']) {
    await store.add(synthetic({ text: bodyOf(99, 200), outlet }), { source: 'copy' });
  }
  const odd = synthetic({ text: 'Ada \0\ud800 said\u2028 so.', outlet: '\udc00\0', title: 'a\\u0000\n"' });
  odd.article.byline = ['\u0000', '\\', '💥'];
  Object.assign(odd.engine.models, JSON.parse('{"__proto__": "x", "7": "y"}'));
  await store.add(odd, { source: '\0' });
  const [some] = await store.pages({ limit: 1, offset: 5 });
  await store.forget(some!.key);
  const [page] = await store.pages({ limit: 1 });
  const readAt = '2024-11-04T08:00:00Z';
  await store.keepVisit({ url: 'https://a.example/feed.xml', etag: 'W/"\\7"', readAt });
  await store.keepVisit({
    url: 'https://a.example/1',
    page: page!.key,
    lastModified: 'Mon, 04 Nov 2024',
    readAt,
  });
}

async function linesOf(store: Store): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.backup()) lines.push(line);
  return lines;
}

async function* from(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

/** All that a reader of the store can see. */
async function seen(store: Store): Promise<unknown> {
  const pages = await store.pages({ limit: 500, allVersions: true });
  const records: unknown[] = [];
  for await (const record of store.records()) records.push(record);
  return {
    records,
    pages: await Promise.all(pages.map((page) => store.page(page.key))),
    statements: await store.statements({ limit: 500 }),
    events: await store.events({ limit: 500 }),
    occurrences: await store.occurrences({ limit: 500 }),
    actors: await store.actors({ limit: 500 }),
    found: await store.search('said'),
    visits: [await store.visit('https://a.example/feed.xml'), await store.visit('https://a.example/1')],
  };
}

describe('a backup', () => {
  it('is the same from the same store, and restores to the same', { timeout: 180_000 }, async () => {
    const first = await embedded.open();
    await fill(first);
    const lines = await linesOf(first);
    expect(await linesOf(first)).toEqual(lines);
    const way = [await embedded.open(), ...(server ? [await server.open(), await embedded.open()] : [])];
    let before = lines;
    for (const store of way) {
      expect(await store.restore(from(before))).toEqual({ rows: lines.length - 2 });
      before = await linesOf(store);
      expect(before).toEqual(lines);
    }
    const last = way.at(-1)!;
    expect(await seen(last)).toEqual(await seen(first));
    // New pages follow, copies of restored ones are found, and known ones are known.
    for (const store of [first, last]) {
      const four = synthetic({ text: bodyOf(99, 200), outlet: 'Four' });
      expect(await store.add(four, { source: 'x', keptAt: 'k' })).toMatchObject({
        copyOf: { outlet: 'One' },
      });
      expect(
        await store.add(synthetic({ text: bodyOf(99, 200), outlet: 'One' }), { source: 'x' }),
      ).toMatchObject({
        outcome: 'known',
      });
      await store.keepVisit({ url: 'https://a.example/new.xml', readAt: 'r' });
      expect(await store.visit('https://a.example/new.xml')).toBeDefined();
    }
  });

  it('is refused where it is damaged, cut off or of another version, and the store stays empty', async () => {
    const full = await embedded.open();
    await full.add(synthetic({ seed: 1 }), { source: 'x' });
    const lines = await linesOf(full);
    const store = await embedded.open();
    const swap = (from: string | RegExp, to: string) => lines.map((line) => line.replace(from, to));
    const cases: readonly [string, readonly string[]][] = [
      ['damaged-backup', lines.slice(0, -1)],
      ['damaged-backup', lines.toSpliced(3, 1)],
      ['damaged-backup', lines.with(4, '{"table": "pages", "row"')],
      ['damaged-backup', lines.with(4, '{"table":"pg_authid","row":{}}\n')],
      ['damaged-backup', swap('"content_key"', '"content_key\\" ; drop table pages; --"')],
      ['damaged-backup', swap('"article":', '"artikel":')],
      ['damaged-backup', [...lines, lines[1]!]],
      ['damaged-backup', swap('"superseded":false', '"superseded":"perhaps"')],
      ['no-backup', lines.slice(1)],
      ['damaged-backup', []],
      ['other-version', swap('0006-revision', '9999-future')],
    ];
    for (const [code, damaged] of cases) {
      await expect(store.restore(from(damaged)), damaged[0]).rejects.toMatchObject({ stage: 'store', code });
      expect(await store.status()).toMatchObject({ versions: 0, actors: 0 });
    }
    expect(await store.restore(from(lines))).toEqual({ rows: lines.length - 2 });
    await expect(store.restore(from(lines))).rejects.toMatchObject({ code: 'not-empty' });
  });

  it('of an earlier schema is taken as well', async () => {
    const full = await embedded.open();
    await full.add(synthetic({ seed: 1 }), { source: 'x' });
    const older = (await linesOf(full)).map((line) => line.replace('0006-revision', '0001-pages'));
    expect(older[0]).toContain('0001-pages');
    const store = await embedded.open();
    await store.restore(from(older));
    expect(await seen(store)).toEqual(await seen(full));
    await store.keepVisit({ url: 'https://a.example/feed.xml', readAt: 'r' });
  });

  it('names table, row and field of a cell that was altered', async () => {
    const full = await embedded.open();
    await full.add(synthetic({ seed: 1 }), { source: 'x' });
    await full.keepVisit({ url: 'https://a.example/', readAt: 'r' });
    const lines = await linesOf(full);
    const store = await embedded.open();
    const cases: readonly [string, object, RegExp][] = [
      ['pages', { title: 7 }, /pages, row id 1: title: /],
      ['pages', { superseded: 'perhaps' }, /pages, row id 1: superseded: /],
      ['actors', { type: 'ghost' }, /actors, row id \d+: type: /],
      ['actors', { pages: -1 }, /actors, row id \d+: pages: /],
      ['page_actors', { roles: 'x' }, /page_actors, row page 1, n 0, actor \d+: roles: /],
      ['statements', { row: {} }, /statements, row page 1, n 0: row\.statement: /],
      ['events', { factuality: 'maybe' }, /events, row page 1, n 0: factuality: /],
      ['event_actors', { part: 'victim' }, /event_actors, row .*: part: /],
      ['occurrences', { kind: 'miracle' }, /occurrences, row page 1, n 0: kind: /],
      ['visits', { read_at: 7 }, /visits, row id 1, page null: read_at: /],
    ];
    for (const [table, cells, message] of cases) {
      const at = lines.findIndex((line) => line.startsWith(`{"table":"${table}"`));
      const value = JSON.parse(lines[at]!) as { row: object };
      const altered = lines.with(at, `${JSON.stringify({ ...value, row: { ...value.row, ...cells } })}\n`);
      await expect(store.restore(from(altered))).rejects.toMatchObject({
        code: 'damaged-backup',
        message: expect.stringMatching(message),
      });
    }
    expect(await store.status()).toMatchObject({ versions: 0 });
  });

  it('shows one moment: what is kept meanwhile is not in it', async () => {
    for (const database of [embedded, ...(server ? [server] : [])]) {
      const store = await database.open();
      for (let seed = 1; seed <= 25; seed++) await store.add(synthetic({ seed, words: 36 }), { source: 'x' });
      const lines: string[] = [];
      let adding: Promise<unknown> = Promise.resolve();
      for await (const line of store.backup()) {
        if (lines.length === 1) adding = store.add(synthetic({ seed: 26, words: 36 }), { source: 'late' });
        if (lines.length % 50 === 0) await store.pages({ limit: 1 });
        lines.push(line);
      }
      await adding;
      expect(lines.filter((line) => line.startsWith('{"table":"pages"'))).toHaveLength(25);
      expect((await store.status()).pages).toBe(26);
      // A reader that goes away midway holds nobody up.
      for await (const _ of store.backup()) break;
      await store.add(synthetic({ seed: 27, words: 36 }), { source: 'later' });
    }
  });

  it('goes to a compressed file and back, whole or not at all', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'daybook-backup-'));
    try {
      const first = await embedded.open();
      await fill(first);
      const path = join(dir, 'store.jsonl.gz');
      const { rows } = await writeBackup(first, path);
      expect(readFileSync(path).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]));
      const second = await embedded.open();
      expect(await restoreFile(second, path)).toEqual({ rows });
      expect(await linesOf(second)).toEqual(await linesOf(first));
      const third = await embedded.open();
      const plain = join(dir, 'store.jsonl');
      writeFileSync(plain, (await linesOf(first)).join(''));
      expect(await restoreFile(third, plain)).toEqual({ rows });

      const fourth = await embedded.open();
      const cut = join(dir, 'cut.gz');
      writeFileSync(cut, readFileSync(path).subarray(0, 3000));
      for (const [wrong, code, words] of [
        [cut, 'damaged-backup', 'damaged or cut off'],
        [join(dir, 'none.gz'), 'file-unreadable', 'there is no such file'],
        [dir, 'file-unreadable', 'it is a folder'],
      ] as const) {
        await expect(restoreFile(fourth, wrong)).rejects.toMatchObject({
          name: 'DaybookError',
          stage: 'store',
          code,
          message: expect.stringContaining(words),
        });
      }
      expect((await fourth.status()).versions).toBe(0);
      for (const [wrong, words] of [
        [join(dir, 'no', 'such.gz'), `there is no folder ${join(dir, 'no')}`],
        [join(plain, 'such.gz'), 'a part of its path is no folder'],
      ] as const) {
        await expect(writeBackup(first, wrong)).rejects.toMatchObject({
          stage: 'store',
          code: 'file-unwritable',
          message: expect.stringContaining(words),
        });
      }
      expect(readdirSync(dir).sort()).toEqual(['cut.gz', 'store.jsonl', 'store.jsonl.gz']);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
