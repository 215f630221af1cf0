import type { Token } from '../language/index.ts';
import { antecedent, isPassive, objects, oblique, subjects } from './roles.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** The clauses that complete a verb, and theirs in turn: "agreed to continue to send". */
export function complements(syntax: Syntax, verb: Token, depth = 0): Token[] {
  if (depth > 3) return [];
  const own = syntax
    .kids(verb, ...(isVerb(verb) ? ['xcomp', 'ccomp'] : ['xcomp', 'ccomp', 'acl']))
    .filter((t) => t.i > verb.i && t.deprel !== 'acl:relcl');
  const nominal = own.length > 0 ? [] : syntax.kids(verb, 'obj').flatMap((o) => syntax.kids(o, 'acl'));
  return [...own, ...nominal].flatMap((c) => [c, ...complements(syntax, c, depth + 1)]);
}

const PARTY_PREPOSITIONS = ['to', 'with', 'on', 'against', 'from', 'of', 'for', 'into', 'in', 'at', 'by'];

/** The parties inside a verb's complement, the likeliest first: an own subject, the objects, the obliques. */
export function withinComplements(syntax: Syntax, verb: Token): Token[] {
  return complements(syntax, verb).flatMap((c) => {
    const own = syntax.kids(c, 'nsubj').map((t) => antecedent(syntax, t));
    const passive = isPassive(syntax, c);
    const by = passive ? subjects(syntax, c) : [];
    const obliques = PARTY_PREPOSITIONS.flatMap((p) => oblique(syntax, c, p));
    const objs = [...syntax.kids(c, 'iobj'), ...(passive ? [] : objects(syntax, c))];
    return [...own, ...by, ...objs.filter((t) => !own.includes(t)), ...obliques];
  });
}
