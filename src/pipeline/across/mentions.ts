import { actorKey, isNamed, type Mention, type Told } from '../../corroboration/index.ts';
import { headOf, relation, type Sentence, type Token } from '../../language/index.ts';
import { type Actor, type EventMention, overlaps, type Span } from '../../record/index.ts';
import type { PageRead } from '../read-page.ts';
import { termOf } from './story-terms.ts';

/** How many heads up from a word its trigger may be, and from a name. */
const [NEAR, NEAR_NAME] = [2, 3];
const ROLES = new Set(['nsubj', 'csubj', 'obj', 'iobj', 'obl']);

/**
 * The events that a page tells, as they are compared with other pages': those of its record, or those whose triggers are
 * given and no others (spans into the article's text; one that stands outside of all sentences is left out).
 */
export function mentionsOf({ doc, record }: PageRead, page: number, triggers?: readonly Span[]): Mention[] {
  const { events } = record;
  return (triggers ?? events.map(({ trigger }) => trigger)).flatMap((span) => {
    const sentence = doc.sentences.find(({ start, end }) => overlaps({ start, end }, span));
    const trigger = sentence?.tokens.filter((token) => overlaps(token, span)) ?? [];
    if (!sentence || trigger.length === 0) return [];
    const event = events.find((other) => overlaps(other.trigger, span));
    const terms = termsAround(sentence, trigger, record.actors);
    const told = event && { ...toldOf(event, record), further: isFurther(sentence, trigger) };
    return [{ page, span, ...terms, ...(told && { told }) }];
  });
}

const FURTHER = /^(another|second|third|fourth|fifth|separate|further)$/i;

/** "another strike", "a second attack": one more, and not the one told before. */
const isFurther = (sentence: Sentence, trigger: readonly Token[]): boolean =>
  sentence.tokens.some(
    (token) =>
      FURTHER.test(token.text) &&
      (relation(token) === 'amod' || relation(token) === 'det') &&
      trigger.some(({ i }) => i === token.head),
  );

function toldOf(event: EventMention, { actors: all, article }: PageRead['record']): Told {
  const { type, factuality, time, actors, recipients } = event;
  const parties = all.filter(({ id }) => actors.includes(id) || recipients.includes(id));
  const place = placeOf(event, all);
  const { latest } = article.published;
  return {
    type,
    factuality,
    parties: new Set(parties.filter(isNamed).map(actorKey)),
    ...(time && { days: { from: time.from, to: time.to } }),
    ...(latest && { published: latest }),
    ...(place && { place }),
  };
}

/** Where an event took place: its place, else the town or the land that it was done to. */
function placeOf({ place, recipients }: EventMention, all: readonly Actor[]): Told['place'] {
  const hit = all.find(({ id, type }) => type === 'place' && recipients.includes(id));
  const where = place ? all.find(({ id }) => id === place.actor) : hit;
  const told = place ?? hit;
  if (!told) return undefined;
  const isCountry = where?.type === 'government' || where?.sector === 'GOV';
  return { name: told.name, ...(told.country && { country: told.country }), isCountry };
}

function termsAround(sentence: Sentence, trigger: readonly Token[], actors: readonly Actor[]) {
  const inside = new Set(trigger.map(({ i }) => i));
  const head = trigger.find((token) => !inside.has(token.head)) ?? trigger[0]!;
  const [participants, names, context] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const numbers = new Set<string>();
  for (const token of sentence.tokens) {
    if (inside.has(token.i)) continue;
    const isClose = isParticipant(sentence, token, inside, head);
    const term = termOf(token);
    if (term !== undefined) {
      context.set(term, 1);
      if (token.upos === 'NUM') numbers.add(term);
    }
    if (!isClose) continue;
    if (term !== undefined) participants.set(term, 1);
    if (term !== undefined && token.upos === 'PROPN') names.set(term, 1);
    for (const word of nameWords(actors, token)) {
      participants.set(word, 1);
      names.set(word, 1);
    }
  }
  const lemmas = new Set(trigger.flatMap((token) => termOf(token) ?? []));
  return {
    lemma: (head.lemma || head.text).toLowerCase(),
    lemmas,
    isVerb: head.upos === 'VERB',
    sentence: sentence.index,
    participants,
    names,
    context,
    numbers,
  };
}

/** Whether a word belongs to who and what an event is about: below its trigger, above it, or beside it in its clause. */
function isParticipant(sentence: Sentence, token: Token, trigger: ReadonlySet<number>, head: Token): boolean {
  let above: number | undefined = token.head;
  const most = token.upos === 'PROPN' ? NEAR_NAME : NEAR;
  for (let step = 0; step < most && above !== undefined; step++) {
    if (trigger.has(above)) return true;
    above = sentence.tokens[above]?.head;
  }
  const governor = headOf(sentence, head);
  if (!governor) return false;
  return token.i === governor.i || (token.head === governor.i && ROLES.has(relation(token)));
}

/** The words of the name of whom a word stands for, where that is more than the word says: a pronoun, a surname. */
function nameWords(actors: readonly Actor[], token: Token): string[] {
  const actor = actors.find(({ mentions }) => mentions.some((span) => overlaps(span, token)));
  if (!actor || actor.type === 'group') return [];
  return actor.name.match(/\p{Lu}[\p{L}\p{N}]*/gu)?.map((word) => word.toLowerCase()) ?? [];
}
