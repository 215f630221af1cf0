import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { captureFile, captureStream } from './file.ts';
import { captureText } from './text.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daybook-capture-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('captureFile', () => {
  it('tells a page’s source from captured text', async () => {
    expect(await captureFile(await file('page.html', '<p>Words'))).toMatchObject({ kind: 'html' });
    expect(await captureFile(await file('page', '\n<!DOCTYPE html><html><body>Words'))).toMatchObject({
      kind: 'html',
    });
    expect(await captureFile(await file('page.txt', 'Words, a < b, and more words.'))).toMatchObject({
      kind: 'text',
    });
  });

  it('refuses an empty file, with stage and code', async () => {
    await expect(captureFile(await file('empty.html', ''))).rejects.toMatchObject({
      stage: 'capture',
      code: 'empty',
    });
  });

  it('refuses a binary', async () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => i % 256);
    await expect(captureFile(await file('program', bytes))).rejects.toMatchObject({ code: 'binary' });
    await expect(captureFile(await file('paper.html', '%PDF-1.7 and so on'))).rejects.toThrow(/PDF/);
  });

  it('says the limit that a 50 MB page is over, without reading it', async () => {
    const path = join(folder, 'huge.html');
    const handle = await open(path, 'w');
    await handle.truncate(50_000_000);
    await handle.close();
    await expect(captureFile(path)).rejects.toMatchObject({
      code: 'page-too-large',
      message: expect.stringContaining('50.0 MB: pages are read up to a limit of 20.0 MB'),
    });
  });

  it('says that a file is not there, and keeps the cause', async () => {
    await expect(captureFile(join(folder, 'none.html'))).rejects.toMatchObject({
      code: 'file-unreadable',
      cause: expect.objectContaining({ code: 'ENOENT' }),
    });
    await expect(captureFile(folder)).rejects.toMatchObject({ code: 'file-unreadable' });
  });
});

describe('captureStream', () => {
  it('reads all of it', async () => {
    async function* stream() {
      yield Buffer.from('<html><p>One ');
      yield Buffer.from('two');
    }
    const capture = await captureStream(stream(), '-');
    expect(Buffer.from(capture.bytes ?? []).toString()).toBe('<html><p>One two');
  });

  it('stops at the limit', async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1000;
        yield Buffer.alloc(1000, 97);
      }
    }
    await expect(captureStream(endless(), '-', { maxBytes: 10_000 })).rejects.toMatchObject({
      code: 'page-too-large',
    });
    expect(given).toBeLessThan(20_000);
  });
});

describe('captureText', () => {
  it('keeps a text as it is', () => {
    expect(captureText('Words\r\n', 'body', { url: 'https://news.test/' })).toMatchObject({
      text: 'Words\r\n',
      kind: 'body',
    });
  });
});
