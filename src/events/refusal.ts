import type { Token } from '../language/index.ts';
import type { EventType } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import type { Parties } from './parties.ts';
import { isPassive, surfaceSubject } from './roles.ts';
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

/** Whether the doers themselves say so: "he said he would not meet them". */
function saysSo(syntax: Syntax, parties: Parties, verb: Token, doers: readonly string[]): boolean {
  const above = verb.deprel === 'ccomp' ? syntax.head(verb) : undefined;
  if (!above || !isVerb(above)) return false;
  return surfaceSubject(syntax, above).some((t) => parties.of(t).some((a) => doers.includes(a)));
}

/**
 * "will not lift the ban", "said he would not meet them": a refusal of the act, which as such took place; any other act as it
 * is. A meeting or a visit of which the page itself tells that it will not take place is no refusal: it is the visit, and did
 * not happen.
 */
export function asRefusal(syntax: Syntax, parties: Parties, c: Candidate): Candidate {
  const { token } = c.predicate;
  const verb = c.predicate.noun ? c.predicate.support?.verb : token;
  if (!verb || !isVerb(verb) || !FRIENDLY.has(c.type) || c.who.length === 0 || isPassive(syntax, verb))
    return c;
  const will = syntax.kids(verb, 'aux').some((t) => WILL.has(t.text.toLowerCase()));
  const not = syntax.kids(verb, 'advmod', 'aux').some((t) => NOT.has(t.text.toLowerCase()));
  if (c.type === 'CONSULT' && !saysSo(syntax, parties, verb, c.who)) return c;
  return will && not ? { ...c, type: 'REJECT', mode: undefined, asserted: true } : c;
}
