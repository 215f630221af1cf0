import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { localWeb } from './local-server.fixture.ts';
import { createPoliteFetcher, type PoliteOptions } from './polite.ts';

const web = localWeb();
const guest = (options: PoliteOptions = {}) =>
  createPoliteFetcher(web.fetcher(), { delayMs: 40, busyMs: 60, ...options });

type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server of several hosts; what they were asked, in order, with the moment. Paths that are not there answer 404. */
async function hosts(pages: { readonly [hostAndPath: string]: Answer }) {
  const asked: { readonly what: string; readonly at: number }[] = [];
  const port = await web.serve((request, response) => {
    const what = `${request.headers.host?.split(':')[0]}${request.url}`;
    asked.push({ what, at: Date.now() });
    const page = pages[what];
    if (typeof page === 'function') page(request, response);
    else response.writeHead(page === undefined ? 404 : 200).end(page);
  });
  return { asked, at: (hostAndPath: string) => `http://${hostAndPath.replace('/', `:${port}/`)}`, port };
}
const redirect =
  (to: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location: to }).end();
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();

describe('robots.txt', () => {
  it('is asked once, and heeded', async () => {
    const { at, asked } = await hosts({
      'a.test/robots.txt': 'User-agent: *\nDisallow: /private/',
      'a.test/open': '<p>Words',
    });
    const fetcher = guest();
    expect((await fetcher.fetch(at('a.test/open'))).status).toBe(200);
    await expect(fetcher.fetch(at('a.test/private/mill'))).rejects.toMatchObject({
      code: 'robots',
      message: expect.stringContaining('line 2: /private/'),
    });
    expect(asked.map(({ what }) => what)).toEqual(['a.test/robots.txt', 'a.test/open']);
    expect((await fetcher.fetch(at('a.test/private/mill'), { ignoreRobots: true })).status).toBe(404);
  });

  it.each([
    [404, true],
    [401, true],
    [403, true],
    [500, false],
    [503, false],
    [429, false],
  ])('answering %i: pages may be read is %s', async (code, isAllowed) => {
    const { at } = await hosts({ 'a.test/robots.txt': status(code), 'a.test/x': '<p>Words' });
    const asked = guest().fetch(at('a.test/x'));
    if (isAllowed) expect((await asked).status).toBe(200);
    else
      await expect(asked).rejects.toMatchObject({
        code: 'robots-unreadable',
        message: expect.stringContaining(`status ${code}`),
      });
  });

  it('that cannot be got forbids, unless it is overridden', async () => {
    const { at } = await hosts({
      'a.test/robots.txt': (request) => request.socket.destroy(),
      'a.test/x': '<p>Words',
    });
    await expect(guest().fetch(at('a.test/x'))).rejects.toMatchObject({ code: 'unreachable' });
    expect((await guest().fetch(at('a.test/x'), { ignoreRobots: true })).status).toBe(200);
  });

  it('is followed through five redirects, to another host as well; more are as none', async () => {
    const chain = (n: number) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `a.test/r${i + 1}`,
          redirect(i + 1 === n ? '/rules' : `/r${i + 2}`),
        ]),
      );
    const pages = {
      'a.test/robots.txt': redirect('/r1'),
      'a.test/rules': 'User-agent: *\nDisallow: /',
      'a.test/x': '<p>Words',
    };
    const five = await hosts({ ...pages, ...chain(4) });
    await expect(guest().fetch(five.at('a.test/x'))).rejects.toMatchObject({ code: 'robots' });
    const six = await hosts({ ...pages, ...chain(5) });
    expect((await guest().fetch(six.at('a.test/x'))).status).toBe(200);
  });

  it('of a redirect to another host is that host’s own, and so is its delay', async () => {
    const { at, asked, port } = await hosts({
      'a.test/mill': (_, response) =>
        response.writeHead(301, { location: `http://b.test:${port}/mill` }).end(),
      'a.test/closed': (_, response) =>
        response.writeHead(301, { location: `http://b.test:${port}/closed` }).end(),
      'b.test/robots.txt': 'User-agent: *\nDisallow: /closed\nCrawl-delay: 0.15',
      'b.test/mill': '<p>Words',
    });
    const fetcher = guest();
    expect(await fetcher.fetch(at('a.test/mill'))).toMatchObject({ status: 200, url: at('b.test/mill') });
    await expect(fetcher.fetch(at('a.test/closed'))).rejects.toMatchObject({ code: 'robots' });
    await fetcher.fetch(at('b.test/mill'));
    expect(asked.map(({ what }) => what)).toEqual([
      'a.test/robots.txt',
      'a.test/mill',
      'b.test/robots.txt',
      'b.test/mill',
      'a.test/closed',
      'b.test/mill',
    ]);
    expect(asked[5]!.at - asked[3]!.at).toBeGreaterThanOrEqual(145);
  });

  it('that asks for a longer delay than the limit is not obeyed by reading on', async () => {
    const { at } = await hosts({ 'a.test/robots.txt': 'User-agent: *\nCrawl-delay: 3600', 'a.test/x': 'x' });
    await expect(guest().fetch(at('a.test/x'))).rejects.toThrow(/60 min between two requests/);
  });

  it('without an end is read as far as 500 KiB', async () => {
    const { at } = await hosts({
      'a.test/robots.txt': (_, response) => {
        response.write('User-agent: *\nDisallow: /x\n');
        const more = () => {
          while (response.write('# more\n'.repeat(5000)));
        };
        response.on('drain', more);
        more();
      },
    });
    await expect(guest().fetch(at('a.test/x'))).rejects.toMatchObject({ code: 'robots' });
  });

  it('is asked again after a day, and after five minutes where the server was in trouble', async () => {
    const { RobotsCache } = await import('./robots/index.ts');
    let code = 200;
    const { at, asked } = await hosts({
      'a.test/robots.txt': (_, response) => response.writeHead(code).end('User-agent: *\nDisallow: /'),
    });
    let now = 0;
    const cache = new RobotsCache(web.fetcher(), 'Daybook', () => now);
    const { origin } = new URL(at('a.test/x'));
    for (const [moment, times] of [
      [0, 1],
      [86_399_000, 1],
      [86_400_000, 2],
    ] as const) {
      now = moment;
      await cache.of(origin);
      expect(asked).toHaveLength(times);
    }
    code = 503;
    now = 2 * 86_400_000;
    expect((await cache.of(origin)).trouble).toContain('503');
    now += 299_000;
    expect((await cache.of(origin)).trouble).toContain('503');
    code = 404;
    now += 1000;
    expect((await cache.of(origin)).forbidding(new URL(origin))).toBeUndefined();
    expect(asked).toHaveLength(4);
  });
});

