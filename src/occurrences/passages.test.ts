import { describe, expect, test } from 'vitest';
import { isAsExpected, passages, read, told } from './read.fixture.ts';

describe.each(['./passages.fixture.tsv', './passages-second.fixture.tsv', './passages-third.fixture.tsv'])(
  '%s',
  (file) => {
    test.each(passages(file))('$text', async ({ text, expected, open }) => {
      const all = await read(text);
      const found = all.occurrences.map((o) => told(all, o)).join(' ; ') || 'none';
      expect(isAsExpected(all, expected), `expected ${expected}, found ${found}`).toBe(!open);
    });
  },
);
