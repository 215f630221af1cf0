import type { Token } from '../../language/index.ts';
import { isVerb, type Syntax } from '../syntax.ts';
import { auxiliaries, clauseStance, isNegated } from './clause.ts';
import { type CueKind, type Veridicality, veridicality } from './cue.ts';
import { type Stance, under, withModal } from './stance.ts';

const REMEMBERS = /^(?:recall|remember|know|notice|realise|realize)$/;

/** The part of a governing word by which the table has it. */
export const kindOf = (token: Token): CueKind =>
  isVerb(token) ? 'verb' : token.upos === 'ADJ' || token.upos === 'ADV' ? 'adj' : 'noun';

/** The mood and polarity of a governing word's own clause, laid over what it governs. */
export function withOwnClause(
  syntax: Syntax,
  governor: Token,
  governed: Stance,
  value: Veridicality,
): Stance {
  const negated = isNegated(syntax, governor);
  // "could not recall meeting her" is no denial.
  if (negated && value === 'true' && REMEMBERS.test(governor.lemma)) return 'unclear';
  const over = under(governed, value, negated);
  if (
    over === 'fact' &&
    (value === 'true' || value === 'tried') &&
    clauseStance(syntax, governor) === 'ongoing'
  )
    return 'ongoing';
  const modal = auxiliaries(syntax, governor).find((t) => t.xpos === 'MD');
  if (!modal || negated || value === 'told') return over;
  return withModal(over, veridicality('modal', modal.text.toLowerCase()));
}

/** "was able to leave": who could and is told to have been able, did. */
const wasAble = (syntax: Syntax, above: Token): boolean =>
  above.lemma === 'able' &&
  auxiliaries(syntax, above).some((t) => t.xpos === 'VBD' || t.xpos === 'VBN') &&
  !auxiliaries(syntax, above).some((t) => t.xpos === 'MD');

/** "voted to go on strike": what a chamber votes is done by that, a strike is not. */
const isStrikeBallot = (syntax: Syntax, above: Token): boolean =>
  above.lemma === 'vote' &&
  syntax
    .kids(above, 'xcomp', 'advcl')
    .some((t) =>
      [t, ...syntax.kids(t, 'obl', 'obj', 'xcomp')].some((w) =>
        /^(strike|walk|walkout|stoppage)$/.test(w.lemma),
      ),
    );

/** What a word says of the occurrence under it; with its adverb where the two have an entry of their own ("stopped short of"). */
export function governing(syntax: Syntax, above: Token): Veridicality | undefined {
  if (wasAble(syntax, above)) return 'true';
  if (isStrikeBallot(syntax, above)) return 'plan';
  const kind = kindOf(above);
  for (const t of kind === 'verb' ? syntax.kids(above, 'advmod', 'compound:prt', 'xcomp') : []) {
    const both = veridicality('verb', `${above.lemma} ${t.text.toLowerCase()}`);
    if (both) return both;
  }
  return veridicality(kind, above.lemma);
}
