import { describe, expect, test } from 'vitest';
import { readTable } from '../../assets/index.ts';
import { Country } from '../../record/index.ts';
import { COUNTRIES, HOLDERS, holdersOf, known } from './index.ts';

describe('the tables of data/actors', () => {
  test('country codes are alpha-3 and every state has a name and an adjective', () => {
    for (const country of COUNTRIES) {
      expect(() => Country.parse(country.code)).not.toThrow();
      expect(country.adjectives, country.name).not.toHaveLength(0);
    }
    expect(new Set(COUNTRIES.map((c) => c.code)).size).toBeGreaterThan(195);
  });

  test('terms of office run forwards', () => {
    for (const holder of HOLDERS) {
      for (const term of holder.terms)
        if (term.from && term.to) expect(term.from <= term.to, `${holder.name}: ${term.title}`).toBe(true);
    }
  });

  test('the offices of countries are those of countries we know', () => {
    const names = new Set(COUNTRIES.map((c) => c.name));
    for (const [name = '', , , , , office = '', , of = ''] of readTable('data/actors/offices.tsv')) {
      if (/^(head-of-|foreign-|defence-|finance-|interior-)/.test(office))
        expect(names.has(of) || known(of).length > 0, `${name} of ${of}`).toBe(true);
    }
  });

  test('no two heads of one government on one day, among the states most in the news', () => {
    for (const of of [
      'United Kingdom',
      'Germany',
      'Israel',
      'Japan',
      'Ukraine',
      'India',
      'Canada',
      'Australia',
    ]) {
      for (const day of ['1995-06-15', '2003-06-15', '2012-06-15', '2017-06-15', '2023-06-15']) {
        expect(holdersOf('head-of-government', of, day).length, `${of} ${day}`).toBeLessThanOrEqual(1);
      }
    }
  });

  test('rows have the cells their headers say', () => {
    for (const [file, least] of [
      ['agents.tsv', 3],
      ['titles.tsv', 3],
      ['places.tsv', 3],
      ['organisations.tsv', 4],
      ['outlets.tsv', 3],
      ['armed-groups.tsv', 4],
      ['offices.tsv', 9],
    ] as const) {
      for (const row of readTable(`data/actors/${file}`))
        expect(row.length, `${file}: ${row[0]}`).toBeGreaterThanOrEqual(least === 3 ? 1 : Math.min(least, 3));
    }
  });
});
