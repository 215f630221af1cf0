import { holdsPost, isBareName } from '../fields/names.ts';
import { headLines } from '../furniture/head-line.ts';
import type { Block } from '../model/block.ts';
import { wordsOf } from './word-list.ts';

/** The most blocks or lines that byline and date take at the head of a story. */
const MOST = 4;
/** A standfirst says in a sentence or two what the story is. */
const LONGEST_STANDFIRST = 400;
const STANDFIRST = /stand-?first/i;

/** A paragraph before which a name alone is a byline. */
const PARAGRAPH = 80;

/** Takes byline and date lines at its beginning out of a choice of blocks or lines. Changes `chosen`. */
export function withoutHeadLines(
  texts: readonly { readonly text: string }[],
  chosen: boolean[],
  language?: string,
): void {
  let named = false;
  for (let k = 0, i = chosen.indexOf(true); k < MOST && i !== -1; k++, i = chosen.indexOf(true)) {
    const { text } = texts[i]!;
    const next = texts[chosen.indexOf(true, i + 1)]?.text ?? '';
    const name = isBareName(text) && (next.length >= PARAGRAPH || isPost(next));
    if (!name && !(named && isPost(text)) && !headLines(text, language)) return;
    named = name;
    chosen[i] = false;
  }
}

/** A post and nothing else, as it stands below its holder's name. */
function isPost(text: string): boolean {
  return text.length < 50 && holdsPost(text) && !/[.!?:,;]/.test(text);
}

/**
 * Takes out of a choice of blocks a summary that the page itself calls a standfirst, where byline or date stand between it and
 * the story. Leads and decks of other names stay: those who mark bodies by hand count nine in ten of them in.
 */
export function withoutStandfirst(
  blocks: readonly Block[],
  chosen: boolean[],
  heading: number,
  language?: string,
): void {
  const first = chosen.indexOf(true);
  const second = chosen.indexOf(true, first + 1);
  if (heading === -1 || first <= heading || first > heading + 4 || second === -1) return;
  const { text, inner } = blocks[first]!;
  if (text.length > LONGEST_STANDFIRST) return;
  if (![inner, inner.parent].some((element) => element && STANDFIRST.test(element.className))) return;
  for (let i = first + 1; i < second; i++)
    if (headLines(blocks[i]!.text, language)) {
      chosen[first] = false;
      return;
    }
}

/** Takes the headline out of the beginning of a choice of blocks, where it stands again as a heading. Changes `chosen`. */
export function withoutHeadline(
  blocks: readonly Block[],
  chosen: boolean[],
  title: string | undefined,
): void {
  const headline = wordsOf(title ?? '').join(' ');
  const first = chosen.indexOf(true);
  if (headline === '' || first === -1) return;
  for (let i = first; i < first + MOST && i < blocks.length; i++) {
    const { text, element } = blocks[i]!;
    if (chosen[i] && /^h[1-4]$/.test(element.tag) && wordsOf(text).join(' ') === headline) chosen[i] = false;
  }
}
