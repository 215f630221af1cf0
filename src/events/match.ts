import type { Token } from '../language/index.ts';
import type { Pattern, Requirement } from './frame.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';
import type { Predicate } from './predicate.ts';
import type { Syntax } from './syntax.ts';

/** Whether a lemma or a word is one of these. */
const isOne = (token: Token, values: readonly string[]): boolean =>
  values.includes(token.lemma) || values.includes(token.text.toLowerCase());

function meets(requirement: Requirement, predicate: Predicate, syntax: Syntax, parties: Parties): boolean {
  const { values } = requirement;
  return requirement.roles.some((role) => {
    if (role === 'support') return predicate.support !== undefined;
    const filled = predicate.role(role);
    if (role === 'mod' && values.length === 0) return filled.some((t) => parties.mention(t) !== undefined);
    if (values.length === 0) return filled.length > 0;
    switch (role) {
      case 'prt':
      case 'word':
      case 'case':
        return filled.some((t) => isOne(t, values));
      case 'objmod':
        return filled.some((t) => isOne(t, values) || values.some((v) => isOfKind(t.lemma.toLowerCase(), v)));
      case 'inner':
        return filled.some((t) =>
          values.some((v) => {
            const [verb, particle] = v.split('=');
            return t.lemma === verb && (!particle || syntax.particles(t).includes(particle));
          }),
        );
      case 'comp':
        return filled.some((t) => parties.is(t, values));
      default:
        return filled.some((t) => parties.is(t, values) || isOne(t, values));
    }
  });
}

/** Whether the frame's own second word is there: the particle of a verb, the compound of a noun. */
function hasCompanion(frame: Pattern, predicate: Predicate, syntax: Syntax): boolean {
  if (!frame.with) return true;
  if (!predicate.noun) return syntax.particles(predicate.token).includes(frame.with);
  return syntax
    .kids(predicate.token, 'compound', 'amod', 'nmod')
    .some((t) => t.i < predicate.token.i && (t.lemma === frame.with || t.text.toLowerCase() === frame.with));
}

/** The frames that fit a predicate, the most demanding first. */
export function fitting<F extends Pattern>(
  frames: readonly F[],
  predicate: Predicate,
  syntax: Syntax,
  parties: Parties,
): F[] {
  return frames.filter(
    (frame) =>
      hasCompanion(frame, predicate, syntax) &&
      frame.requirements.every((r) => meets(r, predicate, syntax, parties) !== r.negated),
  );
}
