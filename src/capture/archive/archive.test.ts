import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import type { Capture } from '../capture.ts';
import { captureBytes } from '../file.ts';
import {
  binaryWebarchive,
  httpAnswer,
  inChunks,
  mhtml,
  PAGE,
  packed,
  warcRecord,
  xmlWebarchive,
} from './archive.fixture.ts';
import { archivedFile, warcPages } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-archive-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array): Promise<(Capture | string)[]> {
  const found: (Capture | string)[] = [];
  const file = join(folder, 'a.warc');
  writeFileSync(file, bytes);
  for await (const page of (await archivedFile(file)) ?? [])
    found.push(await page.capture().catch((error: { code?: string }) => error.code ?? String(error)));
  return found;
}

const words = (capture: Capture | string): string =>
  typeof capture === 'string' ? capture : Buffer.from(capture.bytes ?? []).toString();
const page = (n: number) =>
  warcRecord('response', `https://news.example/${n}`, httpAnswer(PAGE(`Page ${n}`)));

describe('WARC', () => {
  it('gives responses and resources that are pages, with address and moment, packed or not', async () => {
    const records = [
      warcRecord('warcinfo', '', 'software: ours'),
      page(1),
      warcRecord('request', 'https://news.example/1', 'GET / HTTP/1.1\r\n\r\n'),
      warcRecord('response', 'https://news.example/gone', httpAnswer('gone', [], 404)),
      warcRecord('resource', 'https://news.example/2', PAGE('Page 2'), { 'Content-Type': 'text/html' }),
      warcRecord('resource', 'https://news.example/p.png', '\x89PNG', { 'Content-Type': 'image/png' }),
    ];
    for (const bytes of [Buffer.concat(records), packed(records), gzipSync(Buffer.concat(records))]) {
      const found = await read(bytes);
      expect(found.map(words)).toEqual([PAGE('Page 1'), PAGE('Page 2')]);
      expect(found[0]).toMatchObject({
        kind: 'html',
        url: 'https://news.example/1',
        capturedAt: '2024-03-05T10:00:00.000Z',
        contentType: 'text/html; charset=utf-8',
      });
    }
  });

  it('undoes chunks and compression, and leaves alone what was undone before', async () => {
    const html = Buffer.from(PAGE('Packed'));
    const chunked = 'Transfer-Encoding: chunked';
    const answers = [
      httpAnswer(inChunks(html), [chunked]),
      httpAnswer(gzipSync(html), ['Content-Encoding: gzip']),
      httpAnswer(inChunks(brotliCompressSync(html)), ['Content-Encoding: br', chunked]),
      httpAnswer(html, ['Content-Encoding: gzip', chunked]),
      httpAnswer(html, ['Content-Encoding: br']),
    ];
    const found = await read(
      Buffer.concat(answers.map((a) => warcRecord('response', 'http://a.example/', a))),
    );
    expect(found.map(words)).toEqual(answers.map(() => html.toString()));
  });

  it('tells of what is broken and goes on', async () => {
    const bomb = httpAnswer(gzipSync(Buffer.alloc(50_000_000)), ['Content-Encoding: gzip']);
    const found = await read(
      Buffer.concat([
        page(1),
        Buffer.from('rubbish\nmore rubbish\n'),
        page(2),
        warcRecord('response', 'http://a.example/', 'no answer'),
        warcRecord('response', 'http://a.example/', httpAnswer('x'), { 'Content-Length': '-4' }),
        warcRecord('response', 'http://a.example/', bomb),
        warcRecord('response', 'http://a.example/', httpAnswer(Buffer.alloc(21_000_000, 97))),
        page(3),
        page(4).subarray(0, -60),
      ]),
    );
    expect(found.map((one) => words(one).slice(0, 15))).toEqual([
      '<!doctype html>',
      'archive-broken',
      '<!doctype html>',
      'archive-broken',
      'archive-broken',
      'archive-broken',
      'page-too-large',
      'page-too-large',
      '<!doctype html>',
      'archive-broken',
    ]);
  });

  it('names the limit that it stops at', async () => {
    async function* endless() {
      for (;;) yield page(1);
    }
    const ends: string[] = [];
    for (const limits of [
      { records: 3, bytes: 1e9 },
      { records: 1e9, bytes: 5000 },
    ]) {
      for await (const one of warcPages(endless(), 'a', limits))
        await one.capture().catch((error: Error) => ends.push(error.message));
    }
    expect(ends).toEqual([
      'a: holds more records than the limit of 3',
      'a: unpacks to more than the limit of 0.0 MB',
    ]);
  });
});

