import type { ActorReading } from '../actors/index.ts';
import { type Attribution, chainAt, enclosing } from '../attribution/index.ts';
import { isVerb, type ReadSentence, type Syntax, sentencesOf, subjectOf, toldWhen } from '../events/index.ts';
import type { Doc, Sentence } from '../language/index.ts';
import {
  type Actor,
  type Article,
  covers,
  type EventMention,
  type Occurrence,
  overlaps,
  type Span,
  type TimeExpression,
  type When,
} from '../record/index.ts';
import { whenOf } from '../time/index.ts';
import { type Amount, amountsIn } from './amount.ts';
import { candidates } from './candidate.ts';
import { hazardsIn, isAttack, isHazardWord } from './hazard.ts';
import { figuresOf } from './kinds.ts';
import { isTelling } from './lexicon.ts';
import { isNews } from './news.ts';
import { isBareToll, isHazard, onceEach, type Row } from './same.ts';
import { factualityOf, isLater } from './standing.ts';
import { figuresIn } from './tally.ts';
import { joinedTo, type Told } from './told.ts';
import { CARRIES, withTolls } from './tolls.ts';
import { whereOf } from './where.ts';
import { isWhole } from './whole.ts';
import { Within } from './within.ts';

export interface OccurrencesInput {
  readonly doc: Doc;
  readonly actors: ActorReading;
  readonly times: readonly TimeExpression[];
  readonly attribution: Attribution;
  readonly article: Article;
}

/** Whether a sentence has a word that can tell of one at all. */
const mayTell = ({ tokens }: Sentence): boolean =>
  tokens.some((t) => {
    const [lemma, word] = [t.lemma.toLowerCase(), t.text.toLowerCase()];
    return isTelling(lemma) || isTelling(word) || isHazardWord(lemma) || isHazardWord(word);
  });

/** The verb with its particle, the noun with the word before it that names the thing ("forest fire"). */
function triggerOf({ syntax }: ReadSentence, { token }: Told): Span {
  const { tokens } = syntax.sentence;
  if (isVerb(token)) {
    const particle = syntax.kid(token, 'compound:prt');
    const near = particle && particle.i > token.i && particle.i - token.i <= 2;
    return { start: token.start, end: near ? particle.end : token.end };
  }
  const before = tokens[token.i - 1];
  const named =
    before?.head === token.i &&
    before.deprel === 'compound' &&
    before.upos === 'NOUN' &&
    !syntax.kid(before, 'nummod');
  return { start: named ? before.start : token.start, end: token.end };
}

/** An attack's harm, a sentence handed down, a minister who resigns: what PLOVER types is an event and no occurrence. */
function isEvent(
  { syntax }: ReadSentence,
  told: Told,
  trigger: Span,
  here: readonly EventMention[],
): boolean {
  if (here.some((e) => overlaps(e.trigger, trigger) && !(e.type === 'AID' || e.type === 'SUPPORT')))
    return true;
  const violent = told.kind === 'accident' || told.kind === 'death';
  // "died following the attack": whose doing it was may not be told.
  if (told.kind === 'death' && syntax.sentence.tokens.some((t) => t.upos === 'NOUN' && isAttack(t.lemma)))
    return true;
  return violent && here.some((e) => e.type === 'ASSAULT' && e.actors.length > 0);
}

/** On a page that tells of an attack, those who die or are brought to hospital without a name are its victims. */
const isOfAttack = (told: Told, parties: ReadSentence['parties'], events: readonly EventMention[]): boolean =>
  (told.kind === 'death' || told.kind === 'illness') &&
  events.some((e) => e.type === 'ASSAULT' && e.factuality !== 'did-not-happen') &&
  !told.parties.some(({ participant: { actor } }) => actor !== undefined && parties.isNamed(actor));

/** "won 89 seats in Tuesday's election": the day of the ballot that is won. */
const whenOfBallot = (input: OccurrencesInput, syntax: Syntax, { clause }: Told): When | undefined =>
  syntax
    .kids(clause, 'obj', 'obl')
    .flatMap((t) => [t, ...syntax.kids(t, 'nmod')])
    .map((t) => whenOf(input.doc, input.times, syntax.sentence, t))
    .find((when) => when !== undefined);

/**
 * "killed 210 people and injured 900 on Sunday", "took the cup with a 4-0 win on Friday", "the toll from the fire rose on Monday": the time that
 * the tree hung on a verb joined to the occurrence's, or on the verb of its clause.
 */
function whenBeside(input: OccurrencesInput, syntax: Syntax, told: Told): When | undefined {
  const { clause, token } = told;
  const above =
    told.noun && !told.known && !syntax.is(token, 'nsubj')
      ? syntax.path(token).slice(0, 3).find(isVerb)
      : undefined;
  return [...joinedTo(syntax, clause), ...(above ? [above] : [])]
    .map((verb) => toldWhen(input, syntax, verb, verb, verb))
    .find((when) => when !== undefined);
}

/** "the blackout" of a site, on a page that speaks of no current: what failed was a service. */
const isOfService = (told: Told, doc: OccurrencesInput['doc']): boolean =>
  told.subkind === 'power' &&
  told.token.lemma === 'blackout' &&
  !/\b(?:power|electricity|electrical|grid)\b/i.test(doc.text);

