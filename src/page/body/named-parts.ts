import type { Block } from '../model/block.ts';
import { CLASS_GROUPS, classGroups } from './class-groups.ts';
import { unseenParts } from './unseen.ts';

/** Parts that hold no article where one stands outside of them, however well their paragraphs read. */
const APART = (['comments', 'consent'] as const).map((group) => CLASS_GROUPS.indexOf(group));
/** The part itself or up to two named levels below. */
const NAMED = 0.6;
/** Characters outside of such parts that can be an article. */
const ENOUGH = 200;
/** So likely must what stands outside of them be to be the article where nothing there is likely enough. */
const DOUBTFUL = 0.1;
/** What is kept from being seen and so many times as long as what is seen is the story, which a script will show. */
const HELD_BACK = 3;

/**
 * Which blocks are more likely than `threshold` and stand in no part that the page's own class names call comments or consent or
 * keep from being seen, provided that the rest can be an article: class names alone delete real text, as where the whole page is
 * one "modal". Where the rest is too short, what is doubtful there may be it, as a few lines above a long thread are.
 */
export function withoutNamedParts(
  blocks: readonly Block[],
  p: ArrayLike<number>,
  threshold: number,
  heading: number,
): boolean[] {
  const groupsOf = classGroups(blocks[heading]?.element);
  const isUnseen = unseenParts();
  const named = blocks.map(({ inner }, i) => {
    if (p[i]! <= DOUBTFUL) return false;
    const groups = groupsOf(inner);
    return APART.some((group) => groups[group]! >= NAMED);
  });
  const unseen = blocks.map(({ inner }, i) => p[i]! > DOUBTFUL && !named[i] && isUnseen(inner));
  const isLikely = (i: number): boolean => p[i]! > threshold;
  const lengthOf = (isIn: (i: number) => boolean): number =>
    blocks.reduce((sum, { text }, i) => (isIn(i) ? sum + text.length : sum), 0);
  const seen = lengthOf((i) => isLikely(i) && !named[i] && !unseen[i]);
  if (lengthOf((i) => isLikely(i) && unseen[i]!) > HELD_BACK * seen) unseen.fill(false);
  const isApart = (i: number): boolean => named[i]! || unseen[i]!;
  if (blocks.some((_, i) => isLikely(i) && isApart(i)))
    for (const least of [threshold, DOUBTFUL]) {
      const isIn = (i: number): boolean => p[i]! > least && !isApart(i);
      if (lengthOf(isIn) >= ENOUGH) return blocks.map((_, i) => isIn(i));
    }
  return blocks.map((_, i) => isLikely(i));
}
