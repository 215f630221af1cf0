import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { localWeb } from './local-server.fixture.ts';

const web = localWeb();

describe('a hostile server', () => {
  it('that sends its header a letter at a time is left at the time limit', async () => {
    const port = await web.serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const timer = setInterval(() => socket.write('a'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    await expect(web.fetcher({ timeoutMs: 300 }).fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('that sends its page a letter at a time is left at the time limit', async () => {
    const port = await web.serve((_, response) => {
      const timer = setInterval(() => response.write('a'), 20);
      response.on('close', () => clearInterval(timer));
    });
    await expect(web.fetcher({ timeoutMs: 300 }).fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
      code: 'timeout',
    });
  });

  it('that says 103 for ever is left at the time limit', async () => {
    const port = await web.serveRaw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    });
    await expect(web.fetcher({ timeoutMs: 300 }).fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
      stage: 'capture',
    });
  });

  it('that never ends its page is left at the limit of bytes', async () => {
    let sent = 0;
    const port = await web.serve((_, response) => {
      const piece = Buffer.alloc(65_536, 97);
      const more = () => {
        do sent += piece.length;
        while (response.write(piece));
      };
      response.on('drain', more);
      more();
    });
    await expect(web.fetcher({ maxBytes: 1_000_000 }).fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
      code: 'page-too-large',
    });
    expect(sent).toBeLessThan(50_000_000);
  });

  it.each([
    ['gzip', 'gzip', gzipSync(Buffer.alloc(50_000_000))],
    ['gzip within gzip', 'gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000)))],
    ['brotli', 'br', brotliCompressSync(Buffer.alloc(50_000_000), { params: { 1: 4 } })],
    [
      'gzip that unpacks to nothing',
      'gzip',
      Buffer.concat(Array.from({ length: 60_000 }, () => gzipSync(''))),
    ],
  ])('that sends a bomb of %s is stopped', async (_, encoding, bomb) => {
    const port = await web.serve((__, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bomb),
    );
    await expect(web.fetcher({ maxBytes: 1_000_000 }).fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
      code: 'page-too-large',
    });
  });

  it('that packs its page three times, or in a way nobody knows, is told of', async () => {
    for (const encoding of ['gzip, gzip, gzip', 'zip']) {
      const port = await web.serve((_, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end('x'),
      );
      await expect(web.fetcher().fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
        code: 'unreadable-encoding',
      });
    }
  });

  it('that redirects in a circle, or ever on, is left', async () => {
    let asked = 0;
    const port = await web.serve((request, response) => {
      asked++;
      const to = request.url === '/a' ? '/b' : request.url === '/b' ? '/a' : `/on/${asked}`;
      response.writeHead(302, { location: to }).end();
    });
    await expect(web.fetcher().fetch(`http://a.test:${port}/a`)).rejects.toThrow(/redirects in a circle/);
    expect(asked).toBe(2);
    await expect(web.fetcher().fetch(`http://a.test:${port}/on`)).rejects.toThrow(/more than 5 times/);
  });

  it('that floods the header is left', async () => {
    const port = await web.serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write('x-flood: yes\r\n'.repeat(1000)));
      };
      socket.on('drain', more);
      more();
    });
    await expect(web.fetcher().fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringContaining('64 KB'),
    });
  });

  it.each([
    ['lines after the last chunk', '1\r\na\r\n0\r\n', 'x-flood: yes\r\n', 'bad-answer'],
    ['words beside the length of a chunk', '1;', 'aaaaaaaaaa', 'timeout'],
    ['chunks of one letter', '', '1\r\na\r\n', 'page-too-large'],
  ])('that sends %s for ever is left', async (_, first, again, code) => {
    const port = await web.serveRaw((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${first}`);
      const more = () => {
        while (!socket.destroyed && socket.write(again.repeat(5000)));
      };
      socket.on('drain', more);
      more();
    });
    const fetcher = web.fetcher({ maxBytes: 20_000, timeoutMs: code === 'timeout' ? 300 : 20_000 });
    await expect(fetcher.fetch(`http://a.test:${port}/`)).rejects.toMatchObject({ code });
  });

  it('that speaks no HTTP is told of', async () => {
    const port = await web.serveRaw((socket) => {
      socket.once('data', () => socket.end('220 mail.example ESMTP\r\n'));
    });
    await expect(web.fetcher().fetch(`http://a.test:${port}/`)).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('that closes without a word, or in the middle of its page, is told of', async () => {
    const mute = await web.serveRaw((socket) => socket.destroy());
    await expect(web.fetcher().fetch(`http://a.test:${mute}/`)).rejects.toMatchObject({
      code: 'unreachable',
    });
    const half = await web.serveRaw((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n<p>Half a'),
    );
    await expect(web.fetcher().fetch(`http://a.test:${half}/`)).rejects.toMatchObject({ stage: 'capture' });
  });

  it.each([
    'http://10.0.0.1/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:a00:1]/',
    'http://[::10.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:a00:1::]/',
    'http://[fd00::1]/',
    'http://0/',
    'http://0x0a000001/',
    'http://168.63.129.16/',
    'http://10.0.0.1./',
  ])('that redirects to %s finds no way in', async (to) => {
    const port = await web.serve((_, response) => response.writeHead(307, { location: to }).end());
    const fetcher = web.fetcher({
      resolve: async (host) => (host === 'a.test' ? ['127.0.0.1'] : ['10.0.0.1']),
    });
    await expect(fetcher.fetch(`http://a.test:${port}/`)).rejects.toMatchObject({ code: 'private-address' });
  });

  it('whose name comes to mean an inner address is not asked there', async () => {
    // DNS rebinding: the first look-up is public, the next is not.
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['::ffff:10.0.0.1']];
    const port = await web.serve((_, response) => response.writeHead(200, { connection: 'close' }).end('x'));
    let looked = 0;
    const fetcher = web.fetcher({ resolve: async () => answers[looked++] ?? ['10.0.0.1'] });
    expect((await fetcher.fetch(`http://a.test:${port}/`)).status).toBe(200);
    for (let i = 0; i < 2; i++)
      await expect(fetcher.fetch(`http://a.test:${port}/`)).rejects.toMatchObject({
        code: 'private-address',
      });
    expect(looked).toBe(3);
  });

  it('whose name is looked up without end is left at the time limit', async () => {
    const fetcher = web.fetcher({ timeoutMs: 200, resolve: () => new Promise(() => {}) });
    await expect(fetcher.fetch('http://a.test/')).rejects.toMatchObject({ code: 'timeout' });
  });
});

describe('names and passwords in an address', () => {
  it('are sent nowhere and told to nobody', async () => {
    const seen: unknown[] = [];
    const port = await web.serve((request, response) => {
      seen.push(request.headers.authorization, request.url);
      if (request.url === '/a')
        response.writeHead(302, { location: `http://ann:s3cret@b.test:${port}/b` }).end();
      else response.end('<p>Words');
    });
    const { url } = await web.fetcher().fetch(`http://ann:s3cret@a.test:${port}/a#top`);
    expect(url).toBe(`http://b.test:${port}/b`);
    expect(seen).toEqual([undefined, '/a', undefined, '/b']);
    for (const address of [
      'http://ann:s3cret@10.0.0.1/',
      'ftp://ann:s3cret@b.test/',
      'http://ann:s3cret@b.test:99999/',
      'http://ann:s3c/ret@',
      '  https:\\\\ann:s3cret@ /',
    ]) {
      const error: unknown = await web
        .fetcher({ allowLoopback: false })
        .fetch(address)
        .catch((e: unknown) => e);
      expect(error).toMatchObject({ name: 'DaybookError', stage: 'capture' });
      expect(String(error)).not.toContain('s3cret');
    }
  });
});

describe('an address', () => {
  it('of more characters than a server takes is refused, and shown short', async () => {
    const long = `http://a.test/${'x'.repeat(9000)}`;
    const error = await web
      .fetcher()
      .fetch(long)
      .catch((e: Error) => e);
    expect(error).toMatchObject({ code: 'bad-url' });
    expect((error as Error).message.length).toBeLessThan(500);
  });
  it('is shown without what would steer a terminal', async () => {
    await expect(web.fetcher().fetch('\u001b[2Jnot\u009b an address')).rejects.toThrow(
      /^"\uFFFD\[2Jnot\uFFFD an address"/,
    );
  });
});
