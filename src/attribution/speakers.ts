import { type ActorReading, actorsAt, type Mention, mentionsIn } from '../actors/index.ts';
import { child, children, type Doc } from '../language/index.ts';
import { covers } from '../record/index.ts';
import { actorById } from './actor-by-id.ts';
import { isDocument, newsroomAt } from './medium.ts';
import type { Place, Report } from './report.ts';

/** The mentions of the actors that words name or stand for, each actor once: "they" may stand for several. */
export function mentionsAt(reading: ActorReading, places: readonly Place[]): Mention[] {
  const found = places.flatMap((p) => actorsAt(reading, p.sentence, p.token));
  return found.filter((m, i) => found.findIndex((o) => o.actor === m.actor) === i);
}

/**
 * Who speaks in a report. Where the source names a person, that person does, whatever titles stand around the name
 * ("South Africa President Jacob Zuma", "Albania's foreign minister, Ferit Hoxha"): not one who only belongs to the
 * source ("a spokesman for X", "X's lawyer"). Else the source's head says who.
 */
export function speakersOf(doc: Doc, reading: ActorReading, report: Report): Mention[] {
  const persons = report.source && report.speakers.length > 0 ? personsIn(doc, reading, report) : [];
  if (persons.length > 0) return persons;
  const authors = report.speakers.flatMap((p) => authorsOf(doc, p));
  if (authors.length > 0) return mentionsAt(reading, authors);
  // "The state news agency TASS": the name in the source, not the noun before it.
  const [only] = report.speakers;
  const newsroom = only && report.speakers.length === 1 ? newsroomOf(doc, reading, only)[0] : undefined;
  if (newsroom?.kind === 'name' && report.source && covers(report.source, newsroom.span)) return [newsroom];
  return mentionsAt(reading, report.speakers).length > 0
    ? mentionsAt(reading, report.speakers)
    : report.speakers.flatMap((p) => newsroomOf(doc, reading, p));
}

/** Those who speak in a paper: "a joint statement BY CHURCHES". */
function authorsOf(doc: Doc, place: Place): Place[] {
  const sentence = doc.sentences[place.sentence];
  const head = sentence?.tokens[place.token];
  if (!sentence || !head || !isDocument(head)) return [];
  return children(sentence, head, 'nmod', 'obl')
    .filter((t) => /^(by|from)$/.test(child(sentence, t, 'case')?.lemma ?? ''))
    .map((t) => ({ sentence: sentence.index, token: t.i }));
}

/** Whether a source is a paper named before, whose author is who spoke last: "the statement said". */
export function isSameDocument(doc: Doc, report: Report): boolean {
  const place = report.speakers[0];
  const sentence = place && doc.sentences[place.sentence];
  const head = place && sentence?.tokens[place.token];
  if (!sentence || !head || report.speakers.length !== 1 || !isDocument(head)) return false;
  const own = children(sentence, head);
  return (
    own.some((t) => /^(the|this)$/i.test(t.text)) &&
    !own.some((t) => /^(nmod|acl|compound|amod)/.test(t.deprel))
  );
}

function newsroomOf(doc: Doc, reading: ActorReading, place: Place): Mention[] {
  const sentence = doc.sentences[place.sentence];
  const token = sentence?.tokens[place.token];
  const found = sentence && token && newsroomAt(reading, sentence, token);
  return found ? [found] : [];
}

function personsIn(doc: Doc, reading: ActorReading, report: Report): Mention[] {
  const place = report.speakers[0]!;
  const sentence = doc.sentences[place.sentence];
  const source = report.source;
  if (!sentence || !source || source.start < sentence.start || source.end > sentence.end) return [];
  const chosen: Mention[] = [];
  for (const m of mentionsIn(reading, place.sentence)) {
    if (m.kind !== 'name' || actorById(reading, m.actor)?.type !== 'person') continue;
    if (m.span.start < source.start || m.span.end > source.end) continue;
    if (chosen.some((c) => c.actor === m.actor)) continue;
    const next = sentence.tokens[m.last + 1];
    if (next?.xpos === 'POS') continue;
    const before = sentence.tokens[m.first - 1];
    const starts = m.span.start <= source.start;
    const word = before?.text.toLowerCase() ?? '';
    const joined = chosen.length > 0 && (word === 'and' || word === ',');
    if (
      chosen.length > 0
        ? joined && isJoined(sentence.tokens.slice(chosen[0]!.last + 1, m.first))
        : starts || titled(before)
    ) {
      chosen.push(m);
    }
  }
  return chosen;
}

/** A title, an adjective or a comma leads to a name that is the source itself; a preposition or "and" does not. */
function titled(before: { upos: string; xpos: string; text: string } | undefined): boolean {
  if (!before) return false;
  return /^(NOUN|PROPN|ADJ)$/.test(before.upos) || /^[,"”’']$/.test(before.text) || before.xpos === 'POS';
}

/** Nothing but commas and "and" between two names: they speak as one. */
function isJoined(between: readonly { text: string; upos: string }[]): boolean {
  return (
    between.every((t) => /^(?:,|and|&)$/i.test(t.text) || /^(NOUN|PROPN|ADJ)$/.test(t.upos)) &&
    between.some((t) => /^(?:and|&|,)$/i.test(t.text))
  );
}
