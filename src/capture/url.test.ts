import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  binaryWebarchive,
  httpAnswer,
  mhtml,
  PAGE,
  packed,
  warcRecord,
  xmlWebarchive,
} from './archive/archive.fixture.ts';
import type { Capture } from './capture.ts';
import type { FetcherOptions } from './fetcher.ts';
import { localWeb } from './local-server.fixture.ts';
import { createPoliteFetcher } from './polite.ts';
import { captureUrl, type UrlVisitOptions, visitUrl } from './url.ts';

const web = localWeb();

/** Visits an address that answers with these bytes. */
async function visit(
  body: Uint8Array | string,
  headers: Record<string, string> = {},
  how: UrlVisitOptions & { readonly fetcher?: FetcherOptions; readonly path?: string } = {},
) {
  const port = await web.serve((request, response) => {
    if (request.url === '/robots.txt') response.writeHead(404).end();
    else response.writeHead(200, headers).end(body);
  });
  const guest = createPoliteFetcher(web.fetcher(how.fetcher), { delayMs: 0 });
  return visitUrl(`http://news.test:${port}${how.path ?? '/x'}`, guest, how);
}

async function pagesOf(visited: Awaited<ReturnType<typeof visit>>): Promise<(Capture | Error)[]> {
  if (visited.is !== 'archive') throw new Error(`is a ${visited.is}`);
  const found: (Capture | Error)[] = [];
  for await (const page of visited.pages) found.push(await page.capture().catch((error: Error) => error));
  return found;
}

const record = (n: number, filler = '') =>
  warcRecord('response', `https://news.example/${n}`, httpAnswer(PAGE(`Page ${n} ${filler}`)));
const records = (n: number) => Array.from({ length: n }, (_, i) => record(i + 1));

describe('an archive of many pages at an address', () => {
  it.each([
    ['of one page', Buffer.concat(records(1)), {}, 1],
    ['as it is', Buffer.concat(records(20)), {}, 20],
    ['packed record by record', packed(records(20)), { 'content-type': 'application/octet-stream' }, 20],
    ['packed on its way', gzipSync(Buffer.concat(records(20))), { 'content-encoding': 'gzip' }, 20],
    ['packed, and again on its way', gzipSync(packed(records(20))), { 'content-encoding': 'gzip' }, 20],
  ])('is read %s', async (_, body, headers, count) => {
    const pages = await pagesOf(await visit(body, headers));
    expect(pages).toHaveLength(count);
    expect(pages[0]).toMatchObject({
      kind: 'html',
      url: 'https://news.example/1',
      capturedAt: '2024-03-05T10:00:00.000Z',
    });
  });

  it('may be longer than a page, and take longer to come', async () => {
    const port = await web.serve((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      response.write(record(1));
      response.write(record(2, 'x'.repeat(5000)));
      const late = Array.from({ length: 30 }, (_, i) => record(i, 'y'.repeat(5000)));
      setTimeout(() => response.end(Buffer.concat(late)), 400);
    });
    const guest = createPoliteFetcher(web.fetcher({ maxBytes: 100_000, timeoutMs: 300 }), { delayMs: 0 });
    expect(await pagesOf(await visitUrl(`http://news.test:${port}/x.warc`, guest))).toHaveLength(32);
  });

  it('that breaks off is read as far as it goes, and the break is told of', async () => {
    const port = await web.serve((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else response.write(Buffer.concat(records(30)), () => response.destroy());
    });
    const pages = await pagesOf(
      await visitUrl(`http://news.test:${port}/`, createPoliteFetcher(web.fetcher(), { delayMs: 0 })),
    );
    expect(pages.length).toBeGreaterThan(25);
    expect(pages.at(-1)).toMatchObject({ code: 'archive-broken' });
  });

  it('can be left in the middle', async () => {
    let isClosed = false;
    const port = await web.serve((request, response) => {
      if (request.url === '/robots.txt') {
        response.writeHead(404).end();
        return;
      }
      response.on('close', () => {
        isClosed = true;
      });
      const more = () => {
        while (response.write(record(1)));
      };
      response.on('drain', more);
      more();
    });
    const visited = await visitUrl(
      `http://news.test:${port}/`,
      createPoliteFetcher(web.fetcher(), { delayMs: 0 }),
    );
    if (visited.is === 'archive') for await (const _ of visited.pages) break;
    await expect.poll(() => isClosed).toBe(true);
  });

  it('is no page behind a feed', async () => {
    await expect(visit(packed(records(2)), {}, { isFollowed: true })).rejects.toMatchObject({
      code: 'binary',
    });
  });
});

