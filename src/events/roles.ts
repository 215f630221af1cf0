import type { Token } from '../language/index.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** Verbs whose object is the subject of their infinitive: "urged Iran to talk", "allowed him to leave". */
const OBJECT_CONTROL = new Set(
  'urge ask order tell force allow permit let help persuade convince press pressure push invite encourage instruct direct command compel coerce advise warn enable cause require expect want need authorise authorize teach train beg implore call see hear watch make have get lobby challenge forbid oblige bring lead prompt'.split(
    ' ',
  ),
);
/** Verbs whose object is the subject of a gerund after a preposition: "accused China of using", "barred her from leaving". */
const OBJECT_GERUND = new Set(
  'accuse suspect blame charge convict condemn denounce criticise criticize praise thank prevent stop ban bar prohibit discourage keep arrest detain jail sentence fine punish indict prosecute sue acquit talk force pressure'.split(
    ' ',
  ),
);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** A relative pronoun's antecedent; any other word is itself. */
export function antecedent(syntax: Syntax, token: Token): Token {
  if (!RELATIVE.has(token.text.toLowerCase()) || token.upos === 'DET') return token;
  for (const above of [token, ...syntax.path(token)]) {
    if (above.deprel === 'acl:relcl') return syntax.head(above) ?? token;
  }
  return token;
}

/** Whether a verb is in the passive, reduced passives included ("the man arrested on Friday"). */
export function isPassive(syntax: Syntax, verb: Token): boolean {
  if (syntax.kid(verb, 'aux:pass', 'nsubj:pass', 'csubj:pass')) return true;
  if (verb.xpos !== 'VBN' || syntax.kid(verb, 'nsubj', 'aux') || isStray(syntax, verb)) return false;
  if (syntax.is(verb, 'acl', 'advcl', 'amod')) return true;
  const above = syntax.head(verb);
  return (
    verb.deprel === 'conj' && above !== undefined && !syntax.kid(verb, 'obj') && isPassive(syntax, above)
  );
}

/** Whether a verb stands finite (or is taken for a participle where the sentence has no other verb to be its main one). */
function isStray(syntax: Syntax, verb: Token): boolean {
  const above = syntax.head(verb);
  const finite =
    /^VB[DZP]$/.test(verb.xpos) ||
    syntax.kids(verb, 'aux').some((t) => t.xpos !== 'TO' && t.text.toLowerCase() !== 'to');
  if (!above) return finite || verb.xpos === 'VBN';
  if (verb.deprel === 'ccomp' || verb.deprel === 'acl' || verb.deprel === 'advcl') {
    if (finite && !syntax.is(verb, 'acl'))
      return verb.deprel !== 'advcl' || syntax.kid(verb, 'mark') !== undefined;
  }
  const nominalRoot = above.head < 0 && !isVerb(above) && !syntax.kid(above, 'cop', 'nsubj');
  return (
    nominalRoot &&
    verb.i > above.i &&
    (verb.deprel === 'acl' || verb.deprel === 'parataxis') &&
    (finite || (verb.xpos === 'VBN' && !syntax.kid(verb, 'aux:pass')))
  );
}