function occurrenceOf(
  input: OccurrencesInput,
  read: ReadSentence,
  told: Told,
  amounts: readonly Amount[],
): Occurrence {
  const { syntax, parties } = read;
  const { attribution, article } = input;
  const trigger = triggerOf(read, told);
  const sentence = { start: syntax.sentence.start, end: syntax.sentence.end };
  const dated =
    toldWhen(input, syntax, told.token, told.clause, told.clause) ??
    whenBeside(input, syntax, told) ??
    (told.kind === 'election' ? whenOfBallot(input, syntax, told) : undefined);
  // "called an election for May 21": the day is the election's, and the call's is not told.
  const when = told.subkind === 'call' ? undefined : dated;
  const place = whereOf(input, read, told);
  const statement = enclosing(attribution, trigger).find((a) => a.statement !== undefined)?.statement;
  const figures = figuresIn(syntax, parties, amounts, figuresOf(told), told.token);
  const scored = figures.some((f) => f.what === 'score');
  const factuality = factualityOf(syntax, told, trigger, when, attribution, article, scored);
  return {
    id: '',
    kind: told.kind,
    ...(told.subkind ? { subkind: told.subkind } : {}),
    participants: told.parties.map((f) => f.participant),
    figures,
    trigger,
    sentence,
    ...(when && !(isLater(when, article) && factuality === 'happened') ? { time: when } : {}),
    ...(place ? { place } : {}),
    factuality,
    chain: chainAt(attribution, trigger),
    ...(statement ? { statement } : {}),
  };
}

/** Of a sentence that tells several things, the numbers of one: those below its clause, and not below another's within it. */
function ownAmounts(
  { syntax }: ReadSentence,
  one: Told,
  all: readonly Told[],
  amounts: readonly Amount[],
): readonly Amount[] {
  const others = all.filter((o) => o !== one && o.clause !== one.clause && o.token !== one.token);
  if (others.length === 0 || !BY_CLAUSE.has(one.kind)) return amounts;
  return amounts.filter((amount) => {
    const at = syntax.sentence.tokens[amount.last]!;
    if (!syntax.under(at, one.clause)) return false;
    return !others.some((o) => syntax.under(o.clause, one.clause) && syntax.under(at, o.clause));
  });
}

/** Kinds of which each clause has figures of its own. */
const BY_CLAUSE = new Set(['economy', 'company', 'election', 'award']);

/**
 * The occurrences of a page: what befell or was done, as its news, that is none of its PLOVER events. Spans index `doc.text`; actors are
 * ids of `actors`. In order of the text; an empty list where nothing is found; nothing is thrown.
 */
export function findOccurrences(input: OccurrencesInput, events: readonly EventMention[]): Occurrence[] {
  const actors = new Map<string, Actor>(input.actors.actors.map((a) => [a.id, a]));
  const about = subjectOf(input.doc);
  if (about.fiction) return [];
  const rows: Row[] = [];
  const times = new Within(input.times, (t) => t.span);
  const acts = new Within(events, (e) => e.trigger);
  for (const read of sentencesOf(input, actors, mayTell)) {
    const { syntax, parties } = read;
    const told = [...hazardsIn(syntax, parties), ...candidates(syntax, parties)]
      .map((t) => (isOfService(t, input.doc) ? { ...t, subkind: undefined } : t))
      .sort((a, b) => a.token.i - b.token.i);
    if (told.length === 0) continue;
    const { sentence } = syntax;
    const dated = times.of(sentence);
    const amounts = amountsIn(sentence, (t) => dated.some((d) => covers(d.span, t)));
    const names = (t: Told): string[] =>
      t.parties.map(({ participant: { actor, name } }) => (actor && actors.get(actor)?.name) || name || '');
    for (const one of told) {
      const row = occurrenceOf(input, read, one, ownAmounts(read, one, told, amounts));
      if (isEvent(read, one, row.trigger, acts.of(sentence))) continue;
      if (isOfAttack(one, parties, events) || (one.subkind === 'explosion' && about.attack)) continue;
      if (!isWhole(syntax, parties, one, row, about.sport)) continue;
      if (isNews(syntax, one, row, input.article, names(one), input.doc.sentences.length, dated))
        rows.push({
          occurrence: row,
          again: one.again === true || one.parties.some((p) => p.token.upos === 'PRON'),
        });
    }
  }
  const nameOf = (id: string): string => actors.get(id)?.name ?? '';
  // "43 people have died", right after the disaster: its toll, and no row.
  const hazards = new Within(
    rows.filter((row) => isHazard(row.occurrence)),
    ({ occurrence: { sentence: s } }) => ({ start: s.end, end: s.end }),
  );
  const own = rows.filter((row) => {
    const { start } = row.occurrence.sentence;
    return !(isBareToll(row, nameOf) && hazards.of({ start: start - CARRIES, end: start + 1 }).length > 0);
  });
  const whole = withTolls(input, actors, own, times, acts);
  return onceEach(whole, nameOf).map((row, i) => ({
    ...row,
    id: `o${i + 1}`,
  }));
}
