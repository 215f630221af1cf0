import type { EventType } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import { isPassive } from './roles.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** Friendly acts whose denial in the future is a refusal. */
const FRIENDLY = new Set<EventType>([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
]);
const WILL = new Set(['will', 'wo', 'would', 'shall', 'ca']);
const NOT = new Set(['not', "n't", 'n’t', 'never']);

/** "will not lift the ban", "would not meet": a refusal of the act, which as such took place; any other act as it is. */
export function asRefusal(syntax: Syntax, c: Candidate): Candidate {
  const { token } = c.predicate;
  const verb = c.predicate.noun ? c.predicate.support?.verb : token;
  if (!verb || !isVerb(verb) || !FRIENDLY.has(c.type) || c.who.length === 0 || isPassive(syntax, verb))
    return c;
  const will = syntax.kids(verb, 'aux').some((t) => WILL.has(t.text.toLowerCase()));
  const not = syntax.kids(verb, 'advmod', 'aux').some((t) => NOT.has(t.text.toLowerCase()));
  return will && not ? { ...c, type: 'REJECT', mode: undefined, asserted: true } : c;
}
