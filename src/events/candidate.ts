import type { Token } from '../language/index.ts';
import type { EventType } from '../record/index.ts';
import type { Frame } from './frame.ts';
import { isOfKind } from './kinds.ts';
import { framesFor, nounFrames, verbFrames } from './lexicon.ts';
import { fitting } from './match.ts';
import { needsAreMet } from './needs.ts';
import { isInterview, isReporter } from './newsroom.ts';
import type { Parties } from './parties.ts';
import { nounPredicate, type Predicate, verbPredicate } from './predicate.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** An act that a frame finds in a sentence, with its parties. */
export interface Candidate {
  readonly type: EventType;
  readonly mode?: string;
  readonly frame: Frame;
  readonly predicate: Predicate;
  /** Actor ids. */
  readonly who: readonly string[];
  readonly whom: readonly string[];
  /** The words that stand for the parties, whether or not they are actors of the record. */
  readonly whoTokens: readonly Token[];
  readonly whomTokens: readonly Token[];
  /** The act is the saying itself ("said that Iraq must cooperate"): it took place, whatever its clause's mood. */
  readonly asserted?: boolean;
}

interface Filled {
  readonly tokens: readonly Token[];
  readonly actors: readonly string[];
}

/** Light verbs whose subject is acted upon: "received a request". */
const PASSIVE_CARRIERS = new Set([
  'receive',
  'face',
  'suffer',
  'get',
  'enjoy',
  'win',
  'gain',
  'attract',
  'draw',
]);

/** The subjects of a noun's light verb that can be its doers: not who received it, nor another act that brought it on. */
function carriers(predicate: Predicate): readonly Token[] {
  const carrier = predicate.support?.verb.lemma ?? '';
  if (PASSIVE_CARRIERS.has(carrier)) return [];
  // "has the support of the unions"
  if (carrier === 'have' && isOfKind(predicate.token.lemma, 'favour')) return [];
  return predicate.role('support').filter((t) => t.upos === 'PROPN' || !nounFrames().has(t.lemma));
}

/** "an inquiry into violence by soldiers": what stands between is whose doing the "by" tells. */
const isOfWrong = (noun: Token, by: Token, parties: Parties): boolean =>
  parties
    .between(noun, by)
    .some((t) => t.upos === 'NOUN' && (isOfKind(t.lemma, 'violence') || isOfKind(t.lemma, 'wrong')));

/** Where a noun of violence has its place as often as its doer: "the Southport attack", "the attack of Kunduz". */
const BESIDE = new Set(['mod', 'poss', 'of', 'from']);

/** The first of the alternatives that names an actor; else the first that is filled at all. `struck`: who dealt a blow is sought. */
function fill(
  roles: readonly string[],
  predicate: Predicate,
  parties: Parties,
  apart: ReadonlySet<string>,
  struck = false,
): Filled {
  let first: readonly Token[] = [];
  let vague: Filled | undefined;
  for (const role of roles) {
    const also = role.split('+');
    if (role === 'subj' && also.length === 1) {
      // "an attack on a bank in Athens killed three": where the act took place has not done it.
      const acting = predicate.role(role).filter((t) => !parties.isPlacedAct(t));
      if (acting.length === 0 && predicate.role(role).length > 0) continue;
    }
    let tokens = role === 'support' ? carriers(predicate) : also.flatMap((r) => [...predicate.role(r)]);
    if (role === 'by' && predicate.noun)
      tokens = tokens.filter((t) => !isOfWrong(predicate.token, t, parties));
    if (struck && BESIDE.has(role))
      tokens = tokens.filter((t) => parties.canStrike(t) || !parties.mention(t));
    if (tokens.length === 0) continue;
    if (also.length > 1) {
      const all = new Set(tokens.flatMap((t) => parties.of(t)).filter((a) => !apart.has(a)));
      if (all.size > 0) return { tokens, actors: [...all] };
      continue;
    }
    if (first.length === 0 && !['mod', 'objposs', 'comp', 'any'].includes(role)) first = tokens;
    for (const token of tokens) {
      const actors = parties.of(token).filter((a) => !apart.has(a));
      if (actors.length === 0) continue;
      const means = role === 'comp' && parties.isMeans(token, apart);
      // "offered to send rescue teams": what is sent is sent to nobody that is told.
      if (means) continue;
      if (!parties.isVague(token)) return { tokens: [token], actors };
      vague ??= { tokens: [token], actors };
    }
  }
  return vague ?? { tokens: first.slice(0, 1), actors: [] };
}

