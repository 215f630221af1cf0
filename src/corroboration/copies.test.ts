import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Published } from '../record/index.ts';
import { comparableOf, creditOf, earlierFirst, findCopies, likeness, sketchOf } from './index.ts';

const words = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `word${from + i}`);
const of = (list: readonly string[]) => comparableOf(list.join(' '));
const wordsKey = (text: string) => comparableOf(text).words;
const runsOf = (text: string) => comparableOf(text).runs;

describe('words', () => {
  it('are the same whatever the type, the case and the breaks', () => {
    const a = wordsKey('“The minister’s café,” said\nAnn—on Monday.');
    expect(a).toBe(wordsKey('"THE MINISTER\'S CAFE" said Ann, on monday'));
    expect(a).not.toBe(wordsKey('"The minister’s café," said Ann on Tuesday'));
    // Word breaks count: no two texts run together to the same key.
    expect(wordsKey('ab c d e f g')).not.toBe(wordsKey('a bc d e f g'));
  });

  it('say nothing of a text that has hardly any', () => {
    expect(wordsKey('')).toBeUndefined();
    expect(wordsKey('Subscribe to read on.')).toBeUndefined();
  });

  it('are single characters where a script writes no spaces, and keep the marks of those that need them', () => {
    expect(runsOf('外交部发言人周二表示').size).toBe(5);
    expect(wordsKey('में में में में में में')).not.toBe(wordsKey('म म म म म म'));
  });
});

describe('likeness', () => {
  it('is exact for the same words', () => {
    expect(likeness(of(words(0, 20)), of(words(0, 20)))).toEqual({ kind: 'exact', share: 1 });
  });

  it('is near where the shorter page stands in the other', () => {
    expect(likeness(of(words(0, 200)), of(words(50, 600)))).toEqual({ kind: 'near', share: 145 / 195 });
    expect(likeness(of(words(50, 600)), of(words(0, 200)))).toEqual({ kind: 'near', share: 145 / 195 });
  });

  it('is none below 60 % of the shorter page, or 80 runs', () => {
    expect(likeness(of(words(0, 200)), of(words(90, 600)))).toBeUndefined();
    expect(likeness(of(words(0, 84)), of([...words(0, 84), 'more']))).toBeUndefined();
    expect(likeness(of(words(0, 85)), of([...words(0, 85), 'more']))).toEqual({ kind: 'near', share: 1 });
    expect(likeness(of([]), of([]))).toBeUndefined();
  });

  it('is the same from either side, and whole with itself', () => {
    const text = fc
      .array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 })
      .map((list) => list.map(String));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(likeness(of(a), of(b))).toEqual(likeness(of(b), of(a)));
        if (a.length >= 6) expect(likeness(of(a), of(a))).toEqual({ kind: 'exact', share: 1 });
      }),
    );
  });
});

