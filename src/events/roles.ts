import type { Token } from '../language/index.ts';
import { beforeVerb, followedBy, isStray, isTime, rightAfter } from './astray.ts';
import { isHeadlinePlan } from './headline.ts';
import { nounFrames } from './lexicon.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** Verbs whose object is the subject of their infinitive: "urged Iran to talk", "allowed him to leave". */
const OBJECT_CONTROL = new Set(
  'urge ask order tell force allow permit let help persuade convince press pressure push invite encourage instruct direct command compel coerce advise warn enable cause require expect want need authorise authorize teach train beg implore call see hear watch make have get lobby challenge forbid oblige bring lead prompt inspire motivate tempt'.split(
    ' ',
  ),
);
/** Verbs whose object is the subject of a gerund after a preposition: "accused China of using", "barred her from leaving". */
const OBJECT_GERUND = new Set(
  'accuse suspect blame charge convict condemn denounce criticise criticize slam blast lambast lambaste rebuke fault chide scold castigate reprimand hail honour honor fire sack dismiss praise thank prevent stop ban bar prohibit discourage keep arrest detain jail sentence fine punish indict prosecute sue acquit talk force pressure'.split(
    ' ',
  ),
);
/** Verbs whose object is what others are up to. */
const COUNTERING = new Set(
  'foil thwart prevent stop block avert uncover expose reveal disclose discover criticise criticize condemn denounce slam oppose reject resist fight survive escape investigate'.split(
    ' ',
  ),
);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** A relative pronoun's antecedent; any other word is itself. */
export function antecedent(syntax: Syntax, token: Token): Token {
  if (!RELATIVE.has(token.text.toLowerCase()) || token.upos === 'DET') return token;
  // ", which": the name right before it, whatever larger phrase the tree hung the clause on.
  const before = syntax.sentence.tokens[token.i - 1];
  const name = before?.text === ',' ? syntax.sentence.tokens[token.i - 2] : before;
  if (name?.upos === 'PROPN') {
    let top = name;
    for (let up = syntax.head(top); up && syntax.is(top, 'flat', 'compound'); up = syntax.head(top)) top = up;
    return top;
  }
  for (const above of [token, ...syntax.path(token)]) {
    if (above.deprel === 'acl:relcl') return syntax.head(above) ?? token;
  }
  return token;
}

/** Participles that a noun may follow in the passive: names, titles, gifts. */
const NAMED = new Set(
  'call name dub elect appoint deem consider label give offer award pay grant deny hand send show teach allow date cost title code entitle'.split(
    ' ',
  ),
);

/** "forces killed three men": a form in -ed right before a noun phrase takes it for its object, and is no passive. */
const hasOwnObject = (syntax: Syntax, verb: Token): boolean =>
  !NAMED.has(verb.lemma) &&
  !syntax.kids(verb, 'obl').some((t) => syntax.cases(t).includes('by')) &&
  (syntax.kid(verb, 'obj') !== undefined || rightAfter(syntax, verb).length > 0);

/** Whether a verb is in the passive, reduced passives included ("the man arrested on Friday"). */
export function isPassive(syntax: Syntax, verb: Token): boolean {
  if (syntax.kid(verb, 'aux:pass', 'nsubj:pass', 'csubj:pass')) return true;
  const participle = verb.xpos === 'VBN' || (verb.xpos === 'VBD' && verb.deprel === 'acl');
  if (!participle || syntax.kid(verb, 'nsubj', 'aux') || isStray(syntax, verb)) return false;
  if (syntax.is(verb, 'acl', 'advcl', 'amod')) return !hasOwnObject(syntax, verb);
  const above = syntax.head(verb);
  if (verb.deprel !== 'conj' || !above || syntax.kid(verb, 'obj')) return false;
  // "was shot and killed"; "fled and taken" can be no active either, unless "have" leads both.
  return (
    isPassive(syntax, above) ||
    (/^VB[DZP]?$/.test(above.xpos) && !syntax.kids(above, 'aux').some((t) => t.lemma === 'have'))
  );
}