/** "between Israel and Hamas": the first is who, the rest whom. */
function fillBetween(predicate: Predicate, parties: Parties): { who: Filled; whom: Filled } {
  const tokens = predicate.role('between').flatMap((t) => parties.joined(t));
  const [first, ...rest] = tokens;
  const who = first ? parties.of(first).slice(0, 1) : [];
  const whom = rest.flatMap((t) => parties.of(t)).filter((a) => !who.includes(a));
  if (first && rest.length === 0)
    return { who: { tokens: [first], actors: parties.of(first) }, whom: { tokens: [], actors: [] } };
  return { who: { tokens: first ? [first] : [], actors: who }, whom: { tokens: rest, actors: whom } };
}

function apply(
  frame: Frame,
  predicate: Predicate,
  parties: Parties,
): Omit<Candidate, 'type' | 'mode' | 'asserted'> {
  if (frame.who[0] === 'between' && frame.whom[0] === 'between') {
    const { who, whom } = fillBetween(predicate, parties);
    return {
      frame,
      predicate,
      who: who.actors,
      whom: whom.actors,
      whoTokens: who.tokens,
      whomTokens: whom.tokens,
    };
  }
  // "reported the house was hit, denouncing it": a participle of speech after a reported clause is the reporter's.
  const spoken =
    frame.type !== undefined &&
    SPOKEN.has(frame.type) &&
    predicate.token.xpos === 'VBG' &&
    frame.who.includes('matrix');
  // "missiles hit the town, damaging a mosque, officials said": nobody else's participle is.
  const others = predicate.token.deprel === 'advcl' && frame.type !== undefined && !SPOKEN.has(frame.type);
  const doers = spoken
    ? ['matrix', ...frame.who]
    : others
      ? frame.who.filter((role) => role !== 'matrix')
      : frame.who;
  const struck = predicate.noun && (frame.type === 'ASSAULT' || frame.type === 'PROTEST');
  const who = fill(doers, predicate, parties, new Set(), struck);
  const whom = fill(frame.whom, predicate, parties, new Set(who.actors));
  return {
    frame,
    predicate,
    who: who.actors,
    whom: whom.actors,
    whoTokens: who.tokens,
    whomTokens: whom.tokens,
  };
}

