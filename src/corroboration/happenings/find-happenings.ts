import { z } from 'zod';
import { linkedGroups, type Pair } from '../linkage.ts';
import { Logistic, probability, readModel } from '../logistic.ts';
import { cosine, type Rarity, type Vector } from '../terms.ts';
import { agreed } from './agreement.ts';
import { type MeasuredMention, measuredMentions, measuresOf, type Relation, relationOf } from './measures.ts';
import type { Mention } from './mention.ts';

export const HappeningModel = z.strictObject({
  version: z.string(),
  /** The mean likelihood of their pairs from which two groups of mentions are one happening. */
  least: z.number(),
  pairs: z.strictObject({ same: Logistic, stem: Logistic, sense: Logistic, other: Logistic }),
});
export type HappeningModel = z.infer<typeof HappeningModel>;

/** Mentions of one story up to which every pair is looked at; of more, each with so many of its stem. */
const [ALL_PAIRS, MOST_OF_STEM] = [1500, 150];
/** Triggers that are not related tell of one happening only in sentences at least so much alike. */
const LEAST_CONTEXT = 0.1;

let model: HappeningModel | undefined;

/**
 * Groups of mentions that tell of one happening, by their places: within one story alone, within and across its pages.
 * Every mention is in one group. A plan and what came of it are two happenings, as are acts told of different days.
 */
export function findHappenings(
  stories: readonly (readonly Mention[])[],
  rarity: Rarity,
  pages: ReadonlyMap<number, Vector>,
): (readonly Mention[])[] {
  model ??= readModel('models/happenings.json', HappeningModel);
  const { least, pairs } = model;
  return stories.flatMap((mentions) => {
    const measured = measuredMentions(mentions, rarity, pages);
    const likely = comparedPairs(measured).flatMap(([a, b, relation]): Pair[] => {
      const [x, y] = [measured[a]!, measured[b]!];
      const likely = agreed(x.mention, y.mention, probability(pairs[relation], measuresOf(x, y)));
      return likely > 0 ? [[a, b, likely]] : [];
    });
    return linkedGroups(mentions.length, likely, least).map((group) =>
      group.map((place) => mentions[place]!),
    );
  });
}

/** The pairs worth measuring, with how their triggers are related. */
export function comparedPairs(mentions: readonly MeasuredMention[]): [number, number, Relation][] {
  if (mentions.length > ALL_PAIRS) return pairsOfStems(mentions);
  const found: [number, number, Relation][] = [];
  for (const [a, x] of mentions.entries()) {
    for (let b = a + 1; b < mentions.length; b++) {
      const y = mentions[b]!;
      const relation = relationOf(x, y);
      if (relation === 'other' && cosine(x.context, y.context) < LEAST_CONTEXT) continue;
      found.push([a, b, relation]);
    }
  }
  return found;
}

/** Each mention with the nearest before it that have its stem. */
function pairsOfStems(mentions: readonly MeasuredMention[]): [number, number, Relation][] {
  const byStem = new Map<string, number[]>();
  return mentions.flatMap((y, b) => {
    const before = byStem.get(y.stem) ?? [];
    byStem.set(y.stem, [...before.slice(1 - MOST_OF_STEM), b]);
    return before.map((a): [number, number, Relation] => [a, b, relationOf(mentions[a]!, y)]);
  });
}
