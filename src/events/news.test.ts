import { describe, expect, it } from 'vitest';
import { typeModel } from './learned/index.ts';
import { isAsExpected, newsRows, told } from './news.fixture.ts';
import { read } from './read.fixture.ts';

describe('sentences of the news', () => {
  const rows = ['', '-second', '-third', '-fourth', '-fifth'].flatMap((set) =>
    newsRows(`./news${set}.fixture.tsv`),
  );

  it.each(rows.filter((row) => !row.open))('$text', async ({ text, expected }) => {
    const found = await read(text, undefined, typeModel());
    if (!isAsExpected(found, expected)) expect(told(found).join('; ') || 'none').toBe(expected);
  });

  // A row that is found after all is open no longer.
  it.each(rows.filter((row) => row.open))('not yet: $text', async ({ text, expected }) => {
    expect(isAsExpected(await read(text, undefined, typeModel()), expected)).toBe(false);
  });
});
