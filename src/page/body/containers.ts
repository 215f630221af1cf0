import type { Block } from '../model/block.ts';
import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';

/** What the blocks below an element hold, in characters: of text, of links, of running text; and how many they are. */
export interface Sums {
  chars: number;
  links: number;
  good: number;
  blocks: number;
}

/** The sums of every element that blocks stand in. `good`: 1 for each block that is running text. */
export function sumsOf(page: Page, good: Uint8Array): Map<PageElement, Sums> {
  const { blocks, elements } = page;
  const byIndex: (Sums | undefined)[] = elements.map(() => undefined);
  const sums = new Map<PageElement, Sums>();
  const at = (element: PageElement): Sums => {
    let sum = byIndex[element.index];
    if (!sum) {
      sum = { chars: 0, links: 0, good: 0, blocks: 0 };
      byIndex[element.index] = sum;
      sums.set(element, sum);
      if (element.parent) at(element.parent);
    }
    return sum;
  };
  blocks.forEach(({ text, linkChars, element }, i) => {
    const sum = at(element);
    sum.chars += text.length;
    sum.links += linkChars;
    sum.blocks++;
    if (good[i]) sum.good += text.length;
  });
  // A parent is opened before its children: from the last to the first, each is whole when its parent takes it in.
  for (let i = elements.length - 1; i >= 0; i--) {
    const own = byIndex[i];
    const parent = elements[i]!.parent;
    const sum = own && parent && byIndex[parent.index];
    if (!sum) continue;
    sum.chars += own.chars;
    sum.links += own.links;
    sum.blocks += own.blocks;
    sum.good += own.good;
  }
  return sums;
}

/** The element whose own paragraphs hold most: each paragraph votes for its ancestors, less the farther they are. */
export function bestContainer(page: Page, good: Uint8Array): PageElement | undefined {
  const scores = new Map<PageElement, number>();
  page.blocks.forEach((block, i) => {
    if (!good[i]) return;
    let share = Math.min(block.text.length, 600);
    for (let at = block.element.parent, up = 0; at && up < 5; at = at.parent, up++) {
      scores.set(at, (scores.get(at) ?? 0) + share);
      share *= 0.75;
    }
  });
  let best: PageElement | undefined;
  let top = 0;
  for (const [element, score] of scores) if (score > top) [best, top] = [element, score];
  return best;
}

/**
 * Which blocks are asked about: all but plain links that stand where no running text does, in the element that holds them or
 * the one around it.
 */
export function askedOf(
  blocks: readonly Block[],
  plain: readonly boolean[],
  sums: ReadonlyMap<PageElement, Sums>,
): Uint8Array {
  const goodIn = (element?: PageElement): number => (element && sums.get(element)?.good) ?? 0;
  return Uint8Array.from(blocks, ({ element: { parent } }, i) =>
    !plain[i] || goodIn(parent) > 0 || goodIn(parent?.parent) > 0 ? 1 : 0,
  );
}
