import type { Candidate } from './candidate.ts';
import { isCivilian } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';
import type { Syntax } from './syntax.ts';

const BLOODY =
  /^(kill|wound|injure|shoot|stab|bomb|dead|die|death|blood|knife|gun|fire|troop|soldier|militant|explosion|victim|casualty)$/;

/** A state that protests sends a note; its people take to the streets. */
const isByStates = (parties: Parties, c: Candidate): boolean =>
  c.who.length > 0 && c.who.every((id) => parties.actor(id)?.type === 'government');

/**
 * "attacked the senator over his vote": a politician's attack on a politician or a party is an accusation, unless the
 * sentence speaks of weapons or of victims.
 */
export function asWords(syntax: Syntax, parties: Parties, c: Candidate): Candidate {
  if (c.type === 'PROTEST' && c.mode === 'demo' && !c.predicate.noun && isByStates(parties, c))
    return { ...c, type: 'ACCUSE', mode: 'disapprove' };
  if (
    c.type !== 'ASSAULT' ||
    !/^(attack|assault|offensive|blast|hit|clash|battle|fight|spar)$/.test(c.predicate.token.lemma)
  )
    return c;
  const isSpeaker = (id: string): boolean => isCivilian(parties.actor(id));
  const isTarget = (id: string): boolean =>
    isSpeaker(id) || ['PTY', 'LEG', 'JRN', 'OPP'].includes(parties.actor(id)?.sector ?? '');
  // "the parties clashed over the budget": with whom need not be said.
  const quarrel = /^(clash|spar)$/.test(c.predicate.token.lemma) && c.who.length > 0;
  if ((c.whom.length === 0 && !quarrel) || !c.whom.every(isTarget)) return c;
  if (!c.who.every(quarrel ? isTarget : isSpeaker)) return c;
  const bloody = syntax.sentence.tokens.some((t) => BLOODY.test(t.lemma) || isOfKind(t.lemma, 'weapon'));
  return bloody ? c : { ...c, type: 'ACCUSE', mode: 'disapprove' };
}
