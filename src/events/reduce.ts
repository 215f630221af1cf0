import type { Token } from '../language/index.ts';
import type { EventType } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import { complements } from './complement.ts';
import { verbFrames } from './lexicon.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** Acts whose complement says what is asked, promised, refused or threatened: it is their content and no act of its own. */
const HOLDS_CONTENT = new Set<EventType>(['REQUEST', 'AGREE', 'THREATEN', 'REJECT', 'CONCEDE']);
/** A promise of these is a threat. */
const HOSTILE = new Set<EventType>(['SANCTION', 'COERCE', 'ASSAULT', 'MOBILIZE', 'PROTEST', 'REJECT']);
/** Who agrees to stop something threatens nobody. */
const GRANTING = new Set(['agree', 'accept', 'offer', 'ready', 'willing', 'prepared']);
/** Acts that a report tells in many words ("attacked the town, killing nine and wounding 20"): one to a sentence and doer. */
const TOLD_IN_MANY_WORDS = new Set<EventType>([
  'ASSAULT',
  'PROTEST',
  'MOBILIZE',
  'CONSULT',
  'COERCE',
  'SANCTION',
]);

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/** Whether two acts can be one: nothing that both say of the parties differs. */
function compatible(a: Candidate, b: Candidate): boolean {
  const parties = [...a.who, ...a.whom];
  const others = [...b.who, ...b.whom];
  if (
    a.who.length > 0 &&
    b.who.length > 0 &&
    !share(a.who, b.who) &&
    !(a.type === 'CONSULT' && share(parties, others))
  )
    return false;
  if (
    a.whom.length > 0 &&
    b.whom.length > 0 &&
    !share(a.whom, b.whom) &&
    !(a.type === 'CONSULT' && share(parties, others))
  )
    return false;
  // "met officials and visited the prison": two acts of one kind with two recipients, whoever they are.
  const [first] = a.whomTokens;
  const [second] = b.whomTokens;
  if (
    a.type === 'CONSULT' &&
    first &&
    second &&
    first !== second &&
    !share(parties, b.whom) &&
    !share(others, a.whom)
  )
    return false;
  return share(parties, others) || parties.length === 0 || others.length === 0;
}

/** What a blow did, told under the blow: "an attack on the city that killed two people". */
/** Whether one tells the doer and the other the recipient of one act: "used missiles in an attack on the capital". */
const complete = (a: Candidate, b: Candidate): boolean =>
  (a.whom.length === 0 && b.who.length === 0 && a.who.length > 0 && b.whom.length > 0) ||
  (b.whom.length === 0 && a.who.length === 0 && b.who.length > 0 && a.whom.length > 0);

/** "destroyed and jammed 55 missiles", "arrested and charged": two verbs in one breath are one row, the first. */
const isTwin = (syntax: Syntax, first: Candidate, second: Candidate): boolean =>
  first.predicate.token === syntax.head(second.predicate.token) &&
  second.predicate.token.deprel === 'conj' &&
  isVerb(first.predicate.token) &&
  second.predicate.token.i - first.predicate.token.i === 2;

/** What a protest demands is the protest's own: "marched to demand the president's resignation". */
const isCry = (syntax: Syntax, protest: Candidate, demand: Candidate): boolean =>
  protest.type === 'PROTEST' &&
  near(syntax, protest, demand) &&
  (demand.who.length === 0 || protest.who.length === 0 || share(demand.who, protest.who));

/** Verbs for what a blow did. */
export const OUTCOMES: ReadonlySet<string> = new Set([
  'kill',
  'wound',
  'injure',
  'hit',
  'destroy',
  'damage',
  'strike',
  'hurt',
  'maim',
]);
const isOutcome = (syntax: Syntax, a: Candidate, b: Candidate): boolean =>
  a.type === 'ASSAULT' && b.type === 'ASSAULT' && OUTCOMES.has(b.predicate.token.lemma) && near(syntax, a, b);

/** Whether the second act's word hangs near the first's: under it, or beside it in a series. */
function near(syntax: Syntax, above: Candidate, below: Candidate): boolean {
  const path = syntax.path(below.predicate.token);
  const at = path.indexOf(above.predicate.token);
  return at >= 0 && at <= 3;
}

/** Whether the second act's word hangs below the first's within one clause ("spoke in a phone call", "flew in for talks"). */
function oneClause(syntax: Syntax, above: Candidate, below: Candidate): boolean {
  const path = [below.predicate.token, ...syntax.path(below.predicate.token)];
  const at = path.indexOf(above.predicate.token);
  if (at < 1 || at > 4) return false;
  const between = path.slice(0, at);
  return between.every(
    (t) =>
      !syntax.is(t, 'ccomp', 'parataxis', 'acl:relcl') &&
      !(t.deprel === 'conj' && isVerb(t)) &&
      (!isVerb(t) || t.deprel === 'xcomp' || t.deprel === 'advcl' || t.deprel === 'acl'),
  );
}