describe('the sketch', () => {
  it('is an eighth of the runs, the same runs for every page that has them', () => {
    const whole = sketchOf(runsOf(words(0, 8000).join(' ')));
    expect(whole.length).toBeGreaterThan(850);
    expect(whole.length).toBeLessThan(1150);
    const part = sketchOf(runsOf(words(3000, 4000).join(' ')));
    expect(part.every((run) => whole.includes(run))).toBe(true);
    for (const run of whole) expect(run | 0).toBe(run);
  });

  it('finds pages that share no more than 80 runs', () => {
    let missed = 0;
    for (let n = 0; n < 500; n++) {
      const shared = Array.from({ length: 85 }, (_, i) => `n${n}w${i}`).join(' ');
      if (sketchOf(runsOf(shared)).length < 2) missed++;
    }
    expect(missed).toBeLessThanOrEqual(1);
  });

  it('takes time in step with the text', () => {
    const long = `${'x'.repeat(500_000)} ${'а́'.repeat(200_000)} ${'a b c '.repeat(200_000)}`;
    const started = performance.now();
    runsOf(long);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('which came first', () => {
  const at = (published: Partial<Published>, kept: number) => ({
    published: { how: 'stated' as const, evidence: [], ...published },
    kept,
  });
  it('is told by publication, else by the order kept', () => {
    const may1 = { earliest: '2024-05-01', latest: '2024-05-01', best: '2024-05-01' };
    const may2 = { earliest: '2024-05-02', latest: '2024-05-02', best: '2024-05-02' };
    const spring = { earliest: '2024-03-01', latest: '2024-05-31' };
    expect(earlierFirst(at(may1, 2), at(may2, 1))).toBeLessThan(0);
    expect(earlierFirst(at(may2, 1), at(may1, 2))).toBeGreaterThan(0);
    expect(earlierFirst(at(may2, 1), at(spring, 2))).toBeLessThan(0);
    expect(earlierFirst(at({}, 2), at(may2, 1))).toBeGreaterThan(0);
    expect(
      earlierFirst(at({ best: '2024-05-01T10:00+02:00' }, 2), at({ best: '2024-05-01T08:30Z' }, 1)),
    ).toBeLessThan(0);
    expect(
      earlierFirst(at({ best: '2024-05-01T10:00+02:00' }, 2), at({ best: '2024-05-01' }, 1)),
    ).toBeGreaterThan(0);
  });
});

describe('whose words they are', () => {
  const published = { how: 'stated' as const, evidence: [], best: '2024-05-02' };
  const page = (outlet: string, kept: number, text = '', length = 900, best = '2024-05-02') => ({
    published: { ...published, best },
    kept,
    outlet,
    credit: creditOf(text),
    length,
  });

  it('is told by a dateline', () => {
    expect(creditOf('BRUSSELS (Tidewater) — Finland will')).toBe('Tidewater');
    expect(creditOf('THE HAGUE, March 17 (Tidewater) - The court')).toBe('Tidewater');
    expect(creditOf('Berlin (dpa) – Der Bund')).toBe('dpa');
    for (const text of [
      'The North Atlantic alliance (NATO) will meet',
      'Finland joined (and Sweden did not) — at last',
      'A man was hurt.\n\nPARIS (Tidewater) — Later',
      '(2023) — a year',
      '',
    ]) {
      expect(creditOf(text)).toBeUndefined();
    }
  });

  it('comes before the day, and before the order kept', () => {
    const relayed = page('The Alder Post', 1, 'BRUSSELS (Tidewater) — Finland', 900, '2024-05-01');
    expect(earlierFirst(relayed, page('Tidewater Wire', 2))).toBeGreaterThan(0);
    expect(earlierFirst(page('Tidewater Wire', 2), relayed)).toBeLessThan(0);
    // A paper's own dateline is no credit, nor is one of a third.
    expect(earlierFirst(page('Tidewater', 1, 'BRUSSELS (Tidewater) — F'), page('Tidewater', 2))).toBeLessThan(
      0,
    );
    expect(earlierFirst(relayed, page('Kite News', 2))).toBeLessThan(0);
  });

  it('of one day are those of the page that names its outlet', () => {
    const nameless = { ...page('', 1), outlet: undefined };
    expect(earlierFirst(nameless, page('Kite News', 2))).toBeGreaterThan(0);
    expect(earlierFirst(page('Kite News', 2), nameless)).toBeLessThan(0);
  });

  it('of one outlet on one day is the whole report, not a part of it', () => {
    expect(earlierFirst(page('Kite News', 1, '', 500), page('Kite News', 2, '', 900))).toBeGreaterThan(0);
    expect(earlierFirst(page('Kite News', 1, '', 850), page('Kite News', 2, '', 900))).toBeLessThan(0);
    expect(earlierFirst(page('Kite News', 1, '', 500), page('Plover Post', 2, '', 900))).toBeLessThan(0);
    const before = page('Kite News', 1, '', 500, '2024-05-01');
    expect(earlierFirst(before, page('Kite News', 2, '', 900))).toBeLessThan(0);
  });
});

describe('finding copies among many pages', () => {
  it('gives each pair once, from the page that came first, and no others', () => {
    const published = { how: 'unknown' as const, evidence: [] };
    const early = { how: 'given' as const, evidence: [], best: '2024-01-01' };
    const late = { how: 'given' as const, evidence: [], best: '2024-01-02' };
    const body = words(0, 300).join(' ');
    const filler = Array.from({ length: 40 }, (_, n) => ({
      id: `f${n}`,
      text: words(1000 * (n + 1), 1000 * (n + 1) + 300).join(' '),
      published,
    }));
    const found = findCopies([
      { id: 'late', text: body, published: late },
      ...filler,
      { id: 'early', text: body.toUpperCase(), published: early },
      { id: 'part', text: `${words(0, 150).join(' ')} ${words(90_000, 90_050).join(' ')}`, published },
    ]);
    expect(found).toEqual([
      { kind: 'exact', share: 1, original: 'early', copy: 'late' },
      { kind: 'near', share: expect.closeTo(145 / 195), original: 'late', copy: 'part' },
      { kind: 'near', share: expect.closeTo(145 / 195), original: 'early', copy: 'part' },
    ]);
  });
});
