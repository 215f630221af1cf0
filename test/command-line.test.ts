import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Across, LineError } from '../src/pipeline/index.ts';
import { Record, recordSchema } from '../src/record/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs the command as a user does, in a process of its own. */
function daybook(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: { [name: string]: string } = {},
) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BODY =
  'Foreign Minister Ana Ruiz met Prime Minister Lee Han in Lisbon on Monday. “We agreed,” Ruiz said.';

test('prints of the sample page what the README shows', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, sample, shown] = /-- read (data\/samples\/\S+)` prints\n\n```text\n(.*?)```/s.exec(readme) ?? [];
  expect(sample && daybook(['read', sample]).out).toBe(shown);
});

describe('across', () => {
  test('prints one object for many pages, with the errors of lines that could not be read', () => {
    const lines = [
      JSON.stringify({ id: 'a', body: BODY, published: '2024-03-05' }),
      JSON.stringify({ id: 'b', body: BODY, published: '2024-03-06', triggers: [{ start: 26, end: 29 }] }),
      '{"id": "c", "body": ',
    ];
    const { code, out, err } = daybook(['across', '--jsonl'], `${lines.join('\n')}\n`);
    const across = JSON.parse(out) as Across & { errors: LineError[] };
    expect(across.stories).toEqual([{ id: 's1', pages: ['a', 'b'] }]);
    expect(across.copies).toEqual([{ of: 'a', page: 'b', share: 1, kind: 'exact' }]);
    const met = across.happenings.find(({ mentions }) => mentions.some(({ page }) => page === 'b'))!;
    expect(met.mentions.map(({ page }) => page)).toEqual(['a', 'b']);
    expect(met.origins).toEqual(['a']);
    expect(across.errors.map(({ error }) => error.code)).toEqual(['bad-json']);
    expect(err).toContain('1 line could not be read');
    expect(code).toBe(1);
  });

  test('reads nothing but lines', () => {
    const { code, err } = daybook(['across']);
    expect(err).toContain('--jsonl');
    expect(code).toBe(2);
  });
});

describe('read', () => {
  test('--jsonl answers in order, with an error in the place of each bad line', () => {
    const lines = [
      JSON.stringify({ id: 'a', body: BODY, published: '2024-03-05' }),
      '{"id": "b", "body": ',
      JSON.stringify({ id: 'c', body: 'x', text: 'y' }),
      '',
      JSON.stringify({ id: 'd', file: join(folder, 'nowhere.html') }),
      JSON.stringify({ id: 'e', text: `Headline of a page\n\n${BODY}`, capturedAt: '2024-03-06T10:00:00Z' }),
      JSON.stringify({ id: 'f', body: 'z', published: 'yesterday' }),
      JSON.stringify({
        id: 'g',
        html: `<html><body><article><h1>Talks</h1><p>${BODY}</p></article></body></html>`,
      }),
    ];
    const { code, out, err } = daybook(['read', '--jsonl'], `${lines.join('\n')}\n`);
    const rows = out
      .trim()
      .split('\n')
      .map(
        (l) =>
          JSON.parse(l) as { id: string | null; error?: { code: string; stage: string; message: string } },
      );
    expect(rows.map((r) => r.id)).toEqual(['a', null, 'c', 'd', 'e', 'f', 'g']);
    expect(rows.map((r) => r.error?.code)).toEqual([
      undefined,
      'bad-json',
      'bad-line',
      'file-unreadable',
      undefined,
      'bad-line',
      undefined,
    ]);
    expect(rows[1]?.error?.message).toContain('line 2');
    expect(rows[5]?.error?.message).toContain('published');
    for (const row of rows.filter((r) => !r.error)) expect(() => Record.parse(row)).not.toThrow();
    expect(code).toBe(1);
    expect(err).toContain('4 lines could not be read');
  });

  test('body keeps the very string, so that spans index it', () => {
    const body = `  ${BODY}\r\n\r\n“One more,” said Lee.  `;
    const { out } = daybook(['read', '--jsonl'], `${JSON.stringify({ id: 'a', body })}\n`);
    const record = Record.parse(JSON.parse(out));
    expect(record.article.text).toBe(body);
  });

  test('a page from standard input, for a person and as JSON', () => {
    const page = readFileSync(join(root, 'data/samples/meridian-xi-moscow.txt'), 'utf8');
    const person = daybook(['read', '-'], page);
    expect(person.code).toBe(0);
    expect(person.out).toContain('Xi leaves Moscow with much signed and no call to Kyiv');
    for (const part of ['published', 'Statements', 'Events', 'Furniture', 'on the word of', 'clock']) {
      expect(person.out).toContain(part);
    }
    const json = daybook(['read', '--json', '-'], page);
    expect(() => Record.parse(JSON.parse(json.out))).not.toThrow();
  });

  test('--body prints the words of the article, broken to the width', () => {
    const page = readFileSync(join(root, 'data/samples/meridian-xi-moscow.txt'), 'utf8');
    const without = daybook(['read', '-'], page).out;
    const { out } = daybook(['read', '--body', '-'], page);
    const sentence = 'The visit went much as the Kremlin had announced it last week:';
    expect(without).not.toContain(sentence);
    expect(out).toContain(`\n\n${sentence}`);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test('rows and the day of publication show the words they came from', () => {
    const { out } = daybook(['read', '--as', 'text', '-'], `Talks\n\n5 March 2024\n\n${BODY}`);
    expect(out).toContain('2024-03-04 (“Monday”)');
    expect(out).toMatch(/^published {2}2024-03-05 .*\n.*“5 March 2024”$/m);
  });

  test('--published with --jsonl is the day of lines that give none', () => {
    const lines = [
      { id: 'a', body: BODY },
      { id: 'b', body: BODY, published: '2022-01-01' },
    ].map((line) => JSON.stringify(line));
    const { out } = daybook(['read', '--jsonl', '--published', '2024-03-05'], lines.join('\n'));
    const days = out
      .trim()
      .split('\n')
      .map((line) => Record.parse(JSON.parse(line)).article.published.best);
    expect(days).toEqual(['2024-03-05', '2022-01-01']);
  });

  test.each([
    ['of lines', ['read', '--jsonl', '--url', 'https://example.org/a'], '--url'],
    ['of lines', ['read', '--jsonl', '--as', 'text'], '--as'],
    ['of an address', ['read', '--as', 'body', 'https://example.org/a'], '--as'],
    ['that is none', ['read', '--url', 'here', '-'], '--url'],
  ])('an option %s is wrong use, and says so in a line', (_, args, option) => {
    const run = daybook(args, BODY);
    expect(run.code).toBe(2);
    expect(run.err).toMatch(new RegExp(`^daybook: cli: .*${option}.*\\[usage\\]$`, 'm'));
    expect(run.err).not.toContain(' at ');
  });

  test('coordinates that are none are wrong use', () => {
    for (const at of ['91,0', '1,2,3']) {
      const run = daybook(['serve', '--weather', at, '--data', join(folder, 'unopened')]);
      expect([run.code, run.err]).toEqual([2, expect.stringContaining('LATITUDE,LONGITUDE')]);
    }
    expect(existsSync(join(folder, 'unopened'))).toBe(false);
  });

  test('an escape sequence in a page never reaches the terminal', () => {
    const { out } = daybook(
      ['read', '--as', 'text', '-'],
      `Head \u001b[31mline of the page\n\n${BODY} \u001b]0;x\u0007${BODY}`,
    );
    expect(out).not.toContain('\u001b');
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['a binary', '\u0000\u0001\u0002PNG\u0000\u0000', 'binary'],
  ])('%s gets a message with its stage and cause', (_, content, code) => {
    const path = join(folder, 'bad.html');
    writeFileSync(path, content);
    const run = daybook(['read', path]);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(new RegExp(`^daybook: capture: .*\\[${code}\\]`, 'm'));
    expect(run.err).not.toContain('at ');
  });

  test('a feed is no page: it is named as one, with the command that reads its pages', () => {
    const path = join(folder, 'feed.xml');
    const item = `<item><title>Talks</title><link>https://tarnpost.test/talks</link><description>${BODY}</description></item>`;
    writeFileSync(path, `<?xml version="1.0"?><rss version="2.0"><channel>${item.repeat(3)}</channel></rss>`);
    const run = daybook(['read', path]);
    expect([run.code, run.out]).toEqual([1, '']);
    expect(run.err).toMatch(/^daybook: capture: .*feed\.xml is a feed .*"daybook add".*\[not-a-page\]$/m);
    const line = JSON.stringify({ id: 'a', file: path });
    expect(JSON.parse(daybook(['read', '--jsonl'], line).out).error.code).toBe('not-a-page');
  });

  const warc = ['Ash', 'Birch']
    .map((town) => {
      const page = `<html><head><title>${town} mill to reopen</title></head><body><article><h1>${town} mill to reopen</h1><p>${BODY}</p></article></body></html>`;
      return `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://old.example/${town}\r\nContent-Type: text/html\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}\r\n\r\n`;
    })
    .join('');

  test('an archive from standard input gives its pages, packed or not, to read and to add', {
    timeout: 180_000,
  }, () => {
    for (const input of [warc, gzipSync(warc)]) {
      const { out, code } = daybook(['read', '--json', '-'], input);
      const records = out
        .trim()
        .split('\n')
        .map((line) => Record.parse(JSON.parse(line)));
      expect(records.map(({ article }) => article.url)).toEqual([
        'https://old.example/Ash',
        'https://old.example/Birch',
      ]);
      expect(code).toBe(0);
    }
    const { out } = daybook(['read', '-'], warc);
    expect(out.split(/^─+$/m).map((page) => page.trim().split('\n')[0])).toEqual([
      'Ash mill to reopen',
      'Birch mill to reopen',
    ]);
    const added = daybook(['add', '-', '--data', join(folder, 'from-input')], gzipSync(warc));
    expect(added.out).toContain('2 kept');
  });

  test('a contact that is none is refused before anything is read', () => {
    const run = daybook(['add', 'http://127.0.0.1:9/feed', '--data', join(folder, 'none')], '', {
      DAYBOOK_CONTACT: 'me',
    });
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/^daybook: capture: "me" is no contact: .*\[bad-contact\]/);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a private address is refused', () => {
    const run = daybook(['read', 'http://127.0.0.1:9/']);
    expect(run.code).toBe(1);
    expect(run.err).toContain('[private-address]');
  });

  test('wrong use says how it is used', () => {
    expect(daybook(['read', '--published', 'May', 'x']).err).toContain('YYYY-MM-DD');
  });

  test.each([
    [[]],
    [['nosuch']],
    [['read']],
    [['read', '--nosuch', 'x']],
    [['status', 'one', 'too', 'many']],
    [['export', 'nosuch']],
    [['serve', '--port', 'nosuch']],
    [['add', 'x', '--published', '2023-02-30']],
  ])('wrong use ends with 2: daybook %j', (args) => {
    const { code, out, err } = daybook(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  test.each([[['--help']], [['help', 'read']], [['export', '--help']], [['--version']]])(
    'help that is asked for ends with 0: daybook %j',
    (args) => {
      const { code, out } = daybook(args);
      expect(code).toBe(0);
      expect(out).not.toBe('');
    },
  );
});

test('parse prints CoNLL-U, and with given words keeps them', () => {
  const { out } = daybook(['parse', '-'], BODY);
  expect(out).toContain('# text = Foreign Minister Ana Ruiz met');
  expect(out).toMatch(/^\d+\tRuiz\t.*TokenRange=\d+:\d+/m);
  const given = { id: 'a', body: 'Don’t stop', sentences: [[[0, 10]]] };
  const bad = { id: 'b', body: 'x', sentences: [[[0, 9]]] };
  const run = daybook(['parse', '--jsonl'], `${JSON.stringify(given)}\n${JSON.stringify(bad)}\n`);
  const [first, second] = run.out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  expect(first.sentences).toHaveLength(1);
  expect(first.sentences[0].tokens).toHaveLength(1);
  expect(second.error.code).toBe('bad-line');
});

test('schema prints the JSON Schema that the records keep to', () => {
  const { out } = daybook(['schema']);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(recordSchema())));
});