/** Prepositions that lead what is asked for or refused; "at a meeting" and "in talks" only say where. */
const ABOUT = new Set(['for', 'to', 'of', 'on', 'against', 'about', 'from', 'into', 'over']);

/** "called on the parties to stay and not to boycott": an infinitive on the verb or on its noun, however the tree hangs it. */
function isErrand(syntax: Syntax, below: readonly Token[]): boolean {
  const top = below.findLastIndex((t) => isVerb(t));
  const errand = below[top];
  if (errand?.xpos !== 'VB' || !syntax.is(errand, 'acl', 'advcl', 'xcomp')) return false;
  if (!syntax.kids(errand, 'mark').some((m) => m.text.toLowerCase() === 'to')) return false;
  return below.slice(top + 1).every((t) => syntax.is(t, 'obj', 'obl', 'nmod', 'iobj'));
}

/** Whether a candidate is what another's verb asks for, promises, refuses or calls for. */
function isContentOf(syntax: Syntax, inner: Candidate, outer: Candidate): boolean {
  if (!HOLDS_CONTENT.has(outer.type) || inner === outer) return false;
  const word = inner.predicate.token;
  if (outer.type === 'REJECT' && outer.predicate.token.lemma === 'deny') return false;
  const path = [word, ...syntax.path(word)];
  const at = path.indexOf(outer.predicate.token);
  if (at <= 0) return false;
  const branch = path[at - 1];
  if (!branch) return false;
  const clauses = complements(syntax, outer.predicate.token);
  if (clauses.includes(branch) || isErrand(syntax, path.slice(0, at))) return true;
  // "called for sanctions", "rejected talks", "demanded the release of": the object's own act, before any clause of its own.
  if (!inner.predicate.noun) return false;
  const nominal = path.slice(0, at).every((t) => !isVerb(t));
  if (syntax.is(branch, 'obl', 'nmod') && !syntax.cases(branch).some((c) => ABOUT.has(c))) return false;
  return nominal && syntax.is(branch, 'obj', 'obl', 'nsubj:pass', 'nmod');
}

/** "protests demanding his resignation": an act that is only asked for, even where the asking is no event of its own. */
function isAskedFor(syntax: Syntax, c: Candidate): boolean {
  if (!c.predicate.noun || c.type === 'REQUEST') return false;
  const word = c.predicate.token;
  const above = syntax.head(word);
  if (!above || !isVerb(above) || c.predicate.support) return false;
  // "called off the march" calls for nothing.
  if (syntax.kid(above, 'compound:prt')) return false;
  const asks =
    verbFrames()
      .get(above.lemma)
      ?.some((f) => f.type === 'REQUEST') ?? false;
  return (
    asks &&
    (syntax.is(word, 'obj', 'nsubj:pass') || (word.deprel === 'obl' && syntax.cases(word).includes('for')))
  );
}

/** The carried noun of a frame that asks for its object by kind ("cancel" + talk): the verb's frame has said it already. */
function isSpokenFor(syntax: Syntax, noun: Candidate, verb: Candidate): boolean {
  if (!noun.predicate.noun || verb.predicate.noun) return false;
  // Who denounces or praises an attack has not said by that what the attack was.
  const signed = verb.type === 'SUPPORT' && (noun.type === 'AGREE' || noun.mode === 'ceasefire');
  if ((verb.type === 'ACCUSE' || verb.type === 'SUPPORT') && noun.type !== verb.type && !signed) return false;
  const above = syntax.head(noun.predicate.token);
  // "killed three in an attack on a compound": the verb has told the attack.
  if (noun.type === 'ASSAULT' && verb.type === 'ASSAULT' && OUTCOMES.has(verb.predicate.token.lemma)) {
    const told =
      above === verb.predicate.token ||
      (above !== undefined && above.deprel === 'conj' && syntax.head(above) === verb.predicate.token);
    // So has it in "the Russian attack on Kharkiv killed nine".
    const deadly =
      above === verb.predicate.token && noun.predicate.token.deprel === 'nsubj' && verb.whom.length > 0;
    return (told && syntax.is(noun.predicate.token, 'obl')) || deadly;
  }
  if (above !== verb.predicate.token) return false;
  const word = noun.predicate.token;
  return (
    syntax.is(word, 'obj', 'nsubj:pass') ||
    (syntax.is(word, 'obl') && syntax.cases(word).some((c) => ABOUT.has(c)))
  );
}

