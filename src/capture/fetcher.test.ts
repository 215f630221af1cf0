import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher, type Fetcher, type FetcherOptions } from './fetcher.ts';
import { captureUrl } from './url.ts';

const open: (Server | Fetcher)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  open.push(server);
  return (server.address() as AddressInfo).port;
}

function fetcher(options: FetcherOptions = {}): Fetcher {
  const made = createFetcher({ allowLoopback: true, resolve: async () => ['127.0.0.1'], ...options });
  open.push(made);
  return made;
}

const PAGE = '<!doctype html><title>Mill reopens</title><p>The mill reopened on Monday.</p>';

describe('createFetcher', () => {
  it('reads a page, and connects to the address that was resolved', async () => {
    const port = await serve((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.headers.host === `news.test:${port}` ? PAGE : 'wrong host');
    });
    const capture = await captureUrl(`http://news.test:${port}/mill`, fetcher());
    expect(capture).toMatchObject({ kind: 'html', url: `http://news.test:${port}/mill` });
    expect(Buffer.from(capture.bytes ?? []).toString()).toBe(PAGE);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::1]/',
    'http://0.0.0.0/',
    'http://169.254.169.254/latest/meta-data',
  ])('refuses %s', async (url) => {
    const guarded = createFetcher();
    open.push(guarded);
    await expect(guarded.fetch(url)).rejects.toMatchObject({ stage: 'capture', code: 'private-address' });
  });

  it('refuses a name that resolves to a private address', async () => {
    const guarded = fetcher({ allowLoopback: false });
    await expect(guarded.fetch('http://news.test/')).rejects.toMatchObject({ code: 'private-address' });
  });

  it('refuses a redirect to a private address', async () => {
    const port = await serve((_, response) => {
      response.writeHead(302, { location: 'http://10.0.0.1/secret' }).end();
    });
    await expect(fetcher().fetch(`http://news.test:${port}/`)).rejects.toMatchObject({
      code: 'private-address',
    });
  });

  it('refuses a redirect to another scheme', async () => {
    const port = await serve((_, response) => {
      response.writeHead(302, { location: 'file:///etc/passwd' }).end();
    });
    await expect(fetcher().fetch(`http://news.test:${port}/`)).rejects.toMatchObject({ code: 'bad-url' });
  });

  it('follows redirects up to the limit, and says which limit was hit', async () => {
    const port = await serve((request, response) => {
      const n = Number(request.url?.slice(1));
      if (n === 0) response.end(PAGE);
      else response.writeHead(301, { location: `/${n - 1}` }).end();
    });
    const four = fetcher({ maxRedirects: 4 });
    expect((await four.fetch(`http://news.test:${port}/4`)).url).toBe(`http://news.test:${port}/0`);
    await expect(four.fetch(`http://news.test:${port}/5`)).rejects.toMatchObject({
      code: 'too-many-redirects',
    });
  });

  it('reads compressed pages', async () => {
    const port = await serve((request, response) => {
      const brotli = request.url === '/br';
      response.setHeader('content-encoding', brotli ? 'br' : 'gzip');
      response.end(brotli ? brotliCompressSync(PAGE) : gzipSync(PAGE));
    });
    for (const path of ['br', 'gz'])
      expect(Buffer.from((await fetcher().fetch(`http://news.test:${port}/${path}`)).bytes).toString()).toBe(
        PAGE,
      );
  });

  it('stops a large page and a small bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(5_000_000, 97));
    const port = await serve((request, response) => {
      if (request.url === '/bomb') response.setHeader('content-encoding', 'gzip').end(bomb);
      else response.end(Buffer.alloc(200_000, 97));
    });
    const small = fetcher({ maxBytes: 100_000 });
    await expect(small.fetch(`http://news.test:${port}/large`)).rejects.toMatchObject({
      code: 'page-too-large',
    });
    await expect(small.fetch(`http://news.test:${port}/bomb`)).rejects.toThrow(/after decompression/);
  });

  it('says that compressed bytes are broken', async () => {
    const port = await serve((_, response) => {
      response.setHeader('content-encoding', 'gzip').end('not gzip at all');
    });
    await expect(fetcher().fetch(`http://news.test:${port}/`)).rejects.toMatchObject({
      code: 'unreadable-encoding',
    });
  });

  it('gives up after the time limit', async () => {
    const port = await serve(() => {});
    await expect(fetcher({ timeoutMs: 200 }).fetch(`http://news.test:${port}/`)).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('says that an address cannot be reached', async () => {
    const port = await serve(() => {});
    await open.splice(0)[0]?.close();
    await expect(fetcher().fetch(`http://news.test:${port}/`)).rejects.toMatchObject({ code: 'unreachable' });
    const lost = fetcher({ resolve: async () => Promise.reject(new Error('ENOTFOUND')) });
    await expect(lost.fetch('http://nowhere.test/')).rejects.toMatchObject({ code: 'unreachable' });
  });

  it.each(['not an address', 'ftp://news.test/', 'file:///etc/passwd'])('refuses "%s"', async (url) => {
    await expect(fetcher().fetch(url)).rejects.toMatchObject({ code: 'bad-url' });
  });
});

describe('captureUrl', () => {
  it('refuses a picture', async () => {
    const port = await serve((_, response) => {
      response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    });
    await expect(captureUrl(`http://news.test:${port}/`, fetcher())).rejects.toMatchObject({
      code: 'binary',
    });
  });
});
