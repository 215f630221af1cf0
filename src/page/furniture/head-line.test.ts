import { describe, expect, it } from 'vitest';
import { headLines } from './head-line.ts';

describe('a line between headline and story', () => {
  it.each([
    ['By Jo Doe', 'byline'],
    ['From Ines Carrow, Brussels', 'byline'],
    ['By Elin Marsh in Helsinki', 'byline'],
    ['de Ana Pârvu, 22 mai 2023', 'byline'],
    ['Von dpa', 'byline'],
    ['Tarn Herald staff and agencies\nPosted March 10, 2023 at 3:12 p.m.', 'byline'],
    ['Jo Doe | 3 March 2023', 'byline'],
    ['Tuesday 4 April 2023', 'date'],
    ['Publié le 14 mars 2024 à 09:10', 'date'],
    ['Updated 11:05 GMT, 31 March 2023 · 4 min read', 'date'],
  ])('%s', (text, kind) => {
    expect(headLines(text)).toBe(kind);
  });
  it.each([
    'BRUSSELS, April 3 (Tarn Wire)',
    'PRETORIA, November 2, 2022 — The two sides signed a truce.',
    'By Friday the water had reached the school, and nobody could say when it would fall.',
    'From Monday buses will run every hour',
    'De ce nu mai merge trenul',
    'The mill closed on 3 March 2021.',
    'Two years after the last shift went home',
  ])('leaves the words of the story: %s', (text) => {
    expect(headLines(text)).toBeUndefined();
  });
});
