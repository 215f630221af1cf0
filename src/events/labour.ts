import type { Candidate } from './candidate.ts';
import { isOfKind } from './kinds.ts';
import type { Syntax } from './syntax.ts';

/** Words of a sentence that tells of work and its stoppages. */
const WORK =
  /^(union|unionist|worker|walkout|wage|pay|pension|picket|stoppage|protest|demonstration|teacher|nurse|docker|miner|driver|employee|staff|labour|labor|employer)$/;

/** "a ninth day of strikes and protests": a strike in a sentence of work and without weapons is no attack. */
export function asStoppage(syntax: Syntax, c: Candidate): Candidate {
  if (c.type !== 'ASSAULT' || !c.predicate.noun || c.predicate.token.lemma !== 'strike') return c;
  const { tokens } = syntax.sentence;
  const armed = tokens.some(
    (t) => isOfKind(t.lemma, 'weapon') || isOfKind(t.lemma, 'force') || /^air/.test(t.lemma),
  );
  return armed || !tokens.some((t) => WORK.test(t.lemma)) ? c : { ...c, type: 'PROTEST', mode: 'strike' };
}
