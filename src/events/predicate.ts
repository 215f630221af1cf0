import type { Token } from '../language/index.ts';
import { complements, withinComplements } from './complement.ts';
import { antecedent, isPassive, objects, oblique, subjects, surfaceSubject } from './roles.ts';
import { type Support, supportOf } from './support.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** A word that may name an act, with the places where its arguments stand. */
export interface Predicate {
  readonly token: Token;
  readonly noun: boolean;
  /** The light verb that carries a noun ("held" for "talks"), and what it says of it. */
  readonly support?: { readonly verb: Token; readonly effect: Support };
  /** The words that fill a role: `subj`, `obj`, `poss`, a preposition, … (the names are those of the frame tables). */
  role(name: string): readonly Token[];
}

const prt = (syntax: Syntax, verb: Token): string | undefined =>
  syntax.kid(verb, 'compound:prt')?.text.toLowerCase();

/** The words that own, qualify or follow with "of" the object of a verb. */
function ownersOf(syntax: Syntax, objectTokens: readonly Token[]): Token[] {
  return objectTokens.flatMap((o) => [
    ...syntax.kids(o, 'nmod:poss'),
    ...syntax.kids(o, 'amod', 'compound', 'nmod:desc'),
    ...syntax
      .kids(o, 'nmod')
      .filter(
        (t) =>
          t.deprel !== 'nmod:poss' &&
          syntax.cases(t).some((c) => ['of', 'by', 'from', 'against', 'in'].includes(c)),
      ),
  ]);
}

/** How far after its verb a party may stand that no preposition of the frame leads. */
const ANYWHERE = 20;

/** What leads to the means of an act, and to those beside whom it is done: "will send aid through its fleet", "protested alongside the singer". */
const MEANS = new Set(['through', 'via', 'using', 'aboard', 'alongside', 'amid', 'unlike', 'like', 'except']);

const NOT = new Set(['not', "n't", 'n’t', 'never']);

/** A verb as a predicate. */
export function verbPredicate(syntax: Syntax, verb: Token): Predicate {
  const known = new Map<string, readonly Token[]>();
  const find = (name: string): readonly Token[] => {
    switch (name) {
      case 'subj':
        return subjects(syntax, verb);
      case 'obj':
        return objects(syntax, verb);
      case 'iobj':
        return syntax.kids(verb, 'iobj');
      case 'ccomp':
        return syntax.kids(verb, 'ccomp').filter((t) => t.i > verb.i);
      case 'xcomp':
        return syntax.kids(verb, 'xcomp').filter((t) => isVerb(t) || syntax.kids(t, 'mark').length > 0);
      case 'prt':
        return particlesOf(syntax, verb);
      case 'matrix':
        return matrixSubject(syntax, verb);
      case 'passive':
        return isPassive(syntax, verb) ? [verb] : [];
      case 'relative':
        return verb.deprel === 'acl:relcl' ? [verb] : [];
      case 'word':
        return syntax.kids(verb);
      case 'inner':
        return complements(syntax, verb);
      case 'pred':
        return [...predicatives(syntax, verb), ...fused(syntax, verb)];
      case 'complement':
        return predicatives(syntax, verb);
      case 'comp':
        return withinComplements(syntax, verb);
      case 'objmod':
        return find('obj').flatMap((o) => [
          o,
          ...syntax.kids(o, 'amod', 'compound', 'nmod').flatMap((t) => [t, ...syntax.kids(t, 'amod')]),
        ]);
      case 'not':
        return syntax.kids(verb, 'advmod').filter((t) => NOT.has(t.text.toLowerCase()));
      case 'any':
        return syntax.sentence.tokens.filter(
          (t) =>
            t.i > verb.i &&
            ['NOUN', 'PROPN'].includes(t.upos) &&
            !syntax.is(t, 'compound', 'flat', 'nmod:poss', 'nmod:desc') &&
            t.i - verb.i <= ANYWHERE &&
            !syntax.cases(t).some((c) => MEANS.has(c)) &&
            syntax.under(t, verb),
        );
      case 'objposs':
        return ownersOf(syntax, find('obj'));
      default:
        return oblique(syntax, verb, name);
    }
  };
  return { token: verb, noun: false, role: memo(known, find) };
}

