import { z } from 'zod';
import { linkedGroups, type Pair } from '../linkage.ts';
import { Logistic, probability, readModel } from '../logistic.ts';
import { cosine } from '../terms.ts';
import { type Measured, measuredPages, measuresOf } from './measures.ts';
import type { StoryPage } from './story-page.ts';

export const StoryModel = z.strictObject({
  version: z.string(),
  /** The mean likelihood of its pairs from which two groups of pages are one story. */
  least: z.number(),
  pairs: Logistic,
});
export type StoryModel = z.infer<typeof StoryModel>;

/** By how many of its weightiest terms a page is looked up. */
const LOOKED_UP = 60;
/** Pages less alike than this in their content are of two stories. */
export const LEAST_COSINE = 0.08;

let model: StoryModel | undefined;

/**
 * Groups of pages that are of one story: an incident and what comes of it, a meeting and what is said at it. Every page,
 * named by its place, is in one group. Time grows with the pairs of pages that share weighty terms.
 */
export function findStories(pages: readonly StoryPage[]): number[][] {
  const measured = measuredPages(pages);
  const likely = alikePairs(measured).map(([a, b]): Pair => [a, b, likenessOf(measured[a]!, measured[b]!)]);
  return storiesOfPairs(pages.length, likely);
}

/** How likely two pages that are somewhat alike are of one story, 0–1. */
export function likenessOf(a: Measured, b: Measured): number {
  return probability(shipped().pairs, measuresOf(a, b));
}

/** The stories among so many pages, from how likely pairs of them are of one. Pairs that are not given count as 0. */
export function storiesOfPairs(count: number, pairs: Iterable<Pair>): number[][] {
  return linkedGroups(count, pairs, shipped().least);
}

/** Pages of one story hang together by pairs at least as likely as this. */
export function leastOfStory(): number {
  return shipped().least;
}

function shipped(): StoryModel {
  model ??= readModel('models/stories.json', StoryModel);
  return model;
}

/** Pairs of pages that share weighty terms and are alike in their content. */
export function alikePairs(pages: readonly Measured[]): [number, number][] {
  const byTerm = new Map<string, number[]>();
  const found: [number, number][] = [];
  for (const [b, { vectors }] of pages.entries()) {
    const others = new Set<number>();
    for (const [term] of [...vectors.content.weights].sort((x, y) => y[1] - x[1]).slice(0, LOOKED_UP)) {
      const holders = byTerm.get(term);
      if (!holders) byTerm.set(term, [b]);
      else {
        for (const a of holders) others.add(a);
        holders.push(b);
      }
    }
    for (const a of others) {
      if (cosine(pages[a]!.vectors.content, vectors.content) >= LEAST_COSINE) found.push([a, b]);
    }
  }
  return found;
}
