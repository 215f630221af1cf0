import { cosine, Rarity, sharedWorth, type Vector } from '../terms.ts';
import { type StoryPage, TERM_KINDS, type TermKind } from './story-page.ts';

/** A page as pairs are measured: a vector of each kind of its terms, and its day as a number. */
export interface Measured {
  readonly vectors: Readonly<Record<TermKind, Vector>>;
  /** The weightiest terms of each kind. */
  readonly foremost: Readonly<Record<TermKind, readonly string[]>>;
  readonly day: number | undefined;
}

const FOREMOST = 4;

const DAY_MS = 86_400_000;
/** Days apart within which two pages are of one news cycle, of one week's end, and beyond which one looks back. */
const [CYCLE, DAYS, MONTH] = [1, 3, 30];

/** All pages of a run, each kind of term weighed by how rare it is among them. */
export function measuredPages(pages: readonly StoryPage[]): Measured[] {
  const rarities = ofEachKind((kind) => {
    const rarity = new Rarity();
    for (const { terms } of pages) rarity.add(terms[kind].keys());
    return rarity;
  });
  return pages.map((page) => measuredPage(page, rarities));
}

/** One page, its terms weighed by how rare they are. */
export function measuredPage(
  { terms, day }: StoryPage,
  rarities: Readonly<Record<TermKind, Rarity>>,
): Measured {
  const vectors = ofEachKind((kind) => rarities[kind].vector(terms[kind]));
  return {
    vectors,
    foremost: ofEachKind((kind) => foremostOf(vectors[kind], FOREMOST)),
    day: day === undefined ? undefined : Date.parse(day) / DAY_MS,
  };
}

export function ofEachKind<T>(make: (kind: TermKind) => T): Record<TermKind, T> {
  return {
    content: make('content'),
    names: make('names'),
    numbers: make('numbers'),
    acts: make('acts'),
    lead: make('lead'),
    nameParts: make('nameParts'),
  };
}

/** The weightiest terms of a vector, at most so many. */
export function foremostOf({ weights }: Vector, most: number): string[] {
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([term]) => term);
}

/** The names of what `measuresOf` gives, in order. */
export const MEASURES: readonly string[] = [
  ...TERM_KINDS.flatMap((kind) => [kind, `${kind} root`]),
  'names worth',
  'name parts worth',
  'days apart',
  'same cycle',
  'few days',
  'months',
  'undated',
  'far and alike',
  'names in lead',
  'foremost names',
  'foremost numbers',
  'foremost acts',
];

/** How alike two pages are, in many ways. */
export function measuresOf(a: Measured, b: Measured): number[] {
  const alike = TERM_KINDS.map((kind) => cosine(a.vectors[kind], b.vectors[kind]));
  const apart = a.day === undefined || b.day === undefined ? undefined : Math.abs(a.day - b.day);
  const far = apart === undefined ? 0 : Math.log1p(apart);
  return [
    ...alike.flatMap((cos) => [cos, Math.sqrt(cos)]),
    Math.log1p(sharedWorth(a.vectors.names, b.vectors.names)),
    Math.log1p(sharedWorth(a.vectors.nameParts, b.vectors.nameParts)),
    far,
    Number(apart !== undefined && apart <= CYCLE),
    Number(apart !== undefined && apart <= DAYS),
    Number(apart !== undefined && apart > MONTH),
    Number(apart === undefined),
    far * alike[0]!,
    alike[4]! * alike[5]!,
    foremostShared(a, b, 'names'),
    foremostShared(a, b, 'numbers'),
    foremostShared(a, b, 'acts'),
  ];
}

/** The share of the weightiest terms of either page that the other holds as well; half where neither has any. */
function foremostShared(a: Measured, b: Measured, kind: TermKind): number {
  const [x, y] = [a.foremost[kind], b.foremost[kind]];
  if (x.length + y.length === 0) return 0.5;
  const held =
    x.filter((term) => b.vectors[kind].weights.has(term)).length +
    y.filter((term) => a.vectors[kind].weights.has(term)).length;
  return held / (x.length + y.length);
}
