import type { Block } from '../model/block.ts';
import { CLASS_GROUPS, classGroups } from './class-groups.ts';

/** Parts that hold no article where one stands outside of them, however well their paragraphs read. */
const APART = (['comments', 'consent'] as const).map((group) => CLASS_GROUPS.indexOf(group));
/** The part itself or up to two named levels below. */
const NAMED = 0.6;
/** Characters outside of such parts that can be an article. */
const ENOUGH = 200;

/**
 * Takes out of a choice of blocks those in parts that the page's own class names call comments or consent, provided that the
 * rest can be an article: class names alone delete real text, as where the whole page is one "modal".
 */
export function withoutNamedParts(
  blocks: readonly Block[],
  chosen: readonly boolean[],
  heading: number,
): boolean[] {
  const groupsOf = classGroups(blocks[heading]?.element);
  const apart = blocks.map((block, i) => {
    if (!chosen[i]) return false;
    const groups = groupsOf(block.inner);
    return APART.some((group) => groups[group]! >= NAMED);
  });
  let rest = 0;
  blocks.forEach((block, i) => {
    if (chosen[i] && !apart[i]) rest += block.text.length;
  });
  return rest < ENOUGH ? [...chosen] : chosen.map((kept, i) => kept && !apart[i]);
}
