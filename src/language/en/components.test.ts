import { expect, test } from 'vitest';
import { compose, type Draft } from '../component.ts';
import { MOST_READ } from '../limits.ts';
import { MOST_WORDS } from './boundary.ts';
import { sentences, words } from './components.ts';

const split = compose([words, sentences]);

function drafted(text: string): Draft {
  const draft: Draft = {
    text,
    language: 'en',
    words: [],
    sentences: [],
    entities: [],
    diagnostics: [],
    models: {},
  };
  split(draft);
  return draft;
}

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

test.each([
  ['a table of a hundred thousand cells', Array.from({ length: 100_000 }, (_, i) => `c${i}`).join('\t')],
  ['two hundred thousand lines of one letter', 'a\n'.repeat(200_000)],
  ['as many paragraphs', 'A\n\n'.repeat(200_000)],
  ['a sentence of more than fifty thousand words', 'the dog saw the cat and '.repeat(9000)],
  ['quotation marks alone', '"'.repeat(100_000)],
  ['emoji of several signs', repeated('👩‍🚀', 500_000)],
])('%s: cut at the limit, which is said', (_, text) => {
  const draft = drafted(text);
  expect(draft.words).toHaveLength(MOST_READ);
  expect(draft.sentences.reduce((n, s) => n + s.tokens.length, 0)).toBe(MOST_READ);
  expect(Math.max(...draft.sentences.map((s) => s.tokens.length))).toBeLessThanOrEqual(MOST_WORDS);
  expect(draft.diagnostics.find((d) => d.code === 'text-cut')?.message).toContain(String(MOST_READ));
});

test.each(['x', "n't", "a'", 'non-', 'a&', '1,', '\u0301', '北京', '\ud800\udc00'])(
  'a megabyte of %j without a space is read to its end',
  (unit) => {
    const text = repeated(unit, 1_000_000);
    const draft = drafted(text);
    if (draft.words.length < MOST_READ) expect(draft.words.at(-1)?.end).toBe(text.length);
    let at = 0;
    for (const w of draft.words) {
      expect(w.start === at && w.end > at).toBe(true);
      at = w.end;
    }
  },
);

test('an ordinary text is not cut', () => {
  expect(drafted('The mayor of Lagos resigned. Nobody had expected it.').diagnostics).toEqual([]);
});
