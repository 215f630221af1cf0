import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze, type Doc, detectLanguage } from './index.ts';
import { bareOf, isUnseen, seen } from './invisible.ts';

const UNSEEN = [
  ...'\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2066\u2069\ufe0e\ufe0f\u0000\u0007\u001b\u0080\u009f\ufff9',
  '\u{e0101}',
  '\u{e0067}',
];
const PASSAGE =
  'Ana Ruiz told anti-Morales marchers in Port Louis on Monday that she’d go. “We can’t wait,” she said at 5 p.m. Then they left for St. Louis.';

const told = (doc: Doc): unknown => [
  doc.sentences.map((s) => s.tokens.map((t) => [t.text, t.lemma, t.upos, t.xpos, t.head, t.deprel])),
  doc.entities.map((e) => [e.type, e.sentence, e.first, e.last]),
];

test('what is not seen in a word or beside it changes nothing', async () => {
  const plain = told(await analyze(PASSAGE, { language: 'en' }));
  const places = [...PASSAGE].map((_, i) => i).filter((i) => PASSAGE[i] !== ' ');
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...UNSEEN), fc.boolean()), {
        minLength: 1,
        maxLength: 12,
      }),
      async (additions) => {
        const chars = [...PASSAGE];
        for (const [at, mark, after] of additions) chars[at] = after ? chars[at] + mark : mark + chars[at];
        const text = chars.join('');
        const doc = await analyze(text, { language: 'en' });
        expect(told(doc)).toEqual(plain);
        let at = 0;
        for (const t of doc.sentences.flatMap((s) => s.tokens)) {
          expect(text.slice(at, t.start).trim()).toBe('');
          expect(seen(text.slice(t.start, t.end))).toBe(t.text);
          at = t.end;
        }
        expect(at).toBe(text.length);
      },
    ),
    { numRuns: 60 },
  );
});

test('what stands alone is a word that hangs on its neighbour, and names go on over it', async () => {
  const doc = await analyze('Ana \u200b Ruiz resigned.\n\u200b\nHer deputy \u2060 stays.', {
    language: 'en',
  });
  expect(doc.sentences.map((s) => s.tokens.map((t) => `${t.text} ${t.head}`))).toEqual([
    ['Ana 3', '\u200b 0', 'Ruiz 0', 'resigned -1', '. 3', '\u200b 4'],
    ['Her 1', 'deputy 3', '\u2060 1', 'stays -1', '. 3'],
  ]);
  expect(doc.entities.map((e) => [doc.text.slice(e.start, e.end), e.type])).toEqual([
    ['Ana \u200b Ruiz', 'PER'],
  ]);
  expect(doc.sentences.map((s) => s.paragraph)).toEqual([0, 1]);
});

test('a text of nothing that is seen is one word', async () => {
  const doc = await analyze(' \u200b\n\u200b ', { language: 'en' });
  expect(doc.sentences.map((s) => s.tokens.map((t) => [t.start, t.end, t.head]))).toEqual([[[1, 4, -1]]]);
});

test('signs of one emoji stay joined, and keep their shades', async () => {
  const doc = await analyze('The astronaut 👩🏽\u200d🚀 waved \u2764\ufe0f.', { language: 'en' });
  expect(doc.sentences[0]!.tokens.map((t) => t.text)).toEqual([
    'The',
    'astronaut',
    '👩🏽\u200d🚀',
    'waved',
    '\u2764',
    '.',
  ]);
});

test('the language is told without it', () => {
  expect(detectLanguage([...'The council voted on Monday to close two of its schools'].join('\u00ad'))).toBe(
    'en',
  );
});

test('white space and plain text are seen', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\u2028', 'é', '🚀') }),
      (text) => {
        expect(bareOf(text)).toBeUndefined();
        expect(seen(text)).toBe(text);
        expect(isUnseen(text)).toBe(false);
      },
    ),
  );
});