describe('an archive of one page at an address', () => {
  it.each([
    ['MHTML', mhtml('8bit', PAGE('Saved')), 'https://news.example/saved'],
    ['webarchive', binaryWebarchive(PAGE('Saved')), 'https://news.example/kept'],
    ['webarchive in XML', xmlWebarchive(PAGE('Saved')), 'https://news.example/kept'],
  ])('is read: %s', async (_, body, url) => {
    const named = await visit(body, { 'content-type': 'multipart/related' });
    expect(named).toMatchObject({ is: 'page', capture: { kind: 'html', url } });
    // What a stranger packs says nothing of others' pages.
    const followed = await visit(body, {}, { isFollowed: true });
    expect(followed).toMatchObject({
      is: 'page',
      capture: { kind: 'html', url: expect.stringContaining('news.test') },
    });
  });

  it('of no page is told of', async () => {
    await expect(visit(mhtml('8bit', '').replaceAll('text/html', 'text/css'))).rejects.toMatchObject({
      code: 'archive-broken',
    });
  });
});

describe('a page at an address', () => {
  it('that is an AMP copy has the address of its page, and says where it was found', async () => {
    const amp = '<!doctype html><html ⚡><head><link rel="canonical" href="/mill"></head><body><p>Words';
    const visited = await visit(amp, {}, { path: '/amp/mill' });
    expect(visited).toMatchObject({
      capture: { url: expect.stringMatching(/:\d+\/mill$/), copyAt: expect.stringMatching(/\/amp\/mill$/) },
      url: expect.stringMatching(/\/amp\/mill$/),
    });
  });

  it('that is packed is no page, but a packed feed is a feed', async () => {
    const feed = '<rss version="2.0"><channel><title>t</title></channel></rss>';
    const visited = await visit(gzipSync(feed));
    expect(visited.is === 'page' && Buffer.from(visited.capture.bytes!).toString()).toBe(feed);
    await expect(visit(gzipSync('<p>Words'))).rejects.toMatchObject({ code: 'binary' });
    await expect(visit(gzipSync(Buffer.alloc(60_000_000)))).rejects.toMatchObject({ code: 'binary' });
  });

  it.each([
    [404, 'http-status'],
    [429, 'server-error'],
    [500, 'server-error'],
    [304, 'unchanged'],
  ])('of status %i is none: %s', async (status, code) => {
    const port = await web.serve((_, response) => response.writeHead(status).end());
    await expect(captureUrl(`http://news.test:${port}/`, web.fetcher())).rejects.toMatchObject({ code });
  });

  it('that has not changed is no error', async () => {
    const port = await web.serve((request, response) =>
      response.writeHead(request.url === '/robots.txt' ? 404 : 304).end(),
    );
    const guest = createPoliteFetcher(web.fetcher(), { delayMs: 0 });
    const known = async () => ({ etag: '"1"', readAt: '2024-11-04T08:05:00.000Z' });
    expect(await visitUrl(`http://news.test:${port}/`, guest, { known })).toMatchObject({
      is: 'unchanged',
      since: '2024-11-04 08:05',
    });
    const dated = async () => ({
      lastModified: 'Sun, 03 Nov 2024 07:00:00 GMT',
      readAt: '2024-11-04T08:05:00.000Z',
    });
    expect(await visitUrl(`http://news.test:${port}/`, guest, { known: dated })).toMatchObject({
      since: '2024-11-03 07:00',
    });
  });

  it('keeps a name and password out of its record', async () => {
    const port = await web.serve((_, response) => response.end('<p>Words'));
    const capture = await captureUrl(`http://ann:s3cret@news.test:${port}/`, web.fetcher());
    expect(JSON.stringify(capture)).not.toContain('s3cret');
  });
});