describe('requests to a host', () => {
  it('keep their distance', async () => {
    const { at, asked } = await hosts({});
    const fetcher = guest({ delayMs: 200 });
    await Promise.all([1, 2, 3].map((n) => fetcher.fetch(at(`a.test/${n}`))));
    const times = asked.slice(1).map((request) => request.at);
    expect(times[2]! - times[0]!).toBeGreaterThanOrEqual(300);
  });

  it.each([
    ['seconds', () => '1'],
    ['a date', () => new Date(Date.now() + 2000).toUTCString()],
  ])('wait for as long as a busy host asks: %s', async (_, after) => {
    const busy = [503, 429];
    const { at, asked } = await hosts({
      'a.test/x': (__, response) => {
        const code = busy.shift();
        if (code) response.writeHead(code, { 'retry-after': after() }).end();
        else response.end('<p>Words');
      },
    });
    expect((await guest().fetch(at('a.test/x'))).status).toBe(200);
    for (const n of [2, 3]) expect(asked[n]!.at - asked[n - 1]!.at).toBeGreaterThanOrEqual(990);
  });

  it('are not made of a host that asks for longer than the limit, whichever page is next', async () => {
    const { at, asked } = await hosts({
      'a.test/x': status(429, { 'retry-after': '7200' }),
      'a.test/y': 'y',
      'b.test/y': 'y',
    });
    const fetcher = guest();
    for (const page of ['x', 'y'])
      await expect(fetcher.fetch(at(`a.test/${page}`))).rejects.toMatchObject({
        code: 'busy',
        message: expect.stringMatching(/for (?:120 min|2 h)/),
      });
    expect((await fetcher.fetch(at('b.test/y'))).status).toBe(200);
    expect(asked.map(({ what }) => what)).toEqual([
      'a.test/robots.txt',
      'a.test/x',
      'b.test/robots.txt',
      'b.test/y',
    ]);
  });

  it('are given up after three that found the host busy', async () => {
    const { at, asked } = await hosts({ 'a.test/x': status(429) });
    expect((await guest().fetch(at('a.test/x'))).status).toBe(429);
    expect(asked).toHaveLength(4);
    expect(asked[2]!.at - asked[1]!.at).toBeGreaterThanOrEqual(55);
  });

  it('are no more than one where an error says nothing of another try', async () => {
    const { at, asked } = await hosts({ 'a.test/x': status(503) });
    expect((await guest().fetch(at('a.test/x'))).status).toBe(503);
    expect(asked).toHaveLength(2);
  });
});

describe('what has not changed', () => {
  it('is not sent again, and is asked about by the address that gave it', async () => {
    const day = 'Mon, 04 Nov 2024 08:00:00 GMT';
    const seen: (string | undefined)[] = [];
    const { at } = await hosts({
      'a.test/old': redirect('/mill'),
      'a.test/mill': (request, response) => {
        seen.push(request.headers['if-none-match'], request.headers['if-modified-since']);
        const isSame = request.headers['if-none-match'] === '"7"';
        response
          .writeHead(isSame ? 304 : 200, { etag: '"7"', 'last-modified': day })
          .end(isSame ? undefined : '<p>Words');
      },
    });
    const fetcher = guest();
    const first = await fetcher.fetch(at('a.test/old'));
    expect(first).toMatchObject({
      unchanged: false,
      url: at('a.test/mill'),
      validators: { etag: '"7"', lastModified: day },
    });
    const known = async (url: string) => (url === at('a.test/mill') ? first.validators : undefined);
    expect(await fetcher.fetch(at('a.test/old'), { known })).toMatchObject({
      unchanged: true,
      validators: first.validators,
    });
    expect(seen).toEqual([undefined, undefined, '"7"', day]);
  });
});
