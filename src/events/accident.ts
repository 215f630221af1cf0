import type { Token } from '../language/index.ts';
import type { Candidate } from './candidate.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';
import type { Subject } from './play.ts';
import type { Syntax } from './syntax.ts';

/** What went off: "an explosion killed", "were killed in a blast". */
function burstOf({ predicate }: Candidate): Token | undefined {
  return ['subj', 'in', 'by', 'when']
    .flatMap((role) => [...predicate.role(role)])
    .find((t) => isOfKind(t.lemma, 'burst'));
}

/**
 * Harm by an explosion of which nobody is told to have set it off: in a mine, a factory or a kitchen it is an accident; elsewhere
 * it is one unless something speaks for an attack, in the sentence or on the page: a bomb, an attacker, the place that it hit,
 * an armed group. A wrong attack is worse than a missed one.
 */
export function isAccident(syntax: Syntax, parties: Parties, c: Candidate, about: Subject): boolean {
  if (c.type !== 'ASSAULT' || c.who.length > 0 || c.predicate.noun || !burstOf(c)) return false;
  const { tokens } = syntax.sentence;
  const has = (kind: string): boolean => tokens.some((t) => isOfKind(t.lemma.toLowerCase(), kind));
  const claimed = tokens.some(
    (t) => t.lemma === 'attack' || parties.actor(parties.mention(t)?.actor ?? '')?.type === 'armed-group',
  );
  if (has('terror') || claimed) return false;
  return has('mishap') || !(has('mark') || about.attack);
}
