import { z } from 'zod';
import { hashOf } from '../runs.ts';
import { cosine, Rarity } from '../terms.ts';
import { LEAST_COSINE, likenessOf } from './find-stories.ts';
import { foremostOf, type Measured, measuredPage, ofEachKind } from './measures.ts';
import type { StoryPage, StoryTerms } from './story-page.ts';

/** Terms kept of each kind: the weightiest. A page of news has some 250. */
const MOST_TERMS = 600;
/** Longer ones are no words of any language. */
const LONGEST_TERM = 80;
/** By how many of its weightiest terms a kept page is looked up, which finds as many of its story as all of them do. */
const MOST_KEYS = 25;

const Tallies = z.array(z.tuple([z.string(), z.int().min(1)]));

/** What of a page is kept to tell later pages of its story by: its terms with their counts, of every kind. */
export const StoryDigest = z.strictObject({
  content: Tallies,
  names: Tallies,
  numbers: Tallies,
  acts: Tallies,
  lead: Tallies,
  nameParts: Tallies,
});
export type StoryDigest = z.infer<typeof StoryDigest>;

/** How rare terms are in news in general. A page kept on its own is weighed by that: what else will be kept is not known. */
const inGeneral = new Rarity();
const rarities = ofEachKind(() => inGeneral);

/** The digest of a page's terms. */
export function storyDigest(terms: StoryTerms): StoryDigest {
  return ofEachKind((kind) => {
    const kept = new Set(foremostOf(inGeneral.vector(terms[kind]), MOST_TERMS));
    return [...terms[kind]].filter(([term]) => kept.has(term) && term.length <= LONGEST_TERM);
  });
}

/** The terms that say most of what a page is about, as hashes: pages of one story share some of them. */
export function storyKeys({ content }: StoryDigest): number[] {
  return [...new Set(foremostOf(inGeneral.vector(new Map(content)), MOST_KEYS).map(hashOf))];
}

/** A kept page as it is compared. `day`: its day of publication, `YYYY-MM-DD`. */
export function measuredDigest(digest: StoryDigest, day: string | undefined): Measured {
  const page: StoryPage = { day, terms: ofEachKind((kind) => new Map(digest[kind])) };
  return measuredPage(page, rarities);
}

/** How likely two pages are of one story, 0–1. */
export function storyLikeness(a: Measured, b: Measured): number {
  return cosine(a.vectors.content, b.vectors.content) < LEAST_COSINE ? 0 : likenessOf(a, b);
}