describe('the store’s commands', () => {
  const data = (): string[] => ['--data', join(folder, 'store')];
  const samples = join(root, 'data/samples');

  test('add keeps pages, passes over known ones, tells of bad ones and goes on', () => {
    const bad = join(folder, 'empty.html');
    writeFileSync(bad, '');
    const sources = ['tidewater-finland-to-join.txt', 'alder-post-finland-copy.html'].map((n) =>
      join(samples, n),
    );
    const first = daybook(['add', sources[0]!, bad, sources[1]!, ...data()]);
    expect(first.code).toBe(1);
    expect(first.err).toContain('[empty]');
    expect(first.out).toContain('2 kept (1 of them a copy), 1 not read');
    const again = daybook(['add', ...sources, ...data()]);
    expect(again.code).toBe(0);
    expect(again.out).toContain('2 known already');
  });

  test('a second process is told who has the store, and what to do', { timeout: 180_000 }, async () => {
    const where = ['--data', join(folder, 'held')];
    const holder = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0', ...where],
      { cwd: root },
    );
    await once(holder.stdout, 'data');
    for (const command of [['status'], ['add', join(samples, 'tidewater-finland-to-join.txt')]]) {
      const { code, err } = daybook([...command, ...where]);
      expect(code).toBe(1);
      expect(err).toMatch(new RegExp(`process ${holder.pid} on .*DATABASE_URL.*\\[locked\\]`));
    }
    holder.kill();
    await once(holder, 'exit');
    expect(daybook(['status', ...where]).code).toBe(0);
  });

  test('backup, restore and status carry the store over; forget takes a page out', {
    timeout: 180_000,
  }, () => {
    const file = join(folder, 'backup.jsonl.gz');
    expect(daybook(['backup', file, ...data()]).code).toBe(0);
    const other = ['--data', join(folder, 'other')];
    expect(daybook(['restore', file, ...other]).code).toBe(0);
    const status = JSON.parse(daybook(['status', '--json', ...other]).out) as { pages: number };
    expect(status.pages).toBe(2);
    // What this version read is read anew only when all is.
    expect(daybook(['reread', ...other]).out).toBe('0 read anew\n');
    expect(daybook(['reread', '--all', ...other]).out).toBe('2 read anew\n');
    const nowhere = daybook(['list', '--data', join(folder, 'no', 'slip')]);
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('[no-store]')]);
    expect(existsSync(join(folder, 'no'))).toBe(false);
    const missing = daybook(['forget', 'no-such-page', ...other]);
    expect(missing.err).toContain('[no-such-page]');
    expect(missing.code).toBe(1);
    const broken = join(folder, 'broken.gz');
    writeFileSync(broken, readFileSync(file).subarray(0, 200));
    expect(daybook(['restore', broken, '--data', join(folder, 'third')]).code).toBe(1);
  });
});