/** Types that are made by speaking. */
const SPOKEN = new Set<EventType>(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE', 'CONCEDE']);

/** What officials do for their own country is no act between parties. */
const FOR_OTHERS = new Set<EventType>(['CONCEDE', 'AID', 'COOPERATE']);

function isOwnCountry(
  frame: Frame,
  filled: { readonly who: readonly string[]; readonly whom: readonly string[] },
  parties: Parties,
): boolean {
  if (!frame.type || !FOR_OTHERS.has(frame.type) || filled.whom.length === 0) return false;
  const countries = new Set(filled.who.map((id) => parties.actor(id)?.country));
  return filled.whom.every((id) => {
    const whom = parties.actor(id);
    return whom?.type === 'government' && whom.country !== undefined && countries.has(whom.country);
  });
}

/** Whether the lexicon says of a verb in its company that it names no act ("declined to comment"). */
export function isRuledOut(predicate: Predicate, syntax: Syntax, parties: Parties): boolean {
  const { token } = predicate;
  const frames = framesFor(verbFrames(), token.lemma, token.text);
  const first = frames && fitting(frames, predicate, syntax, parties)[0];
  return first !== undefined && !first.type;
}

/** What is not there yet while it is talked about. */
const TRUCE = new Set(['ceasefire', 'cease-fire', 'truce', 'armistice', 'withdrawal', 'surrender']);

/** Nouns that stand without an article for a kind of act: "victims of assault". */
const MASS = new Set(['assault', 'rape', 'abuse', 'murder', 'torture', 'harassment', 'kidnapping']);

/** Whether a noun only says of what kind another is, or speaks of a kind of act in general. */
function isGeneral(syntax: Syntax, noun: Token): boolean {
  if (noun.upos !== 'NOUN') return false;
  const above = syntax.head(noun);
  // "ceasefire talks" are talks.
  if (noun.deprel === 'compound' && above && TRUCE.has(noun.lemma)) return true;
  if (noun.deprel === 'compound' && above?.upos === 'NOUN')
    return !['violence', 'blast', 'talk', 'deal'].some((kind) => isOfKind(above.lemma, kind));
  return (
    MASS.has(noun.lemma) &&
    noun.xpos === 'NN' &&
    !syntax.kid(noun, 'det', 'nmod:poss', 'nummod') &&
    !syntax.kids(noun, 'nmod').some((t) => syntax.cases(t).some((c) => /^(of|on|against|by)$/.test(c)))
  );
}

/** Pronouns that stand for nobody in particular: "here we ask the experts", "you may offer them tea". */
const ANYBODY = /^(i|we|you|one|everyone|anyone|somebody|someone|nobody)$/i;

/** "Fund our schools", "Stop the war": a call opens a sentence or a quotation with a bare verb, and tells of no act. */
function isCall(syntax: Syntax, { token }: Predicate): boolean {
  const before = syntax.sentence.tokens[token.i - 1];
  return (
    token.xpos === 'VB' &&
    (!before || before.upos === 'PUNCT') &&
    !syntax.kid(token, 'nsubj', 'aux', 'mark', 'csubj') &&
    syntax.is(token, 'root', 'ccomp', 'parataxis', 'conj')
  );
}

/** Words by which the present tells what is done again and again. */
const HABIT =
  /^(usually|often|sometimes|regularly|routinely|typically|generally|occasionally|frequently|normally|rarely|seldom)$/i;

/** "Banks usually provide loans", "users are often attacked": a habit, and no act of a day. */
function isHabit(syntax: Syntax, { token }: Predicate): boolean {
  if (!syntax.kids(token, 'advmod').some((t) => HABIT.test(t.text))) return false;
  return [token, ...syntax.kids(token, 'aux')].some((t) => /^VB[ZP]$/.test(t.xpos) && t.lemma !== 'have');
}

/** "felt threatened", "looks beaten": how somebody is, and not what was done to them. */
const isState = (syntax: Syntax, { token }: Predicate): boolean =>
  token.xpos === 'VBN' &&
  token.deprel === 'xcomp' &&
  /^(feel|look|seem|appear|remain|become)$/.test(syntax.head(token)?.lemma ?? '') &&
  !syntax.kid(token, 'mark', 'aux');

/** Whether a verb calls for something, tells what is done again and again, or how somebody is, and so no act of a day. */
export const isNoAct = (syntax: Syntax, predicate: Predicate): boolean =>
  isCall(syntax, predicate) || isHabit(syntax, predicate) || isState(syntax, predicate);

/** Whether a verb tells what one does to oneself, what anybody does, or what is called for. */
function isNobodys(predicate: Predicate, syntax: Syntax, who: readonly string[]): boolean {
  const { token } = predicate;
  if (isNoAct(syntax, predicate)) return true;
  if (syntax.kids(token, 'obj', 'iobj').some((t) => /(self|selves)$/i.test(t.text)))
    return token.lemma !== 'blow';
  const subject = syntax.kid(token, 'nsubj');
  return (
    who.length === 0 && subject?.deprel === 'nsubj' && subject.upos === 'PRON' && ANYBODY.test(subject.text)
  );
}

/** The acts that the words of a sentence name, one at most for a word, in order of the text. */
export function candidates(syntax: Syntax, parties: Parties): Candidate[] {
  const found: Candidate[] = [];
  for (const token of syntax.sentence.tokens) {
    const verb = isVerb(token) || (token.upos === 'ADJ' && syntax.kid(token, 'cop', 'nsubj') !== undefined);
    if (!verb && token.upos !== 'NOUN' && token.upos !== 'PROPN') continue;
    // "the ousted president", "a jailed activist" describe somebody.
    if (verb && token.deprel === 'amod') continue;
    // "the sexual assault hotline", "violence and sexual assault": a kind of act and no act.
    if (!verb && isGeneral(syntax, token)) continue;
    const frames = framesFor(verb ? verbFrames() : nounFrames(), token.lemma, token.text);
    if (!frames || (!verb && parties.mention(token)?.kind === 'name')) continue;
    const predicate = verb ? verbPredicate(syntax, token) : nounPredicate(syntax, token);
    for (const frame of fitting(frames, predicate, syntax, parties)) {
      if (!frame.type) break;
      const filled = apply(frame, predicate, parties);
      if (
        (verb && isNobodys(predicate, syntax, filled.who)) ||
        !needsAreMet(frame.needs, filled, parties, predicate) ||
        isInterview(frame, filled, parties) ||
        isReporter(frame, filled.who, parties) ||
        isOwnCountry(frame, filled, parties)
      )
        continue;
      found.push({ ...filled, type: frame.type, ...(frame.mode ? { mode: frame.mode } : {}) });
      break;
    }
  }
  return found;
}
