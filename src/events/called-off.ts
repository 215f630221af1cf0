import { readTable } from '../assets/index.ts';
import type { Attribution } from '../attribution/index.ts';
import type { Doc, Token } from '../language/index.ts';
import {
  type Actor,
  covers,
  type EventMention,
  type Span,
  type TimeExpression,
  type When,
} from '../record/index.ts';
import { isNegated, stanceOf, withSources } from './factuality/index.ts';
import type { Draft } from './find-events.ts';
import type { Parties } from './parties.ts';
import { isPassive } from './roles.ts';
import { isVerb, type Syntax } from './syntax.ts';

type Verdict = 'off' | 'moved' | 'fails' | 'occurs';

/** "The meeting has been called off": an occasion of which a sentence tells that it is off, or put off. */
export interface CallingOff {
  /** The occasion's word, lower-cased. */
  readonly word: string;
  readonly at: number;
  /** The verb that says so. */
  readonly said: Span;
  readonly parties: readonly string[];
  /** When it is to be instead. */
  readonly instead?: When;
}

let verbs: ReadonlyMap<string, Verdict> | undefined;
let words: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function verdictOf(syntax: Syntax, verb: Token): Verdict | undefined {
  verbs ??= new Map(
    readTable('data/events/called-off.tsv').flatMap(([verdict, lemmas = '']) =>
      lemmas.split(',').map((lemma) => [lemma, verdict as Verdict] as const),
    ),
  );
  for (const particle of syntax.particles(verb)) {
    const both = verbs.get(`${verb.lemma}=${particle}`);
    if (both) return both;
  }
  return verbs.get(verb.lemma);
}

/** PLOVER type and mode → what such an act is called. */
function occasions(): ReadonlyMap<string, ReadonlySet<string>> {
  words ??= new Map(
    readTable('data/events/occasions.tsv').map(([type, mode, list = '']) => [
      `${type} ${mode}`,
      new Set(list.split(/,\s*/)),
    ]),
  );
  return words;
}

/** Whether an act may be called so; one of no mode by the words of any: a minister who "is due in Kyiv for talks" is on a trip. */
function isCalled({ type, mode }: EventMention, word: string): boolean {
  const own = occasions().get(`${type} ${mode}`);
  if (mode && own) return own.has(word);
  return [...occasions()].some(([kind, list]) => kind.startsWith(`${type} `) && list.has(word));
}

const isOccasion = (word: string): boolean => [...occasions().values()].some((list) => list.has(word));

/** The time after the verb that "until", "to" or "for" leads. */
function insteadOf(
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  verb: Token,
): When | undefined {
  const time = times.find(
    ({ span, type, from, to }) =>
      type === 'DATE' &&
      from !== undefined &&
      to !== undefined &&
      span.start > verb.end &&
      covers(syntax.sentence, span) &&
      /(?:^|\s)(?:until|till|to|for)(?: (?:the|early|late))?$/i.test(
        doc.text.slice(verb.end, span.start).trim(),
      ),
  );
  return time?.from && time.to
    ? { from: time.from, to: time.to, precision: time.from === time.to ? 'day' : 'range', span: time.span }
    : undefined;
}

/** Whether a verb says of a noun that it is off: "the talks were called off", "cancelled the talks", "the talks will not go ahead". */
function isOff(syntax: Syntax, noun: Token, verb: Token, verdict: Verdict): boolean {
  const said = stanceOf(syntax, verb, false);
  if (verdict === 'occurs') return syntax.is(noun, 'nsubj') && isNegated(syntax, verb);
  if (said !== 'fact' && said !== 'plan') return false;
  if (verdict === 'fails') return syntax.is(noun, 'nsubj') && !isPassive(syntax, verb);
  return noun.deprel === 'obj' || noun.deprel === 'nsubj:pass';
}

/** What a sentence tells to be off, or put off. */
export function callingsOff(
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  parties: Parties,
): CallingOff[] {
  return syntax.sentence.tokens.flatMap((noun) => {
    const verb = syntax.head(noun);
    if (noun.upos !== 'NOUN' || !verb || !isVerb(verb) || !isOccasion(noun.text.toLowerCase())) return [];
    const verdict = verdictOf(syntax, verb);
    if (!verdict || !isOff(syntax, noun, verb, verdict)) return [];
    const instead = verdict === 'moved' ? insteadOf(doc, times, syntax, verb) : undefined;
    // Where it was to be is no party to it.
    const named = syntax
      .kids(noun, 'nmod', 'compound', 'amod')
      .filter((t) => !syntax.cases(t).some((c) => c === 'in' || c === 'at' || c === 'on'))
      .flatMap((t) => parties.of(t));
    const said = { start: verb.start, end: verb.end };
    const word = noun.text.toLowerCase();
    return [{ word, at: noun.start, said, parties: named, ...(instead && { instead }) }];
  });
}

/** How far from a plan, in characters, it may be told that it is off: half a dozen sentences. */
const REACH = 1200;
/** A plan that is told as past: "were to meet", "had been due to visit". */
const WAS_TO = /\b(?:was|were|had)\b[^.;]*$/i;

/** "A visit has been moved from March to July": what is put off lies ahead, whichever March the old day was read as. */
const isMoved = (event: EventMention, { at, instead }: CallingOff): boolean =>
  instead !== undefined &&
  event.factuality === 'happened' &&
  event.time !== undefined &&
  event.time.to < instead.from &&
  event.sentence.start <= at &&
  at < event.sentence.end;

/**
 * The drafts with what their page calls off: a plan that is told to be off did not happen, one that is put off to another time is
 * planned for that. Of several plans the nearest before it is meant, else the nearest after it that is told as past. On
 * others' word alone it stays unclear.
 */
export function withCallingsOff(
  drafts: readonly Draft[],
  calls: readonly CallingOff[],
  text: string,
  attribution: Attribution,
  actors: ReadonlyMap<string, Actor>,
): Draft[] {
  const changed = new Map<Draft, EventMention>();
  for (const call of calls) {
    const near = drafts.filter(({ event }) => {
      const parties = [...event.actors, ...event.recipients];
      const own = event.trigger.start <= call.at && call.at < event.trigger.end;
      return (
        (event.factuality === 'planned' ||
          (own && event.factuality === 'did-not-happen') ||
          isMoved(event, call)) &&
        isCalled(event, call.word) &&
        Math.abs(event.trigger.start - call.at) <= REACH &&
        (call.parties.length === 0 || call.parties.some((id) => parties.includes(id)))
      );
    });
    const plan =
      near.findLast(({ event }) => event.trigger.start <= call.at) ??
      near.find(({ event }) => WAS_TO.test(text.slice(event.sentence.start, event.trigger.end)));
    if (!plan) continue;
    const { hearsay } = withSources('counter', call.said, plan.event.actors, false, attribution, actors);
    const factuality = hearsay ? 'unclear' : call.instead ? 'planned' : 'did-not-happen';
    changed.set(plan, { ...plan.event, factuality, ...(call.instead && { time: call.instead }) });
  }
  return drafts.map((draft) => {
    const event = changed.get(draft);
    return event ? { ...draft, event } : draft;
  });
}
