import { readTable } from '../../assets/index.ts';
import { lowered } from '../kinds/words.ts';
import type { Line } from './lines.ts';

/** An appeal asks at least twice within so many lines; one asking alone may be what a story tells. */
const TOGETHER = 8;
/** What is longer is a story's paragraph. */
const LONGEST = 700;
/** What people in a story say. */
const QUOTED = /^["“„«‘]/u;

let phrases: { readonly ask: readonly string[]; readonly near: readonly string[] } | undefined;

function table() {
  if (phrases) return phrases;
  const ask: string[] = [];
  const near: string[] = [];
  for (const [phrase = '', match] of readTable('data/page/appeal-words.tsv'))
    (match === 'ask' ? ask : near).push(phrase);
  phrases = { ask, near };
  return phrases;
}

/** Which lines belong to an appeal for money: those that ask, what stands between them, and what goes on about the house beside them. */
export function appeals(lines: readonly Line[]): boolean[] {
  const { ask, near } = table();
  const low = lines.map(({ text }) => (text.length > LONGEST || QUOTED.test(text) ? '' : lowered(text)));
  const asks: number[] = [];
  low.forEach((text, i) => {
    if (text && ask.some((phrase) => text.includes(phrase))) asks.push(i);
  });
  const found = new Array<boolean>(lines.length).fill(false);
  const isNear = (i: number): boolean => near.some((phrase) => low[i]?.includes(phrase));
  // What is found is not walked over again, so that the walks together are no longer than the page.
  const isOpen = (i: number): boolean => i >= 0 && i < lines.length && !found[i];
  for (let k = 1; k < asks.length; k++) {
    const [from, to] = [asks[k - 1]!, asks[k]!];
    if (to - from > TOGETHER) continue;
    found.fill(true, from, to + 1);
    for (let i = from - 1; isOpen(i) && (isNear(i) || isNear(i - 1)); i--) found[i] = true;
    for (let i = to + 1; isOpen(i) && (isNear(i) || isNear(i + 1)); i++) found[i] = true;
  }
  return found;
}