describe('pages saved with their parts', () => {
  const html = PAGE('Caf\u00e9 = closed');

  it('reads MHTML in each encoding', () => {
    const quoted = [...Buffer.from(html)]
      .map(
        (b, i) =>
          `${b > 126 || b === 61 ? `=${b.toString(16).toUpperCase()}` : String.fromCharCode(b)}${i % 60 === 59 ? '=\r\n' : ''}`,
      )
      .join('');
    const base64 = Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\r\n');
    for (const [encoding, body] of [
      ['quoted-printable', quoted],
      ['base64', base64],
      ['8bit', html],
    ] as const) {
      const capture = captureBytes(Buffer.from(mhtml(encoding, body)), 'saved');
      expect(words(capture).trim()).toBe(html);
      expect(capture).toMatchObject({
        kind: 'html',
        url: 'https://news.example/saved',
        capturedAt: '2024-03-05T10:00:00.000Z',
      });
    }
  });

  it('reads webarchives, binary and XML', () => {
    for (const bytes of [binaryWebarchive(html), Buffer.from(xmlWebarchive(html))]) {
      const capture = captureBytes(bytes, 'kept');
      expect(words(capture)).toBe(html);
      expect(capture).toMatchObject({
        url: 'https://news.example/kept',
        contentType: 'text/html; charset=UTF-8',
      });
    }
  });
});

describe('archives that are cut off, altered or hostile', () => {
  const all = [
    Buffer.concat([page(1), page(2)]),
    packed([page(1), page(2)]),
    Buffer.from(mhtml('base64', Buffer.from(PAGE('x')).toString('base64'))),
    binaryWebarchive(PAGE('x')),
    Buffer.from(xmlWebarchive(PAGE('x'))),
  ];
  const attempt = async (bytes: Buffer): Promise<void> => {
    await read(bytes);
    try {
      captureBytes(bytes, 'x');
    } catch (error) {
      expect(error).toMatchObject({ stage: 'capture' });
    }
  };

  it('never break the reader', async () => {
    let state = 7;
    const random = (below: number): number => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    for (const whole of all) {
      for (let round = 0; round < 150; round++) {
        const bytes = Buffer.from(whole.subarray(0, round % 3 === 0 ? random(whole.length) : whole.length));
        for (let n = random(6); n > 0 && bytes.length > 0; n--) bytes[random(bytes.length)] = random(256);
        await attempt(bytes);
      }
    }
  });

  it('are read in time: parts within parts, a million parts, a million lines and headers', {
    timeout: 20_000,
  }, async () => {
    const top = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n';
    const nested = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n';
    for (const text of [
      `${top}--b\r\n${nested.repeat(200_000)}`,
      top + '--b\r\n\r\n'.repeat(1_000_000),
      `${top}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${'= '.repeat(1e6)}`,
      'WARC/1.0\r\n'.repeat(200_000),
      `WARC/1.0\r\n${'a: b\r\n'.repeat(500_000)}`,
      'WARC/1.0 '.padEnd(15_000_000, ' '),
      `<?xml version="1.0"?><plist><dict><key>WebMainResource</key>${'<dict>'.repeat(1_000_000)}`,
    ])
      await attempt(Buffer.from(text));
  });
});