/** "welcomed any effort to end the war": what an effort, a plan or a call is for is no act of its own beside what is said of it. */
function isAim(syntax: Syntax, inner: Candidate, outer: Candidate): boolean {
  if (inner === outer || inner.predicate.noun || !/^(SUPPORT|ACCUSE|REJECT|REQUEST)$/.test(outer.type))
    return false;
  const word = inner.predicate.token;
  const noun = word.deprel === 'acl' && word.xpos === 'VB' ? syntax.head(word) : undefined;
  return noun !== undefined && syntax.is(noun, 'obj', 'obl') && syntax.head(noun) === outer.predicate.token;
}

/** "said Mugabe must resign": the resignation is what is asked for. */
const isDuty = (syntax: Syntax, duty: Candidate, inner: Candidate): boolean =>
  duty.asserted === true && !inner.asserted && syntax.under(inner.predicate.token, duty.predicate.token);

/** One occurrence, one event: drops the inner acts of speech acts, doubled light verbs and nouns, and series of blows. */
export function reduce(syntax: Syntax, all: readonly Candidate[]): Candidate[] {
  const found = all.map((outer) =>
    outer.type === 'AGREE' &&
    !GRANTING.has(outer.predicate.token.lemma) &&
    all.some(
      (inner) =>
        HOSTILE.has(inner.type) &&
        !inner.predicate.noun &&
        complements(syntax, outer.predicate.token).includes(inner.predicate.token),
    )
      ? { ...outer, type: 'THREATEN' as const }
      : outer,
  );
  const left = new Set(found.filter((c) => !isAskedFor(syntax, c)));
  for (const a of found) {
    if (found.some((b) => left.has(b) && (isContentOf(syntax, a, b) || isAim(syntax, a, b)))) left.delete(a);
  }
  const merged = new Map<Candidate, Candidate>();
  for (const a of found) {
    const verb = left.has(a)
      ? found.find((b) => left.has(b) && b !== a && isSpokenFor(syntax, a, b))
      : undefined;
    if (!verb) continue;
    left.delete(a);
    // "killed in Israel's strike": whose strike it was, killed.
    if (verb.type === a.type && verb.who.length === 0 && a.who.length > 0 && !share(a.who, verb.whom))
      merged.set(verb, { ...verb, who: a.who, whoTokens: a.whoTokens });
  }
  for (const a of found) {
    if (
      left.has(a) &&
      found.some((b) => left.has(b) && b !== a && (isOutcome(syntax, b, a) || isDuty(syntax, b, a)))
    )
      left.delete(a);
  }
  for (const a of found) {
    if (left.has(a) && found.some((b) => left.has(b) && isTwin(syntax, b, a))) left.delete(a);
  }
  for (const protest of left) {
    const demand = [...left].find((c) => c.type === 'REQUEST' && isCry(syntax, protest, c));
    if (!demand) continue;
    left.delete(demand);
    // Whom it is meant for, and not where it is held: "marched in Belgrade to demand that the president resign".
    const placed = protest.whomTokens.some((t) =>
      syntax.cases(t).some((c) => c === 'in' || c === 'at' || c === 'outside'),
    );
    if (protest.whom.length === 0 || (placed && demand.whom.length > 0))
      merged.set(protest, { ...protest, whom: demand.whom, whomTokens: demand.whomTokens });
  }
  const order = [...left];
  for (const [i, a] of order.entries()) {
    if (!left.has(a)) continue;
    for (const b of order.slice(i + 1)) {
      if (!left.has(b) || a.type !== b.type) continue;
      const close = near(syntax, a, b) || near(syntax, b, a);
      if (close && complete(a, b)) {
        const [whole, half] = a.who.length > 0 ? [a, b] : [b, a];
        merged.set(whole, { ...whole, whom: half.whom, whomTokens: half.whomTokens });
        left.delete(half);
      } else {
        if (!compatible(a, b) || !(close || TOLD_IN_MANY_WORDS.has(a.type))) continue;
        if (a.type === 'CONSULT' && !oneClause(syntax, a, b) && !oneClause(syntax, b, a)) continue;
        const full = (c: Candidate): number => Math.min(1, c.who.length) + Math.min(1, c.whom.length);
        left.delete(full(b) > full(a) ? a : b);
      }
      if (!left.has(a)) break;
    }
  }
  return found.filter((c) => left.has(c)).map((c) => merged.get(c) ?? c);
}