/** A verb's particle; parsers often take it for the preposition of what follows ("moved in overnight Tuesday"). */
function particlesOf(syntax: Syntax, verb: Token): Token[] {
  const own = syntax.kids(verb, 'compound:prt');
  const next = syntax.sentence.tokens[verb.i + 1];
  return own.length === 0 && next && /^(in|out|up|down|off|back|over)$/i.test(next.text) ? [next] : own;
}

/** Whose clause a participle or a second verb belongs to where its own subject is nobody: the speaker of "said the nations were aligned, pledging". */
function matrixSubject(syntax: Syntax, verb: Token): Token[] {
  const own = syntax.kid(verb, 'nsubj');
  // A passive without an agent has no doer: who tells of it is none.
  if (isPassive(syntax, verb)) return [];
  // "you might offer to go along, he said": whom he speaks to is not he.
  if (own && /^(you|one|everyone|anyone|nobody)$/i.test(own.text)) return [];
  if (verb.deprel === 'ccomp' && own?.upos === 'PRON') {
    const sayer = syntax.head(verb);
    return sayer && isVerb(sayer) ? surfaceSubject(syntax, sayer) : [];
  }
  if (
    (own && own.upos !== 'PRON') ||
    (!(verb.deprel === 'advcl' && verb.xpos === 'VBG') && verb.deprel !== 'conj')
  )
    return [];
  if (verb.deprel === 'advcl' && syntax.kid(verb, 'mark', 'case', 'nsubj')) return [];
  const clause = syntax.head(verb);
  const above = clause && syntax.head(clause);
  return clause && above && isVerb(above) && clause.deprel === 'ccomp' ? surfaceSubject(syntax, above) : [];
}

/** What a verb says its object is: "called the raid a crime", "described it as barbaric". */
function predicatives(syntax: Syntax, verb: Token): Token[] {
  const bare = syntax
    .kids(verb, 'xcomp', 'obl', 'advcl')
    .filter((t) => t.i > verb.i && (t.deprel === 'xcomp' || syntax.cases(t).includes('as')));
  return bare.flatMap((t) => [
    t,
    ...syntax.kids(t, 'conj', 'amod'),
    // "an act of terror", but not "a protest against genocide"
    ...syntax.kids(t, 'nmod').filter((n) => syntax.cases(n).every((c) => c === 'of')),
  ]);
}

/** "called the decision void" is easily read as one noun phrase. */
const fused = (syntax: Syntax, verb: Token): Token[] =>
  objects(syntax, verb).filter((t) => syntax.kid(t, 'compound') !== undefined);

function memo(
  known: Map<string, readonly Token[]>,
  find: (name: string) => readonly Token[],
): (name: string) => readonly Token[] {
  return (name) => {
    let filled = known.get(name);
    if (!filled) {
      filled = find(name);
      known.set(name, filled);
    }
    return filled;
  };
}

/** The light verb that carries an event noun: it governs the noun as its object, or hangs on it as a participle. */
function carrier(syntax: Syntax, noun: Token): Predicate['support'] {
  let top = noun;
  for (let i = 0; i < 3 && top.deprel === 'conj'; i++) top = syntax.head(top) ?? top;
  const above = syntax.head(top);
  const held =
    above &&
    isVerb(above) &&
    (syntax.is(top, 'obj') || (syntax.is(top, 'nsubj') && isPassive(syntax, above)) || intoOf(syntax, top));
  const verb = held ? above : syntax.kids(noun, 'acl').find((t) => isVerb(t) && t.xpos === 'VBN');
  if (!verb) return undefined;
  const effect = supportOf(verb.lemma, prt(syntax, verb));
  return effect && { verb, effect };
}
/** "entered into talks", "engaged in talks". */
const intoOf = (syntax: Syntax, noun: Token): boolean =>
  noun.deprel === 'obl' &&
  syntax.cases(noun).some((c) => c === 'into') &&
  syntax.head(noun)?.lemma === 'enter';

