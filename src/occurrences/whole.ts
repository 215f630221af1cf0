import { isVerb, type Parties, type Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { Occurrence } from '../record/index.ts';
import type { Told } from './told.ts';

/** Kinds of which a figure is the news. */
const TOLD_BY_FIGURES = new Set(['economy/rate', 'economy/figure', 'economy/market', 'company/results']);

/** "beat the rush", "lost to a rival", "the lens of winning": sides have names, and a win is told by its score or on a page of sport. */
function isResult(syntax: Syntax, told: Told, { figures }: Occurrence, sport: boolean): boolean {
  const sides = told.parties.filter((p) => p.participant.role !== 'object');
  const named = sides.every((p) => p.token.upos === 'PROPN' || p.participant.actor !== undefined);
  if (sides.length === 0 || !named) return false;
  if (figures.length > 0) return true;
  const bare = told.parties.length === 1;
  return (
    sport && !bare && (!isVerb(told.clause) || told.clause.xpos !== 'VBG' || syntax.is(told.clause, 'advcl'))
  );
}

/** Kinds of which a desk logs whom: of "the nominee" or "two men" it is no news. */
const OF_NAMED = new Set(['appointment', 'nomination', 'departure', 'wedding', 'divorce']);

const isOfNamed = (parties: Parties, told: Told): boolean =>
  told.parties.some(
    ({ participant: { role, actor } }) => role !== 'agent' && actor !== undefined && parties.isNamed(actor),
  ) || told.parties.every(({ participant: { role } }) => role === 'office' || role === 'agent');

/** "won awards": some, and none that is told. */
const isAny = (syntax: Syntax, noun: Token): boolean =>
  noun.xpos === 'NNS' && !syntax.kid(noun, 'det', 'nummod', 'compound', 'nmod:poss');

/** Whether enough is told of an occurrence for it to be one: of a rate its figure, of a match its sides. */
export function isWhole(
  syntax: Syntax,
  parties: Parties,
  told: Told,
  row: Occurrence,
  sport: boolean,
): boolean {
  const kind = told.subkind ? `${told.kind}/${told.subkind}` : told.kind;
  if (kind === 'sport/result') return isResult(syntax, told, row, sport);
  if (kind === 'sport/transfer' || kind === 'sport/record') return sport;
  if (OF_NAMED.has(told.kind) && !isOfNamed(parties, told)) return false;
  if (kind === 'award' && told.parties.some((p) => p.participant.role === 'object' && isAny(syntax, p.token)))
    return false;
  // "The death toll had gone up": of those without a name how many is the news.
  if (told.kind === 'death' && told.parties.length === 0) return row.figures.length > 0;
  return !TOLD_BY_FIGURES.has(kind) || row.figures.length > 0;
}
