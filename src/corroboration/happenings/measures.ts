import { cosine, type Rarity, type Vector } from '../terms.ts';
import { DERIVED, KIND_OF, kinship, SAME_SENSE, stemOf } from './kinship.ts';
import type { Mention } from './mention.ts';

/** How the triggers of two mentions are related; each relation has a model of its own. */
export const RELATIONS = ['same', 'stem', 'sense', 'other'] as const;
export type Relation = (typeof RELATIONS)[number];

/** A mention as pairs are measured. */
export interface MeasuredMention {
  readonly mention: Mention;
  readonly stem: string;
  readonly participants: Vector;
  readonly names: Vector;
  readonly context: Vector;
  readonly page: Vector;
  /** The share of its story's pages that have a mention of this lemma. */
  readonly centrality: number;
}

/**
 * The mentions of one story, each kind of term weighed by how rare it is in the run: `rarity`, which counts pages;
 * `pages` holds each page's vector of content.
 */
export function measuredMentions(
  mentions: readonly Mention[],
  rarity: Rarity,
  pages: ReadonlyMap<number, Vector>,
): MeasuredMention[] {
  const holders = new Map<string, Set<number>>();
  const all = new Set<number>();
  for (const { lemma, page } of mentions) {
    all.add(page);
    const of = holders.get(lemma);
    if (of) of.add(page);
    else holders.set(lemma, new Set([page]));
  }
  return mentions.map((mention) => ({
    mention,
    stem: stemOf(mention.lemma),
    participants: rarity.vector(mention.participants),
    names: rarity.vector(mention.names),
    context: rarity.vector(mention.context),
    page: pages.get(mention.page)!,
    centrality: holders.get(mention.lemma)!.size / all.size,
  }));
}

export function relationOf(a: MeasuredMention, b: MeasuredMention): Relation {
  if (a.mention.lemma === b.mention.lemma) return 'same';
  if (shares(a.mention.lemmas, b.mention.lemmas)) return 'stem';
  if (a.stem.length >= SHORTEST_STEM && a.stem === b.stem) return 'stem';
  return kinship(a.mention.lemma, b.mention.lemma) >= DERIVED ? 'sense' : 'other';
}

const SHORTEST_STEM = 3;
const LEAD = 3;

/** The names of what `measuresOf` gives, in order. */
export const MEASURES: readonly string[] = [
  'participants',
  'participants root',
  'context',
  'context root',
  'names',
  'other names',
  'same number',
  'other number',
  'same page',
  'participants in page',
  'sentences apart',
  'same sentence',
  'centrality',
  'same class',
  'from the lead',
  'pages',
  'same sense',
  'derived',
  'kind of',
  'kind of in context',
];

/** How alike two mentions are, in many ways. */
export function measuresOf(x: MeasuredMention, y: MeasuredMention): number[] {
  const [a, b] = [x.mention, y.mention];
  const participants = cosine(x.participants, y.participants);
  const context = cosine(x.context, y.context);
  const names = cosine(x.names, y.names);
  const isOnePage = a.page === b.page;
  const numbered = a.numbers.size > 0 && b.numbers.size > 0;
  const isSameNumber = numbered && shares(a.numbers, b.numbers);
  const apart = Math.abs(a.sentence - b.sentence);
  const kin = kinship(a.lemma, b.lemma);
  return [
    participants,
    Math.sqrt(participants),
    context,
    Math.sqrt(context),
    names,
    Number(a.names.size > 0 && b.names.size > 0 && names === 0),
    Number(isSameNumber),
    Number(numbered && !isSameNumber),
    Number(isOnePage),
    isOnePage ? participants : 0,
    isOnePage ? Math.log1p(apart) : 0,
    Number(isOnePage && apart === 0),
    Math.min(x.centrality, y.centrality),
    Number(a.isVerb === b.isVerb),
    Math.min(a.sentence, LEAD) + Math.min(b.sentence, LEAD),
    cosine(x.page, y.page),
    Number(kin === SAME_SENSE),
    Number(kin === DERIVED),
    Number(kin === KIND_OF),
    kin === KIND_OF ? context : 0,
  ];
}

function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}