/** A noun as a predicate. */
export function nounPredicate(syntax: Syntax, noun: Token): Predicate {
  const support = carrier(syntax, noun);
  const known = new Map<string, readonly Token[]>();
  const find = (name: string): readonly Token[] => {
    switch (name) {
      case 'poss':
        return syntax.kids(noun, 'nmod:poss');
      case 'mod':
        return syntax
          .kids(noun, 'amod', 'compound', 'nmod:desc', 'nmod')
          .filter((t) => t.i < noun.i && syntax.cases(t).length === 0 && t.deprel !== 'nmod:poss');
      case 'support':
        return support ? subjects(syntax, support.verb) : [];
      case 'case':
        return syntax.kids(noun, 'case');
      case 'pred':
        return predicated(syntax, noun);
      case 'clause':
        return clauseSubject(syntax, noun);
      case 'clauseobj':
        return clauseObject(syntax, noun);
      case 'host':
        return host(syntax, noun);
      case 'comp':
        return withinComplements(syntax, noun);
      default: {
        const own = oblique(syntax, noun, name);
        if (own.length > 0) return own;
        const carried = support ? oblique(syntax, support.verb, name).filter((t) => t !== noun) : [];
        return carried.length > 0 ? carried : beside(syntax, noun, name);
      }
    }
  };
  return { token: noun, noun: true, ...(support ? { support } : {}), role: memo(known, find) };
}

/** How far a phrase may stand from the noun it belongs to when the tree hung it on the noun's verb. */
const NEAR = 12;

/** "clashes erupted between", "died during protests in the capital against": phrases that the tree hung on the noun's own verb. */
function beside(syntax: Syntax, noun: Token, preposition: string): Token[] {
  if (!['between', 'against', 'with'].includes(preposition)) return [];
  const above = syntax.head(noun);
  const carriers = syntax.kids(noun, 'acl').filter((t) => t.deprel === 'acl');
  if (above && isVerb(above) && syntax.is(noun, 'nsubj', 'obl', 'obj')) carriers.push(above);
  return carriers
    .flatMap((verb) => syntax.kids(verb, 'obl'))
    .filter((t) => t.i > noun.i && t.i - noun.i <= NEAR && syntax.cases(t).includes(preposition));
}

/** Whom a noun is said of: "the premier" in "the premier is under investigation". */
function predicated(syntax: Syntax, noun: Token): Token[] {
  const own = syntax.kids(noun, 'nsubj');
  if (own.length > 0) return own.map((t) => antecedent(syntax, t));
  const above = syntax.head(noun);
  if (!above || !syntax.is(noun, 'obl', 'xcomp', 'nmod', 'advcl')) return [];
  if (!isVerb(above)) return noun.deprel === 'nmod' ? [above] : [];
  const moved = objects(syntax, above);
  return moved.length > 0 ? moved : surfaceSubject(syntax, above);
}

const DURING = new Set([
  'in',
  'during',
  'after',
  'at',
  'following',
  'before',
  'for',
  'on',
  'amid',
  'through',
  'over',
  'by',
  'ahead',
]);

/** Whose clause a noun's phrase stands in: "Qin" in "In a phone call with Lavrov, Qin said". */
function clauseSubject(syntax: Syntax, noun: Token): Token[] {
  let t = noun;
  for (let step = 0; step < 3; step++) {
    const above = syntax.head(t);
    if (!above) return [];
    if (syntax.is(t, 'obl') && syntax.cases(t).some((c) => DURING.has(c)))
      return isVerb(above) || syntax.kid(above, 'nsubj') ? surfaceSubject(syntax, above) : [];
    if (!syntax.is(t, 'nmod', 'conj', 'appos')) return [];
    t = above;
  }
  return [];
}

/** To whom the clause is addressed that a noun's phrase stands in: "Xi" in "told Xi during a video call". */
function clauseObject(syntax: Syntax, noun: Token): Token[] {
  const above = syntax.head(noun);
  if (!above || !isVerb(above) || !syntax.is(noun, 'obl')) return [];
  return [...syntax.kids(above, 'iobj'), ...objects(syntax, above)].filter((t) => t !== noun);
}

/** What the clause around a noun is about: "a proposal" in "a proposal met with scepticism". */
function host(syntax: Syntax, noun: Token): Token[] {
  const above = syntax.path(noun).find(isVerb);
  if (!above) return [];
  const object = objects(syntax, above).filter((t) => t !== noun);
  return object.length > 0 ? object : surfaceSubject(syntax, above);
}
