import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, analyzeMany, type Doc } from './index.ts';
import { pastSeen, seen } from './invisible.ts';
import { prefixLength } from './neural/index.ts';

/** Words cover all that is not space, in order; every sentence is one tree with one root; names lie on words. */
function sound(doc: Doc): void {
  let covered = 0;
  for (const { tokens } of doc.sentences) {
    for (const t of tokens) {
      expect(t.end).toBeGreaterThan(t.start);
      expect(t.start).toBeGreaterThanOrEqual(covered);
      expect(doc.text.slice(covered, t.start)).toMatch(/^\s*$/u);
      covered = t.end;
    }
    expect(tokens.filter((t) => t.head < 0)).toHaveLength(1);
    for (const t of tokens) {
      expect(t.text).toBe(
        doc.language === 'en' ? seen(doc.text.slice(t.start, t.end)) : doc.text.slice(t.start, t.end),
      );
      expect(t.deprel === 'root').toBe(t.head < 0);
      let at = t.head;
      for (let n = 0; at >= 0; n++) {
        expect(n).toBeLessThanOrEqual(tokens.length);
        at = tokens[at]!.head;
      }
    }
  }
  expect(doc.text.slice(covered)).toMatch(/^\s*$/u);
  for (const e of doc.entities) {
    const { tokens } = doc.sentences[e.sentence]!;
    const first = tokens[e.first]!;
    const prefix = pastSeen(doc.text.slice(first.start, first.end), prefixLength(first.text));
    expect([first.start + prefix, tokens[e.last]!.end]).toEqual([e.start, e.end]);
    expect(e.end).toBeGreaterThan(e.start);
  }
}

test('any string at all is read soundly', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc
          .array(
            fc.constantFrom(
              '\ud83d',
              'a',
              ' ',
              '\n',
              '.',
              '"',
              '’s',
              'U.S.',
              '\u0301',
              '\u202e',
              '\udc00',
              '\u0000',
              '\u200d',
              '\u00ad',
              '\u200b',
              '\u{e0101}',
              '\ufeff',
              '\u2028',
              '👩‍🚀',
              '🇫🇷',
              'שלום',
              "n't",
              "'S",
              'İ',
              '@',
              'http://',
              '\t|',
              '3,5',
              '北京',
              'THE',
              'pro-Kivu',
              'anti-',
              '--',
            ),
            { maxLength: 120 },
          )
          .map((parts) => parts.join('')),
      ),
      async (text) => {
        sound(await analyze(text, { language: 'en' }));
        sound(await analyze(text, { language: 'he' }));
      },
    ),
    { numRuns: 120, seed: 5 },
  );
});

test('words that are given are kept', async () => {
  const text = 'Wang met Lavrov .';
  const sentences: [number, number][][] = [
    [
      [0, 4],
      [5, 8],
      [9, 15],
      [16, 17],
    ],
  ];
  const doc = await analyze(text, { language: 'en', sentences });
  sound(doc);
  const [sentence] = doc.sentences;
  expect(sentence!.tokens.map((t) => `${t.text} ${t.upos} ${t.deprel} ${t.head}`)).toEqual([
    'Wang PROPN nsubj 1',
    'met VERB root -1',
    'Lavrov PROPN obj 1',
    '. PUNCT punct 1',
  ]);
  expect(sentence!.tokens[1]!.lemma).toBe('meet');
  expect(doc.entities.map((e) => [text.slice(e.start, e.end), e.type])).toEqual([
    ['Wang', 'PER'],
    ['Lavrov', 'PER'],
  ]);
});

test('a name begins after a prefix that is no part of it', async () => {
  const text =
    'Police broke up the anti-Morales march. Papers in sub-Saharan Africa wrote of pro-Israel talk.';
  const doc = await analyze(text, { language: 'en' });
  sound(doc);
  expect(doc.entities.map((e) => [text.slice(e.start, e.end), e.type])).toEqual([
    ['Morales', 'PER'],
    ['sub-Saharan Africa', 'LOC'],
    ['Israel', 'LOC'],
  ]);
  expect(doc.sentences[0]!.tokens[4]!.text).toBe('anti-Morales');
});

test('documents do not depend on one another', async () => {
  const texts = ['The mayor of Lagos resigned.', 'Rain fell.\n\nNobody had expected it.'];
  const together = await analyzeMany(texts, { language: 'en' });
  for (const [i, text] of texts.entries())
    expect(together[i]).toEqual(await analyze(text, { language: 'en' }));
});

test('a run of words that never ends is read in parts, and says so', async () => {
  const text = 'the dog saw it and '.repeat(200);
  const words: [number, number][] = [...text.matchAll(/\S+/g)].map((m) => [m.index, m.index + m[0].length]);
  const doc = await analyze(text, { language: 'en', sentences: [words] });
  sound(doc);
  expect(doc.diagnostics.map((d) => d.code)).toContain('sentence-in-parts');
});

test('a text in another language is split alone, and cut at the same limit', async () => {
  const doc = await analyze('Der Hund sah die Katze. '.repeat(9000), { language: 'de' });
  expect(doc.sentences.reduce((n, { tokens }) => n + tokens.length, 0)).toBe(50_000);
  expect(doc.diagnostics.map((d) => d.code)).toEqual(['text-cut', 'language-not-supported']);
});

const wrong: readonly (readonly (readonly [number, number])[])[][] = [
  [[[0, 0]]],
  [[[-1, 3]]],
  [[[100, 200]]],
  [[[0, 100]]],
  [[[Number.NaN, 3]]],
  [[[0, 3], [2, 5]]],
  [[[4, 7]], [[0, 3]]],
]; // biome-ignore format: one case a line
test.each(wrong.map((sentences) => [sentences] as const))(
  'words given that are none of the text are refused: %j',
  async (sentences) => {
    await expect(analyze('Bob met Ann.', { sentences })).rejects.toMatchObject({ code: 'bad-words' });
  },
);

test('a language is given as a tag, in any common writing', async () => {
  expect((await analyze('Bob met Ann.', { language: 'en_US' })).language).toBe('en-US');
  expect((await analyze('She resigned on Monday after a long day.', { language: '' })).language).toBe('en');
  await expect(analyze('Bob met Ann.', { language: 'xx-invalid-!' })).rejects.toMatchObject({
    code: 'bad-language',
  });
});
