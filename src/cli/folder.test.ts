import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourcesOf } from './folder.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'daybook-folder-'));
  mkdirSync(join(folder, 'within'));
  mkdirSync(join(folder, 'pages'));
  mkdirSync(join(folder, 'sub.html'));
  for (const name of ['b.html', 'a.TXT', 'c.warc.gz', 'd.pdf', '.hidden'])
    writeFileSync(join(folder, name), 'x');
  writeFileSync(join(folder, 'pages', 'one.html'), 'x');
});
afterAll(() => rmSync(folder, { recursive: true }));

async function sources(...args: string[]): Promise<{ taken: string[]; notes: string[] }> {
  const notes: string[] = [];
  return { taken: await sourcesOf(args, (note) => notes.push(note)), notes };
}

describe('the sources of a run', () => {
  it('are the pages and archives of a folder by name, and what was passed over is told', async () => {
    const { taken, notes } = await sources(folder, 'https://courier.example/', '-');
    expect(taken).toEqual([
      ...['a.TXT', 'b.html', 'c.warc.gz'].map((name) => join(folder, name)),
      'https://courier.example/',
      '-',
    ]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/^.*: d\.pdf, pages, sub\.html, within passed over/);
  });

  it('are told of where a folder holds none', async () => {
    expect((await sources(join(folder, 'within'))).notes[0]).toMatch(/nothing in it/);
    expect((await sources(join(folder, 'pages'))).notes).toEqual([]);
  });
});
