import type { Token } from '../language/index.ts';
import type { Candidate } from './candidate.ts';
import { isFighter } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';
import type { Syntax } from './syntax.ts';

/** Whether a strike is of a trade: "rail strikes", "the prison strike". */
export const isOfTrade = (syntax: Syntax, strike: Token): boolean =>
  strike.lemma === 'strike' &&
  syntax.kids(strike, 'compound', 'amod').some((t) => isOfKind(t.lemma.toLowerCase(), 'trade'));

/**
 * "a ninth day of strikes and protests", "a rail strike": a strike of a trade, or in a sentence of work and without weapons, is
 * no attack.
 */
export function asStoppage(syntax: Syntax, parties: Parties, c: Candidate): Candidate {
  const { token, noun } = c.predicate;
  if (c.type !== 'ASSAULT' || !noun || token.lemma !== 'strike') return c;
  const { tokens } = syntax.sentence;
  const armed = tokens.some(
    (t) => isOfKind(t.lemma, 'weapon') || isOfKind(t.lemma, 'force') || /^air/.test(t.lemma),
  );
  const byStates = c.who.some(
    (id) => isFighter(parties.actor(id)) || parties.actor(id)?.type === 'government',
  );
  const ofWork = !armed && !byStates && tokens.some((t) => isOfKind(t.lemma, 'work'));
  if (!isOfTrade(syntax, token) && !ofWork) return c;
  // "the Alabama prison strike": a place neither works nor stops.
  const who = c.who.filter(
    (id) => parties.actor(id)?.type !== 'place' && parties.actor(id)?.type !== 'government',
  );
  return { ...c, type: 'PROTEST', mode: 'strike', who };
}