/** What is written speaks for whoever wrote it: "parliament passed a resolution criticising the president". */
const DOCUMENTS = new Set([
  'resolution',
  'statement',
  'report',
  'letter',
  'declaration',
  'decree',
  'law',
  'lawsuit',
  'motion',
  'suit',
  'petition',
  'note',
  'communique',
  'bill',
  'order',
  'tweet',
  'post',
  'message',
  'speech',
  'article',
  'editorial',
]);

function writerOf(syntax: Syntax, document: Token, depth: number): Token[] {
  const owner = syntax
    .kids(document, 'nmod')
    .filter((t) => t.deprel === 'nmod:poss' || syntax.cases(t).some((c) => c === 'by' || c === 'from'));
  if (owner.length > 0) return owner.slice(0, 1);
  const carrier = syntax.head(document);
  return carrier && isVerb(carrier) && syntax.is(document, 'obj')
    ? surfaceSubject(syntax, carrier, depth + 1)
    : [];
}

/** The words that stand as a verb's subject on the surface, found also through coordination, control and participles. */
export function surfaceSubject(syntax: Syntax, verb: Token, depth = 0): Token[] {
  if (depth > 8) return [];
  const own = syntax
    .kids(verb, 'nsubj')
    .filter(
      (t) =>
        t.text.toLowerCase() !== 'there' &&
        t.i >= syntax.dateline &&
        !syntax.kids(t, 'case').some((c) => c.i < t.i),
    );
  // Two subjects are one too many, and the nearer is the likelier: "a pact that Xi and Putin agreed to" has its relative pronoun for the first.
  // One that stands before its verb leaves what follows to another: "they will not meet, an official said".
  const before = own.filter((t) => t.i < verb.i);
  const likely = before.length > 0 ? before : own;
  const named = likely.findLast((t) => antecedent(syntax, t) === t) ?? likely[0];
  if (named && !isTime(named)) return [antecedent(syntax, named)];
  const above = syntax.head(verb);
  if (syntax.kid(verb, 'expl')) return [];
  if (syntax.kids(verb, 'nsubj').length > 0)
    return beforeVerb(syntax, verb).map((t) => antecedent(syntax, t));
  // "attacks which officials say killed nine": it is the attacks that killed, whoever says so.
  if (verb.deprel === 'ccomp' && verb.i - 1 === above?.i && above.deprel === 'acl:relcl')
    return syntax.head(above) ? [syntax.head(above)!] : [];
  if (isStray(syntax, verb)) return beforeVerb(syntax, verb).map((t) => antecedent(syntax, t));
  if (!above) return [];
  const shared = (): Token[] => surfaceSubject(syntax, above, depth + 1);
  if (verb.deprel === 'parataxis') return [];
  if (verb.deprel === 'conj') {
    if (isVerb(above) || syntax.kid(above, 'nsubj')) return shared();
    return /^VB[DPZ]$/.test(verb.xpos) ? [above] : [];
  }
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
    const bare =
      verb.xpos === 'VBG' || (verb.xpos === 'VB' && !syntax.kids(verb, 'aux').some((t) => t.xpos === 'MD'));
    return verb.deprel === 'xcomp' || bare ? shared() : [];
  }
  if (verb.deprel === 'acl:relcl') return [];
  if (syntax.is(verb, 'acl')) {
    const writer = verb.xpos === 'VBG' && DOCUMENTS.has(above.lemma) ? writerOf(syntax, above, depth) : [];
    if (writer.length > 0) return writer;
    if (verb.xpos !== 'VB' && !(verb.xpos === 'VBG' && syntax.kid(verb, 'mark'))) return [above];
    if (isHeadlinePlan(syntax, verb)) return [above];
    const carrier = syntax.head(above);
    // "accused the country's army of bombing a market"
    const accused =
      verb.xpos === 'VBG' &&
      carrier !== undefined &&
      OBJECT_GERUND.has(carrier.lemma) &&
      syntax.is(above, 'obj', 'nsubj:pass');
    if (accused) return [above];
    const owner = syntax.kid(above, 'nmod:poss');
    if (owner) return [owner];
    // "foiled a plot to attack a synagogue": another's plot.
    if (carrier && verb.xpos === 'VB' && COUNTERING.has(carrier.lemma)) return [];
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
    // "railed against the government for asking"
    if (/^(rail|lash|hit|rage|inveigh)$/.test(above.lemma) && marks.includes('for')) {
      const scolded = [...oblique(syntax, above, 'against'), ...oblique(syntax, above, 'at')];
      if (scolded.length > 0) return scolded;
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
  if (verb.deprel === 'xcomp' && above?.deprel === 'acl:relcl') {
    // "the plant, which they have tried to block"
    const subject = syntax.kid(above, 'nsubj');
    const about = syntax.head(above);
    const object = syntax.kid(above, 'obj');
    const gap = !object || antecedent(syntax, object) !== object;
    if (subject && about && gap && antecedent(syntax, subject) === subject) return [about];
  }
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
  const shared = next
    ? [...syntax.kids(next, 'obj'), ...unmarked(syntax, next), ...rightAfter(syntax, next)].slice(0, 1)
    : unmarked(syntax, verb);
  return shared.length > 0 ? shared : rightAfter(syntax, verb);
}

/** Obliques without a preposition that are no times: objects under a wrong name. */
function unmarked(syntax: Syntax, verb: Token): Token[] {
  return syntax
    .kids(verb, 'obl')
    .filter(
      (t) => t.deprel === 'obl' && t.i > verb.i && t.i - verb.i <= 5 && !syntax.kid(t, 'case') && !isTime(t),
    );
}

/** The logical subject: the subject, or the agent of a passive. */
export function subjects(syntax: Syntax, verb: Token): Token[] {
  if (!isPassive(syntax, verb)) return surfaceSubject(syntax, verb);
  const own = agents(syntax, verb);
  // "were ordered to leave their homes by the army": the agent is hung on the infinitive, which as an active has none.
  return own.length > 0
    ? own
    : syntax
        .kids(verb, 'xcomp')
        .filter((t) => t.xpos === 'VB' && !isPassive(syntax, t))
        .flatMap((t) => agents(syntax, t));
}

const agents = (syntax: Syntax, verb: Token): Token[] =>
  syntax
    .kids(verb, 'obl')
    .filter((t) => syntax.cases(t).includes('by') && t.upos !== 'VERB' && !isTime(t))
    .map((t) => antecedent(syntax, t));

const NOMINAL = ['obl', 'nmod', 'obj', 'conj', 'appos', 'dep', 'nsubj:pass', 'advmod', 'list'];

/** "spoke to reporters ahead of a summit with the premier": who stands with another act is no party to the verb's. */
function isAnothers(syntax: Syntax, head: Token, t: Token): boolean {
  const above = syntax.head(t);
  return (
    above !== undefined &&
    isVerb(head) &&
    syntax.is(above, 'obl', 'nmod') &&
    syntax.cases(above).some((c) => /^(ahead|before|after|during|at|about|following)$/.test(c)) &&
    nounFrames().has(above.lemma)
  );
}

/**
 * The nouns after a preposition that belong to `head`: just below it, below its object, or, since parsers hang prepositional
 * phrases on the wrong noun, below any noun that is reached without crossing another clause.
 */
export function oblique(syntax: Syntax, head: Token, preposition: string): Token[] {
  const carries = (t: Token): boolean => syntax.cases(t).includes(preposition) && !isTime(t);
  const near = syntax.kids(head, 'obl', 'nmod').filter(carries);
  if (near.length > 0) return near.map((t) => antecedent(syntax, t));
  let layer = syntax.kids(head, ...NOMINAL);
  for (let depth = 0; depth < 4 && layer.length > 0; depth++) {
    const below = layer.flatMap((t) => (isVerb(t) ? [] : syntax.kids(t, ...NOMINAL)));
    const found = below.filter(
      (t) => !isVerb(t) && t.i > head.i && carries(t) && !isAnothers(syntax, head, t),
    );
    if (found.length > 0) return found.slice(0, 1);
    layer = below;
  }
  const next = syntax.kids(head, 'conj').find((t) => isVerb(t) && t.i - head.i <= 2);
  const shared = next ? syntax.kids(next, 'obl').filter(carries) : [];
  return shared.length > 0 ? shared : followedBy(syntax, head, preposition);
}
