import { closeLanguages } from '../fields/close-languages.ts';
import { phraseKind } from '../furniture/kinds.ts';
import type { WrittenDate } from './parse.ts';

/** From here on a date is the moment the page was drawn, and no day of publication. */
export const IS_CLOCK = 2;

const WEATHER = /[+\-−–]?\d{1,3}\s?[°º]|^[+\-−–]?\d{1,2}\s?[CF]$/;

/** What stands around a date that no word calls the day of publication. */
export interface ClockSurroundings {
  /** What is left of the line without the date. */
  readonly rest: string;
  /** The lines or blocks right beside it, nearest first. */
  readonly beside: readonly string[];
  /** The language of the article. */
  readonly language: string;
  readonly beforeHeadline: boolean;
  /** Blocks or lines between the date and the headline. */
  readonly distance: number;
  /** Outside of the part of the page that holds headline and story; undefined where the page has no such part. */
  readonly outside?: boolean;
  /** In a part that the page's code calls the head of the site, or a clock. */
  readonly named: boolean;
}

/** Whether a date is worded in a language that is not the article's, nor close to it. */
export function isForeign({ languages }: WrittenDate, language: string): boolean {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  if (!languages || primary === '' || primary === 'und') return false;
  return !languages.some((code) => code === primary || closeLanguages(code, primary));
}

/**
 * How much speaks for a date's being the page's own clock, from {@link IS_CLOCK} on enough. A weekday or a time of day alone
 * make no clock: many bylines have them. They do where the date stands with the furniture before the headline, beside the
 * weather, or in another language than the story, for the clock is drawn in the reader's.
 */
export function clockMarks(date: WrittenDate, around: ClockSurroundings): number {
  const foreign = isForeign(date, around.language);
  const exact = (date.weekday ? 1 : 0) + (date.time ? 1 : 0);
  if (!around.beforeHeadline) return foreign && exact > 0 ? 1 + exact / 2 + (around.named ? 1 : 0) : 0;
  let marks = exact;
  if (foreign) marks += 1.2;
  if ([around.rest, ...around.beside].some((text) => text.length < 80 && WEATHER.test(text))) marks += 1.2;
  else if (around.beside.slice(0, 2).some((text) => isMenu(text))) marks += 0.5;
  if (around.outside) marks += 1.2;
  else if (around.outside === undefined && around.distance > 2) marks += 1;
  if (around.named) marks += 1;
  return marks;
}

function isMenu(text: string): boolean {
  const kind = text.length < 80 ? phraseKind(text) : undefined;
  return kind === 'menu' || kind === 'sign-up';
}
