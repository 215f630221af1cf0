import { isPassive, isVerb, type Parties, type Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import { type Figure, FigureKind } from '../record/index.ts';
import type { Amount } from './amount.ts';
import { countedBy, countOf, figureOf } from './figures.ts';
import { measureOf, scoreOf, tollOf } from './measures.ts';

/** The order in which figures are told. */
const ORDER: readonly FigureKind[] = FigureKind.options;

/** Figures of which it is told what is counted. */
const THINGS = new Set<FigureKind>(['destroyed', 'affected', 'units']);

/** The first of each kind. */
function firstOfEach(figures: readonly Figure[]): Figure[] {
  const seen = new Set<string>();
  const first = figures.filter((f) => !seen.has(f.what) && seen.add(f.what));
  return first.sort((a, b) => ORDER.indexOf(a.what) - ORDER.indexOf(b.what));
}

const SINGLE: readonly (readonly [RegExp, FigureKind])[] = [
  [/^(kill|die|drown|perish)$/, 'killed'],
  [/^(injure|hurt|wound|hospitalise|hospitalize)$/, 'injured'],
];

/** "a man was killed", "killing a woman": one, by its article. */
function singles(syntax: Syntax, parties: Parties, allowed: ReadonlySet<FigureKind>): Figure[] {
  return syntax.sentence.tokens.flatMap((t) => {
    const single = t.xpos === 'NN' && syntax.kids(t, 'det').some((d) => /^(an?|another)$/i.test(d.text));
    const verb = syntax.head(t);
    if (!single || !verb || !isVerb(verb) || !parties.is(t, ['people', 'person'])) return [];
    const what = SINGLE.find(([verbs]) => verbs.test(verb.lemma))?.[1];
    const hit =
      syntax.is(t, 'obj') || (syntax.is(t, 'nsubj') && (verb.lemma !== 'kill' || isPassive(syntax, verb)));
    if (!what || !allowed.has(what) || !hit) return [];
    return [{ what, low: 1, high: 1, span: { start: syntax.kids(t, 'det')[0]!.start, end: t.end } }];
  });
}

/** The figures that a sentence tells of an occurrence at `at`, among those that its kind may have. */
export function figuresIn(
  syntax: Syntax,
  parties: Parties,
  amounts: readonly Amount[],
  allowed: ReadonlySet<FigureKind>,
  at: Token,
): Figure[] {
  if (allowed.has('score')) return scoreOf(syntax, at);
  const toll = allowed.has('killed') ? tollOf(syntax, amounts) : undefined;
  const counted = amounts.flatMap((amount) => {
    const measured = measureOf(syntax, amount, allowed);
    if (measured) return [figureOf(measured, amount)];
    const what = countOf(syntax, parties, amount, allowed);
    if (!what) return [];
    const counted = countedBy(syntax, amount);
    const things = THINGS.has(what) && counted.i > amount.last ? counted.text.toLowerCase() : undefined;
    return [figureOf(what, amount, things)];
  });
  // Who alone has died is told by name: of a death only several are counted.
  const one = allowed.has('injured') ? singles(syntax, parties, allowed) : [];
  return firstOfEach([...(toll ? [toll] : []), ...counted, ...one]);
}
