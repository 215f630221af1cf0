import { request } from 'node:http';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { DaybookError } from '../../record/index.ts';
import { isLoopbackHost } from './host.ts';
import { type ServedSite, serveSite } from './serve.ts';

const app = new Hono().get('/', (c) => c.text('read'));
const open: ServedSite[] = [];
afterAll(() => Promise.all(open.map((site) => site.close())));

/** A request as another program would send it, whatever host it names. */
function ask(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('isLoopbackHost', () => {
  it('knows this machine’s names alone', () => {
    for (const host of ['127.0.0.1', '127.0.0.1:4300', 'localhost:80', 'LOCALHOST', '[::1]:4300']) {
      expect(isLoopbackHost(host), host).toBe(true);
    }
    for (const host of [
      undefined,
      '',
      'evil.example',
      '127.0.0.1.evil.example:4300',
      'localhost.evil.example',
      '0.0.0.0',
      '127.0.0.1:4300@evil.example',
      '192.168.0.1',
    ]) {
      expect(isLoopbackHost(host), host).toBe(false);
    }
  });
});

describe('serveSite', () => {
  it('serves on the loopback address, to its own names only', async () => {
    const site = await serveSite({ app, port: 0 });
    open.push(site);
    expect(site.url).toBe(`http://127.0.0.1:${site.port}/`);
    expect(await ask(site.port, `127.0.0.1:${site.port}`)).toBe(200);
    expect(await ask(site.port, 'localhost')).toBe(200);
    expect(await ask(site.port, 'evil.example')).toBe(421);
  });

  it('takes another port when it may, and says why not when it may not', async () => {
    const first = await serveSite({ app, port: 0 });
    open.push(first);
    const second = await serveSite({ app, port: first.port, otherPort: true });
    open.push(second);
    expect(second.port).toBeGreaterThan(first.port);
    await expect(serveSite({ app, port: first.port })).rejects.toMatchObject({ code: 'port-taken' });
    await expect(serveSite({ app, port: first.port })).rejects.toBeInstanceOf(DaybookError);
  });
});
