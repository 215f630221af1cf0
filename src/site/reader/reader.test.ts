import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preferenceOf } from './accept-language.ts';
import { readerOf } from './reader.ts';
import { LANGUAGES, sayCount, sayDeed, stringIn, stringKeys } from './strings.ts';

const now = new Date('2026-11-26T03:24:00Z');

/** Keys that the code puts together from a type, a kind or a standing. */
const MADE =
  /^(menu|sky|how|factuality|event|n|page\.ref|missing|error|actors?|outcome|kind|furniture|occurrence|figure|statement|party)\./;

/** Deeds as verbs, in English alone: elsewhere the noun stands for them. */
const VERB = /^event\..*\.(?:did|to)$/;

describe('the site’s own words', () => {
  it('are those that the code asks for', () => {
    const here = new URL('../', import.meta.url);
    const code = globSync('**/*.{ts,tsx}', { cwd: here })
      .filter((path) => !path.includes('.test.'))
      .map((path) => readFileSync(new URL(path, here), 'utf8'))
      .join('\n');
    const asked = [...code.matchAll(/\bt\('([a-z][\w.-]*)'/g)].map(([, key = '']) => key);
    expect(asked.filter((key) => !stringKeys().includes(key))).toEqual([]);
    expect(stringKeys().filter((key) => !MADE.test(key) && !code.includes(`'${key}'`))).toEqual([]);
  });

  it('exist in every language', () => {
    const missing = stringKeys()
      .filter((key) => !key.endsWith('.few'))
      .flatMap((key) =>
        LANGUAGES.filter((l) => !stringIn(l, key) && (l === 'en' || !VERB.test(key))).map(
          (l) => `${l} ${key}`,
        ),
      );
    expect(missing).toEqual([]);
  });

  it('hold the same values in every language', () => {
    const values = (words: string) => (words.match(/\{\w+\}/g) ?? []).sort().join();
    for (const key of stringKeys().filter((k) => !k.endsWith('.few') && !VERB.test(k))) {
      for (const language of LANGUAGES) {
        expect(values(stringIn(language, key) ?? ''), `${language} ${key}`).toBe(
          values(stringIn('en', key) ?? ''),
        );
      }
    }
  });

  it('count as each language counts', () => {
    expect([1, 2, 21].map((n) => sayCount('en', 'n.pages', n))).toEqual(['1 page', '2 pages', '21 pages']);
    expect([1, 2, 21].map((n) => sayCount('ro', 'n.pages', n))).toEqual([
      '1 pagină',
      '2 pagini',
      '21 de pagini',
    ]);
    expect(sayCount('zh', 'n.pages', 1)).toBe('1 页');
  });
});

describe('a deed', () => {
  const to = (...deed: Parameters<typeof sayDeed>) => sayDeed(...deed).toward.trim();

  it('is told by its mode where that says it better', () => {
    expect(to('en', 'CONSULT', 'visit', 'did')).toBe('visited');
    expect(to('en', 'CONSULT', 'visit', 'to')).toBe('to visit');
    expect(to('en', 'CONSULT', 'multilateral', 'did')).toBe('met or spoke with');
    expect(to('en', 'COERCE', 'arrest', 'alone')).toBe('arrest of');
    expect(to('de', 'COERCE', 'arrest', 'did')).toBe('Festnahme von');
    expect(to('fr', 'CONSULT', 'visit', 'did')).toBe('visite :');
  });

  it('says nothing of a side that nobody is on', () => {
    expect(sayDeed('en', 'CONSULT', 'visit', 'did').whole).toBe('made a visit');
    expect(sayDeed('en', 'ASSAULT', undefined, 'alone').whole).toBe('violence');
    expect(sayDeed('zh', 'CONSULT', 'visit', 'to').whole).toBe('访问');
  });
});

describe('preferenceOf', () => {
  it('follows the weights, and keeps the region', () => {
    expect(preferenceOf('en;q=0.5, de-AT')).toMatchObject({ language: 'de', locale: 'de-AT' });
    expect(preferenceOf('fr;q=0, en-US')).toMatchObject({ language: 'en', locale: 'en-US' });
  });

  it('keeps a first locale whose words it lacks for the date', () => {
    expect(preferenceOf('sv-SE, ro;q=0.8')).toEqual({ language: 'ro', locale: 'ro', first: 'sv-SE' });
    expect(preferenceOf('sv')).toEqual({ language: 'en', locale: 'en-GB', first: 'sv' });
  });

  it('passes over what it cannot read', () => {
    for (const header of [undefined, '', '*', ';;;,,', 'x_y', '<script>', 'a'.repeat(100_000), 'q=1']) {
      expect(preferenceOf(header)).toMatchObject({ language: 'en', locale: 'en-GB' });
    }
  });
});

describe('a reader', () => {
  it('has dates in words', () => {
    const english = readerOf('en-GB', now);
    expect(english.day('2023-04-04', 'full')).toMatch(/^Tuesday,? 4 April 2023$/);
    expect(english.days('2023-07-17', '2023-07-23')).toMatch(/^17\s*–\s*23 July 2023$/);
    expect(english.moment('2023-04-04T16:20:00+02:00')).toBe('4 April 2023 at 16:20 UTC+2');
    expect(english.moment('2023-04-04T16:20:00-03:30')).toBe('4 April 2023 at 16:20 UTC−3:30');
    expect(english.moment('2023-04-04T16:20Z')).toBe('4 April 2023 at 16:20 UTC');
    expect(english.moment('2023-04-04T16:20')).toBe('4 April 2023 at 16:20');
    expect(english.month('2023-04')).toBe('April 2023');
    expect(readerOf('de', now).day('2023-04-04')).toBe('4. April 2023');
    expect(readerOf('zh-CN', now).day('2023-04-04')).toBe('2023年4月4日');
  });

  it('says when a page was published as exactly as is known', () => {
    const { published } = readerOf('en-GB', now);
    const base = { how: 'inferred', evidence: [] } as const;
    expect(published({ ...base, earliest: '2023-07-17', latest: '2023-07-23', evidence: [] })).toMatch(
      /^17\s*–\s*23 July/,
    );
    expect(published({ ...base, earliest: '2023-07-17', evidence: [] })).toBe('17 July 2023 or later');
    expect(published({ ...base, latest: '2023-07-17', evidence: [] })).toBe('17 July 2023 or earlier');
    expect(published({ how: 'unknown', evidence: [] })).toBe('date unknown');
  });

  it('has countries by name', () => {
    expect(readerOf('de', now).country('FIN')).toBe('Finnland');
    expect(readerOf('en', now).country('ZZZ')).toBe('ZZZ');
  });

  it('names a language where it is another than its own', () => {
    expect(readerOf('de', now).foreign('en-GB')).toBe('Englisch');
    expect(readerOf('en-GB', now).foreign('de')).toBe('German');
    for (const tag of ['en', 'en-US', 'und', 'xx', 'no such tag']) {
      expect(readerOf('en', now).foreign(tag)).toBeUndefined();
    }
  });

  it('shows a day that is none as it stands', () => {
    expect(readerOf('en', now).day('nonsense')).toBe('nonsense');
  });
});
