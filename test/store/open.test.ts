import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { postgres } from './databases.ts';
import { synthetic } from './synthetic.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'daybook-open-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('opening a store', () => {
  it('makes one in a new directory, and finds it there again', { timeout: 120_000 }, async () => {
    const dataDir = join(dir, 'deep', 'in', 'store');
    const first = await openStore({ dataDir });
    expect(await first.status()).toMatchObject({
      database: 'pglite',
      location: dataDir,
      schemaVersion: '0006-revision',
      pages: 0,
      versions: 0,
      engines: [],
    });
    await first.add(synthetic({ seed: 1 }), { source: 'x' });
    await first.close();
    await first.close();
    await expect(first.pages()).rejects.toMatchObject({ name: 'DaybookError', stage: 'store' });
    const again = await openStore({ dataDir });
    expect((await again.status()).pages).toBe(1);
    await again.close();

    // One of an earlier schema is brought up to date, and keeps what it holds.
    const old = await PGlite.create({ dataDir });
    await old.exec(
      "drop table revision, occurrence_actors, occurrences, visits, rests, story_pairs, story_keys, story_terms; delete from daybook_migration where name > '0001-pages'",
    );
    await old.close();
    const renewed = await openStore({ dataDir });
    expect((await renewed.status()).pages).toBe(1);
    await renewed.keepVisit({ url: 'https://a.example/feed.xml', readAt: 'r' });
    await renewed.close();

    // A schema that this version does not know is left alone.
    const raw = await PGlite.create({ dataDir });
    await raw.query(`insert into daybook_migration values ('9999-future', '2030-01-01')`);
    await raw.close();
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'newer-schema' });
    // The refusal gave the lock back.
    await expect(openStore({ dataDir })).rejects.toMatchObject({ code: 'newer-schema' });
  });

  it('leaves a directory alone that holds something else', async () => {
    const other = join(dir, 'other');
    mkdirSync(other);
    writeFileSync(join(other, 'letter.txt'), 'Dear Ann');
    for (const dataDir of [other, join(other, 'letter.txt')]) {
      await expect(openStore({ dataDir })).rejects.toMatchObject({ stage: 'store', code: 'not-a-store' });
    }
    await expect(openStore({ dataDir: join(other, 'letter.txt', 'store') })).rejects.toMatchObject({
      stage: 'store',
    });
    expect(readFileSync(join(other, 'letter.txt'), 'utf8')).toBe('Dear Ann');
  });

  // Not even root may write there.
  it.runIf(existsSync('/sys/kernel'))('says that a place cannot be written', async () => {
    for (const dataDir of ['/sys/daybook-store', '/sys/kernel'])
      await expect(openStore({ dataDir })).rejects.toMatchObject({
        stage: 'store',
        code: 'read-only',
        message: expect.stringMatching(/^\/sys\/\S+ cannot be written: .*DATABASE_URL/s),
      });
  });

  it('names a server that does not answer, and never its password', async () => {
    for (const [databaseUrl, code] of [
      ['postgresql://ann:secret@127.0.0.1:1/daybook', 'unreachable'],
      ['mysql://ann:secret@127.0.0.1/daybook', 'bad-address'],
      ['secret', 'bad-address'],
    ] as const) {
      const error = await openStore({ databaseUrl }).catch((e: Error) => e);
      expect(error).toMatchObject({ name: 'DaybookError', stage: 'store', code });
      expect(String((error as Error).message)).not.toContain('secret');
    }
  });

  it('is shared on PostgreSQL: two that add the same pages at once keep each once', {
    timeout: 120_000,
  }, async (test) => {
    const server = await postgres();
    if (!server) return test.skip();
    try {
      const one = await server.open();
      const two = await server.openAgain(one);
      const { location } = await two.status();
      expect(location).not.toContain('password');
      expect(location).toMatch(/^postgresql:\/\/\w+@/);
      const pages = Array.from({ length: 12 }, (_, n) =>
        synthetic({ seed: n, url: `https://a.example/${n % 4}` }),
      );
      const outcomes = await Promise.all(
        [one, two].flatMap((store) => pages.map((page) => store.add(page, { source: 'x' }))),
      );
      expect(outcomes.filter((o) => o.outcome !== 'known')).toHaveLength(12);
      expect(await two.status()).toMatchObject({ pages: 4, versions: 12 });
    } finally {
      await server.cleanUp();
    }
  });
});
