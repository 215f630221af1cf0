import { readTable } from '../../assets/index.ts';
import type { Block } from '../model/block.ts';

/** What its words say of a block counts unless the looks are surer than this that it is of the story. */
const SURE = 0.92;
/** A line that ends with a colon is likelier than a heading to be the story's own: a quotation may stand in no block. */
const SURE_OF_COLON = 0.6;
const SURE_OF_HEADING = 0.85;
const LONGEST = 400;
const LONGEST_LABEL = 120;
const LONGEST_ENTRY = 30;
/** The most blocks that are taken off, and the least of a story that is left. */
const MOST = 6;
const LEAST = 3;

interface Closings {
  /** First word → phrases that begin with it. */
  readonly start: ReadonlyMap<string, readonly string[]>;
  readonly inside: readonly string[];
}

let closings: Closings | undefined;

const firstWord = (text: string): string => /^[^\s:,.：，。]*/u.exec(text)?.[0] ?? '';

function table(): Closings {
  if (closings) return closings;
  const start = new Map<string, string[]>();
  const inside: string[] = [];
  for (const [phrase = '', match] of readTable('data/page/closing-words.tsv')) {
    if (match === 'in') inside.push(phrase);
    else start.set(firstWord(phrase), [...(start.get(firstWord(phrase)) ?? []), phrase]);
  }
  closings = { start, inside };
  return closings;
}

/** Whether a paragraph below a story says what houses say there: who helped, where to write, follow, subscribe and read on. */
export function isClosing(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s—–•▶►»>*[-]+/u, '');
  const { start, inside } = table();
  const begins = (phrase: string): boolean =>
    line.startsWith(phrase) && !/^\p{L}/u.test(/\p{L}$/u.test(phrase) ? line.slice(phrase.length) : '');
  return (start.get(firstWord(line)) ?? []).some(begins) || inside.some((phrase) => line.includes(phrase));
}

/** Whether a line is a bar of entries, "Home | News | Print this page": three or more of a few letters, none of them a sentence. */
function isBar(text: string): boolean {
  if (text.length > LONGEST) return false;
  const entries = text.split(/\s?[|│•·]\s?/u);
  return (
    entries.length > 2 && entries.every((entry) => entry.length <= LONGEST_ENTRY && !/[.!?…]$/.test(entry))
  );
}

/**
 * Takes off the end of a choice of blocks or lines what is no more of the story: headings with nothing below them, lines that announce
 * what is not there, bars of entries, and closing words. Corrections and notes of what was updated stay: they are about the story, and those who
 * mark bodies by hand count them in. Changes `chosen`.
 */
export function withoutTail(
  blocks: readonly (Pick<Block, 'text'> & Partial<Pick<Block, 'element'>>)[],
  chosen: boolean[],
  p: ArrayLike<number>,
): void {
  let left = chosen.filter(Boolean).length;
  for (let k = 0, i = chosen.lastIndexOf(true); k < MOST && left > LEAST; k++, i = chosen.lastIndexOf(true)) {
    const { text, element } = blocks[i]!;
    const heading = element !== undefined && /^h[2-6]$/.test(element.tag) && p[i]! < SURE_OF_HEADING;
    const announces = text.length < LONGEST_LABEL && /[:：]$/.test(text) && p[i]! < SURE_OF_COLON;
    if (!heading && !announces && !(p[i]! < SURE && (isClosing(text) || isBar(text)))) return;
    chosen[i] = false;
    left--;
  }
}
