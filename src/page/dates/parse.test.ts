import { describe, expect, it } from 'vitest';
import { momentOf, parseDates } from './parse.ts';

const read = (text: string, language?: string) => parseDates(text, { language }).map(momentOf);

describe('parseDates', () => {
  it.each([
    ['2024-11-22T18:01:05+02:00', 'en', '2024-11-22T18:01:05+02:00'],
    ['2024-11-22 18:01:05.123 UTC', 'en', '2024-11-22T18:01:05Z'],
    ['vineri, 22 noiembrie 2024 - 18:01', 'ro', '2024-11-22T18:01'],
    ['Published November 20th, 2019 - 07:50 GMT', 'en', '2019-11-20T07:50Z'],
    ['Updated 4:15 PM EST, Fri November 22, 2024', 'en', '2024-11-22T16:15-05:00'],
    ['22.11.2024, 18:01 Uhr', 'de', '2024-11-22T18:01'],
    ['Freitag, 1. März 2024 um 9.30 Uhr', 'de', '2024-03-01T09:30'],
    ['le 22 novembre 2024 à 18h01', 'fr', '2024-11-22T18:01'],
    ['22 de noviembre de 2024', 'es', '2024-11-22'],
    ['22 ноября 2024, 18:01', 'ru', '2024-11-22T18:01'],
    ['2024年11月22日 18:01', 'ja', '2024-11-22T18:01'],
    ['2024년 11월 22일', 'ko', '2024-11-22'],
    ['٢٢ نوفمبر ٢٠٢٤', 'ar', '2024-11-22'],
    ['22 พฤศจิกายน 2567', 'th', '2024-11-22'],
    ['2024. november 22., péntek 18:01', 'hu', '2024-11-22'],
    ['22 tháng 11, 2024', 'vi', '2024-11-22'],
    ['11/22/2024', 'en-US', '2024-11-22'],
    ['03/04/2024', 'en-US', '2024-03-04'],
    ['03/04/2024', 'en-GB', '2024-04-03'],
    ['Sept. 3, 2024', 'en', '2024-09-03'],
  ])('%s', (text, language, moment) => {
    expect(read(text, language)[0]).toBe(moment);
  });

  it('says when a date reads both ways', () => {
    expect(parseDates('03/04/2024', { language: 'en' })[0]?.ambiguous).toBe(true);
  });

  it.each([
    'May I ask 20 of you',
    'won 3-2-1',
    '192.168.1.20',
    'version 1.2.2024.3',
    'in March 2024',
    '31.02.2024',
  ])('finds none in "%s"', (text) => {
    expect(read(text, 'en')).toEqual([]);
  });
});
