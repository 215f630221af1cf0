import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';
import { inFrame } from './frame.ts';
import { readingLength } from './length.ts';

/** A byline or a day between a headline and its words. */
const BETWEEN = 60;
/** The words of a teaser are no longer than this. */
const WORDS = 420;

/** A day in figures at the end of a line. */
const DAY = /[\s\d年月日時分.:/（）()–-]+$/u;

/** Whether a block is a headline that links to its story, alone or on a line before some words of it. */
export function isLinkedHeadline(block: Block): boolean {
  const { text, linkChars } = block;
  if (linkChars === 0) return false;
  const length = readingLength(text);
  if (length > 14 && text.length < 220 && linkChars > text.replace(DAY, '').length * 0.6)
    return text.includes(' ') || length > text.length * 1.5;
  const line = text.indexOf('\n');
  return line > 14 && text.length < 600 && linkChars >= line * 0.9 && linkChars <= line + 24;
}

/** Headlines that link to their stories, built alike and outside of menus and margins: the most of one build. */
export function linkedHeadlines(page: Page): number {
  const byBuild = new Map<string, number>();
  let most = 0;
  for (const block of page.blocks) {
    if (!isLinkedHeadline(block) || inFrame(block.element)) continue;
    const { element } = block;
    const build = `${element.tag}.${element.className}<${element.parent?.tag}.${element.parent?.className}`;
    const count = (byBuild.get(build) ?? 0) + 1;
    byBuild.set(build, count);
    most = Math.max(most, count);
  }
  return most;
}

/** Whether a block is a teaser: a linked headline, or words right behind one and, at most, behind its byline and day. */
export function isTeaser(page: Page, i: number): boolean {
  const block = page.blocks[i]!;
  if (isLinkedHeadline(block)) return true;
  if (block.text.length > WORDS) return false;
  for (let step = 1; step <= 3; step++) {
    const before = page.blocks[i - step];
    if (!before) return false;
    if (isLinkedHeadline(before)) return step < 3 || block.text.length < 40 || before.element.tag === 'h2';
    if (before.text.length > BETWEEN) return false;
  }
  return false;
}

/**
 * Whether linked headings stand among the paragraphs of one text, as in a digest: the first of them has a paragraph before
 * it in the same element. Teasers of a list have an element of their own each.
 */
export function isDigest(page: Page, isBody: readonly boolean[]): boolean {
  const first = page.blocks.findIndex((block, i) => isBody[i] && isLinkedHeadline(block));
  if (first === -1) return false;
  const { parent } = page.blocks[first]!.element;
  for (let i = first - 1; i >= Math.max(0, first - 6); i--) {
    const { element, text } = page.blocks[i]!;
    const beside = element.parent === parent || element === parent;
    if (isBody[i] && beside && readingLength(text) >= 60) return true;
  }
  return false;
}
