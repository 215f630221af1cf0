import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import { inFrame } from './frame.ts';
import { readingLength } from './length.ts';
import { stampOf } from './stamps.ts';

/** The entries of a live blog. */
export interface Entries {
  readonly count: number;
  /** The newest stands first, as live blogs have it and timetables do not. */
  readonly newestFirst: boolean;
  /** The newest first throughout, and all built alike. */
  readonly strict: boolean;
  /** An element around them is named for a live blog. */
  readonly named: boolean;
}

const NONE: Entries = { count: 0, newestFirst: false, strict: false, named: false };
/** How many letters an entry says at the least. */
const WORDS = 30;
/** How far behind the last block of the article entries are looked for. */
const BEHIND = 12;
const NAMED =
  /live[-_]?(?:blog|ticker|feed|list|post|update|entr|event|stream|text|cover|report)|(?:^|[\s_-])(?:live|ticker|liveblog|en-direct|minuto|canli|timeline|relacja)(?:$|[\s_-])/i;

function isNamed(element: PageElement): boolean {
  for (let at: PageElement | undefined = element, up = 0; at && up < 6; at = at.parent, up++)
    if (NAMED.test(at.className) || NAMED.test(at.id) || /live/.test(at.tag)) return true;
  return false;
}

/**
 * The entries among a page's blocks: stamps (times of day, how long ago, minutes of a match) in one order, each with words of
 * its own behind it. `first`, `last`: the ends of what is taken for the article.
 */
export function timedEntries(page: Page, heading: number, first: number, last: number): Entries {
  const from = Math.max(
    0,
    Math.min(first === -1 ? heading : first - 3, heading === -1 ? first - 3 : heading),
  );
  const to = Math.min(Math.max(last, heading) + BEHIND, page.blocks.length - 1);
  const stamps = new Map<number, { at: number; length: number }>();
  for (let i = from; i <= to; i++) {
    const block = page.blocks[i]!;
    if (block.linkChars > block.text.length * 0.8 && block.text.length > 24) continue;
    const stamp = stampOf(block.text, page.lang);
    if (stamp && !inFrame(block.element)) stamps.set(i, stamp);
  }
  if (stamps.size < 4) return NONE;
  let count = 0;
  let up = 0;
  let down = 0;
  let named = 0;
  const builds = new Set<string>();
  let before: number | undefined;
  for (const [i, { at, length }] of stamps) {
    let said = readingLength(page.blocks[i]!.text.slice(length)) >= WORDS;
    for (let k = i + 1; !said && k <= Math.min(i + 4, page.blocks.length - 1) && !stamps.has(k); k++) {
      const block = page.blocks[k]!;
      said = readingLength(block.text) >= WORDS && block.linkChars < block.text.length * 0.8;
    }
    if (!said) continue;
    if (before !== undefined) {
      if (at >= before) up++;
      if (at <= before) down++;
    }
    before = at;
    count++;
    const { element } = page.blocks[i]!;
    builds.add(`${element.tag}.${element.className}<${element.parent?.tag}.${element.parent?.className}`);
    if (isNamed(element)) named++;
  }
  if (count < 4 || Math.max(up, down) < (count - 1) * 0.8) return NONE;
  const strict = down === count - 1 && builds.size === 1;
  return { count, newestFirst: down > up, strict, named: named >= count * 0.75 };
}