/** The noun phrase that ends before a verb, for trees that hung it elsewhere: the nearest one that no preposition leads. */
function beforeVerb(syntax: Syntax, verb: Token): Token[] {
  const { tokens } = syntax.sentence;
  for (let i = verb.i - 1; i >= 0 && i >= verb.i - 12; i--) {
    let word = tokens[i];
    if (!word || word.upos === 'VERB' || word.upos === 'SCONJ' || /^[;:“”"]$/.test(word.text)) return [];
    if (
      !['NOUN', 'PROPN', 'PRON'].includes(word.upos) ||
      syntax.is(word, 'obl:unmarked', 'obl:tmod', 'nmod:unmarked')
    )
      continue;
    for (
      let up = syntax.head(word);
      up && up.i < verb.i && !isVerb(up) && ['NOUN', 'PROPN', 'PRON'].includes(up.upos);
      up = syntax.head(up)
    ) {
      if (syntax.is(word, 'nsubj') || (syntax.is(word, 'appos') && word.i - up.i > 6)) break;
      word = up;
    }
    if (!syntax.kid(word, 'case')) return [antecedent(syntax, word)];
    i = Math.min(i, word.i);
  }
  return [];
}

/** The words that stand as a verb's subject on the surface, found also through coordination, control and participles. */
export function surfaceSubject(syntax: Syntax, verb: Token, depth = 0): Token[] {
  if (depth > 8) return [];
  const own = syntax
    .kids(verb, 'nsubj')
    .filter((t) => t.text.toLowerCase() !== 'there' && !syntax.kids(t, 'case').some((c) => c.i < t.i));
  if (own.length > 0) return own.slice(0, 1).map((t) => antecedent(syntax, t));
  const above = syntax.head(verb);
  if (syntax.kid(verb, 'expl')) return [];
  if (isStray(syntax, verb)) return beforeVerb(syntax, verb);
  if (!above) return [];
  const shared = (): Token[] => surfaceSubject(syntax, above, depth + 1);
  if (verb.deprel === 'conj' || verb.deprel === 'parataxis') return verb.deprel === 'conj' ? shared() : [];
  if (verb.deprel === 'xcomp' || verb.deprel === 'ccomp') {
    const object = syntax.kid(above, 'obj', 'iobj') ?? syntax.kid(above, 'obl');
    const preposed = syntax
      .kids(above, 'obl')
      .find((t) => syntax.cases(t).some((c) => c === 'on' || c === 'upon'));
    if (OBJECT_CONTROL.has(above.lemma)) {
      if (isPassive(syntax, above)) return shared();
      if (object && object.deprel !== 'obl') return [object];
      if (preposed) return [preposed];
    }
    return verb.deprel === 'xcomp' || verb.xpos === 'VBG' ? shared() : [];
  }
  if (verb.deprel === 'acl:relcl') return [];
  if (syntax.is(verb, 'acl')) {
    if (verb.xpos !== 'VB' && !(verb.xpos === 'VBG' && syntax.kid(verb, 'mark'))) return [above];
    const owner = syntax.kid(above, 'nmod:poss');
    if (owner) return [owner];
    const carrier = syntax.head(above);
    return carrier && isVerb(carrier) && above.deprel !== 'nsubj'
      ? surfaceSubject(syntax, carrier, depth + 1)
      : [];
  }
  if (syntax.is(verb, 'advcl', 'obl', 'nmod')) {
    const marks = syntax.kids(verb, 'mark', 'case').map((t) => t.text.toLowerCase());
    if (
      OBJECT_GERUND.has(above.lemma) &&
      marks.some((m) => ['of', 'for', 'from', 'with', 'into'].includes(m))
    ) {
      return objects(syntax, above, depth + 1);
    }
    const finite = /^VB[DPZ]$/.test(verb.xpos) || syntax.kids(verb, 'aux').some((t) => t.xpos === 'MD');
    return finite ? [] : shared();
  }
  return [];
}

/** The logical object: the object, a passive's subject, or what a relative clause is about. */
export function objects(syntax: Syntax, verb: Token, depth = 0): Token[] {
  if (isPassive(syntax, verb)) {
    const kept = syntax.kids(verb, 'obj');
    const surface = surfaceSubject(syntax, verb, depth);
    return surface.length > 0 ? surface : kept;
  }
  const own = syntax.kids(verb, 'obj').map((t) => antecedent(syntax, t));
  if (own.length > 0) return own;
  const above = syntax.head(verb);
  if (
    verb.deprel === 'acl:relcl' &&
    above &&
    syntax.kid(verb, 'nsubj') &&
    !syntax.kid(verb, 'obl', 'ccomp', 'xcomp')
  ) {
    const subject = syntax.kid(verb, 'nsubj');
    if (subject && antecedent(syntax, subject) === subject) return [above];
  }
  // "attacked and killed the guards": the object stands with the last of the verbs.
  const next = syntax.kids(verb, 'conj').find((t) => isVerb(t) && t.i - verb.i <= 2);
  const shared = next ? syntax.kids(next, 'obj') : [];
  return shared.length > 0 ? shared : rightAfter(syntax, verb);
}

/** The noun phrase that stands right after a verb, for trees that hung it elsewhere ("freed 37 prisoners late on Tuesday"). */
function rightAfter(syntax: Syntax, verb: Token): Token[] {
  const { tokens } = syntax.sentence;
  let last: Token | undefined;
  for (let i = verb.i + 1; i < tokens.length && i <= verb.i + 8; i++) {
    const word = tokens[i];
    if (
      !word ||
      !['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'PART', 'SYM'].includes(word.upos) ||
      word.text === 'to'
    )
      break;
    if (word.upos === 'NOUN' || word.upos === 'PROPN') last = word;
  }
  if (
    !last ||
    syntax.kid(last, 'case') ||
    (syntax.is(last, 'obl:unmarked', 'obl:tmod', 'nsubj') && TIMES.test(last.lemma))
  )
    return [];
  return TIMES.test(last.lemma) || (last.deprel === 'nsubj' && last.head !== verb.i) ? [] : [last];
}
const TIMES =
  /^(today|yesterday|tomorrow|week|month|year|day|night|morning|evening|afternoon|hour|time|((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|January|February|March|April|May|June|July|August|September|October|November|December)s?$/i;

/** The logical subject: the subject, or the agent of a passive. */
export function subjects(syntax: Syntax, verb: Token): Token[] {
  if (!isPassive(syntax, verb)) return surfaceSubject(syntax, verb);
  return syntax
    .kids(verb, 'obl')
    .filter((t) => syntax.cases(t).includes('by') && t.upos !== 'VERB')
    .map((t) => antecedent(syntax, t));
}

const NOMINAL = ['obl', 'nmod', 'obj', 'conj', 'appos', 'dep', 'nsubj:pass', 'advmod', 'list'];

/**
 * The nouns after a preposition that belong to `head`: just below it, below its object, or, since parsers hang prepositional
 * phrases on the wrong noun, below any noun that is reached without crossing another clause.
 */
export function oblique(syntax: Syntax, head: Token, preposition: string): Token[] {
  const carries = (t: Token): boolean => syntax.cases(t).includes(preposition);
  const near = syntax.kids(head, 'obl', 'nmod').filter(carries);
  if (near.length > 0) return near.map((t) => antecedent(syntax, t));
  let layer = syntax.kids(head, ...NOMINAL);
  for (let depth = 0; depth < 4 && layer.length > 0; depth++) {
    const below = layer.flatMap((t) => (isVerb(t) ? [] : syntax.kids(t, ...NOMINAL)));
    const found = below.filter((t) => !isVerb(t) && t.i > head.i && carries(t));
    if (found.length > 0) return found.slice(0, 1);
    layer = below;
  }
  const next = syntax.kids(head, 'conj').find((t) => isVerb(t) && t.i - head.i <= 2);
  const shared = next ? syntax.kids(next, 'obl').filter(carries) : [];
  return shared.length > 0 ? shared : followedBy(syntax, head, preposition);
}

const NAMES = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'PART']);
/** How many words a phrase may stand away from the word it belongs to, where only the order of words tells. */
const REACH = 8;

/**
 * The noun after a preposition in the order of the words alone, for trees that went astray: "a meeting on Tuesday with the
 * secretary". Other phrases may stand between; a verb, a comma or a conjunction ends the search.
 */
function followedBy(syntax: Syntax, head: Token, preposition: string): Token[] {
  const { tokens } = syntax.sentence;
  for (let i = head.i + 1; i < tokens.length && i <= head.i + REACH; i++) {
    const word = tokens[i];
    if (!word || !(NAMES.has(word.upos) || word.upos === 'ADP' || word.upos === 'SCONJ')) return [];
    if (word.text.toLowerCase() !== preposition) continue;
    let last: Token | undefined;
    for (let j = i + 1; j < tokens.length; j++) {
      const next = tokens[j];
      if (!next || !NAMES.has(next.upos)) break;
      if (next.upos === 'NOUN' || next.upos === 'PROPN' || next.upos === 'PRON') last = next;
    }
    return last ? [last] : [];
  }
  return [];
}
