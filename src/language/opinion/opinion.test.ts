import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Elsewhere } from './elsewhere.ts';
import { type Asked, DAMAGED, look, SecondOpinion } from './index.ts';
import { askedOf, joinedStretches, stretchesOf } from './stretch.ts';

const asked = (sentence: string, upos: string[] = [], damaged = false): Asked => ({
  words: sentence.split(' '),
  upos,
  damaged,
});
const seen = (sentence: string): ReturnType<typeof look> => look(asked(sentence));
/** The words of a sentence that are asked about. */
const questions = (sentence: string): string => {
  const marks = askedOf(seen(sentence));
  return sentence
    .split(' ')
    .filter((_, i) => marks[i])
    .join(' ');
};

describe('what is asked about', () => {
  test.each([
    ['the minister met the Ministry of Foreign Affairs in March', 'Ministry of Foreign Affairs in March'],
    ['they fled al - Shabaab yesterday', 'al - Shabaab'],
    ['nobody knows', ''],
    ['a iPhone was found', 'iPhone'],
    ['Kenya has since then not signed with Uganda', 'Kenya Uganda'],
  ])('%s', (sentence, words) => {
    expect(questions(sentence)).toBe(words);
  });

  test('in small letters, proper nouns', () => {
    const looked = look(asked('lagos is quiet', ['PROPN', 'AUX', 'ADJ'], true));
    expect([...askedOf(looked)]).toEqual([1, 0, 0]);
  });
});

test('stretches go on over hyphens, and over joining words where they are joined', () => {
  const looked = seen('Jean - Pierre Mutombo of the Bank of Kivu said little');
  const from = stretchesOf(looked).map((s) => s?.from);
  expect(from).toEqual([0, 0, 0, 0, undefined, undefined, 6, undefined, 8, undefined, undefined]);
  expect(joinedStretches(looked)[3]).toEqual([0, 8]);
  expect(joinedStretches(looked)[9]).toBeUndefined();
});

test('a document knows where its words stand, and what its abbreviations may stand for', () => {
  const document = new Elsewhere([
    seen('Bank of Kivu pays'),
    seen('The bank said that BK and Kivu had met'),
    seen('Kivu is calm'),
  ]);
  const [bank, , kivu] = document.sentences[0]!.forms;
  expect(document.placesOf(kivu!)).toEqual([
    { sentence: 0, word: 2 },
    { sentence: 1, word: 6 },
    { sentence: 2, word: 0 },
  ]);
  expect([document.isSmallToo(bank!), document.isSmallToo(kivu!)]).toEqual([true, false]);
  expect(document.timesOf(document.stretches[2]![0]!)).toBe(3);
  expect(document.spelled(document.sentences[1]!.forms[4]!)).toMatchObject({ last: { text: 'Kivu' } });
  expect(document.spelled(bank!)).toBeUndefined();
});

describe('the model', () => {
  const opinion = new SecondOpinion();
  const width = opinion.labels.length;
  const scored = (sentences: readonly Asked[]): Float32Array[] => {
    const all = sentences.map((s) => ({ ...s, scores: new Float32Array(s.words.length * width) }));
    opinion.addTo(all);
    return all.map((s) => s.scores);
  };

  test('says of the trainer’s sentences what the trainer says', () => {
    const checked = z
      .array(
        z.object({
          words: z.array(z.string()),
          upos: z.array(z.string()),
          damaged: z.boolean(),
          best: z.array(z.tuple([z.number(), z.string(), z.number()])),
        }),
      )
      .parse(JSON.parse(readFileSync(new URL('./check.json', import.meta.url), 'utf8')));
    const scores = scored(checked);
    const apart = checked.flatMap(({ best, damaged }, s) =>
      best.map(([i, label, score]) =>
        Math.abs(scores[s]![i * width + opinion.labels.indexOf(label)]! - score * (damaged ? DAMAGED : 1)),
      ),
    );
    expect(apart.length).toBeGreaterThan(80);
    expect(Math.max(...apart)).toBeLessThan(1.5);
    expect(apart.reduce((sum, x) => sum + x, 0) / apart.length).toBeLessThan(0.3);
  });

  test('is silent on words far from any capital, and adds to what is there', () => {
    const words = asked('talks with Nairobi went on for three more days', [
      ...['NOUN', 'ADP', 'PROPN', 'VERB', 'ADP', 'ADP', 'NUM', 'ADJ', 'NOUN'],
    ]);
    const [alone] = scored([words]);
    expect(alone!.subarray(0, 2 * width).every((x) => x === 0)).toBe(true);
    expect(alone!.subarray(3 * width).every((x) => x === 0)).toBe(true);
    const own = { ...words, scores: new Float32Array(words.words.length * width).fill(1) };
    opinion.addTo([own]);
    expect(own.scores[2 * width]).toBeCloseTo(alone![2 * width]! + 1);
    expect(own.scores[0]).toBe(1);
  });

  test('is not asked of a word that the network is sure of, and is asked of it sooner where case is damaged', () => {
    const changed = (lead: number, damaged: boolean): boolean => {
      const own = {
        ...asked('Nairobi waits', ['PROPN', 'VERB'], damaged),
        scores: new Float32Array(2 * width),
      };
      own.scores[1] = lead;
      opinion.addTo([own]);
      return own.scores.some((score, l) => score !== (l === 1 ? lead : 0));
    };
    expect([2.5, 3.5, 4.5].map((lead) => changed(lead, false))).toEqual([true, false, false]);
    expect([2.5, 3.5, 4.5].map((lead) => changed(lead, true))).toEqual([true, true, false]);
  });

  test('a word is judged by its document: what follows it elsewhere counts', () => {
    const upos = ['PROPN', 'VERB', 'ADV'];
    const word = asked('Selambe fell sharply', upos);
    const company = asked('Shares of Selambe Holdings rose', ['NOUN', 'ADP', 'PROPN', 'PROPN', 'VERB']);
    const person = asked('Mr. Joseph Selambe agreed', ['PROPN', 'PROPN', 'PROPN', 'VERB']);
    const gap = (scores: Float32Array[]): number =>
      scores[0]![opinion.labels.indexOf('S-Organization')]! - scores[0]![opinion.labels.indexOf('S-Person')]!;
    expect(gap(scored([word, company]))).toBeGreaterThan(gap(scored([word, person])));
  });
});
