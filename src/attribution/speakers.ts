import { type ActorReading, actorsAt, type Mention, mentionsIn } from '../actors/index.ts';
import { child, children, type Doc, type Sentence, type Token } from '../language/index.ts';
import { covers } from '../record/index.ts';
import { actorById } from './actor-by-id.ts';
import { isDocument, isPaper, newsroomAt } from './medium.ts';
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
  const found = mentionsAt(reading, report.speakers);
  const body =
    found.length === 1 && found[0]?.kind === 'nominal'
      ? bodyAtEnd(reading, doc, report, found[0])
      : undefined;
  if (body) return [body];
  return found.length > 0 ? found : report.speakers.flatMap((p) => newsroomOf(doc, reading, p));
}

const isBody = (type = ''): boolean => /^(organisation|outlet|armed-group)$/.test(type);

/** "The group that owns most of the songs, Big Machine,": the body whose name ends the source after a comma. */
function bodyAtEnd(
  reading: ActorReading,
  doc: Doc,
  { source, speakers }: Report,
  nominal: Mention,
): Mention | undefined {
  const [place] = speakers;
  if (!source || !place) return undefined;
  const end = source.start + doc.text.slice(source.start, source.end).replace(/[\s,]+$/, '').length;
  return mentionsIn(reading, place.sentence).find(
    (m) =>
      m.kind === 'name' &&
      m.span.end === end &&
      (isBody(actorById(reading, m.actor)?.type) ||
        // "The delegate in Valencia, Ana Ruiz,": the person whose name ends the source of a person.
        actorById(reading, m.actor)?.type === actorById(reading, nominal.actor)?.type) &&
      (/,\s*$/.test(doc.text.slice(source.start, m.span.start)) ||
        // "Environmental group Clean Bay Now": the noun is what the body is.
        (m.first === place.token + 1 && isBody(actorById(reading, m.actor)?.type))),
  );
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

/**
 * Whether a source is a paper whose author is who spoke last, in the sentence `before`: "the statement said", and "the report said" after "said in
 * a report".
 */
export function isSameDocument(doc: Doc, report: Report, before: number | undefined): boolean {
  const place = report.speakers[0];
  const sentence = place && doc.sentences[place.sentence];
  const head = place && sentence?.tokens[place.token];
  if (!sentence || !head || report.speakers.length !== 1) return false;
  const own = children(sentence, head);
  if (
    !own.some((t) => /^(the|this)$/i.test(t.text)) ||
    own.some((t) => /^(nmod|acl|compound|amod)/.test(t.deprel))
  )
    return false;
  if (/^(statement|communiqu[eé]|declaration)$/.test(head.lemma)) return true;
  if (before === undefined || sentence.index - before > 2 || !isPaper(head)) return false;
  const tokens = doc.sentences[before]?.tokens ?? [];
  return tokens.some(
    (t) =>
      t.lemma === head.lemma && tokens.some((c) => c.head === t.i && c.deprel === 'case' && c.lemma === 'in'),
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
  const named = mentionsIn(reading, place.sentence).filter(
    (m) =>
      m.kind === 'name' &&
      actorById(reading, m.actor)?.type === 'person' &&
      m.span.start >= source.start &&
      m.span.end <= source.end,
  );
  for (const m of named) {
    if (chosen.some((c) => c.actor === m.actor)) continue;
    const next = sentence.tokens[m.last + 1];
    if (next?.xpos === 'POS' || !belongsTo(sentence, sentence.tokens[m.head], place.token)) continue;
    // "Cruz constituent Dan Golvach": a name before a noun that another name follows says whose he is.
    if (next?.upos === 'NOUN' && named.some((o) => o.first > m.last + 1 && o.first <= m.last + 4)) continue;
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

/** Whether nothing between a name and the source's head makes the name another's: "critics of X, among them Y". */
function belongsTo(sentence: Sentence, name: Token | undefined, head: number): boolean {
  let aside = false;
  for (let t = name, steps = 0; t && t.i !== head; t = sentence.tokens[t.head], steps++) {
    if (steps > 12) return true;
    aside ||= /^(nmod|obl|obl:agent|acl|advcl)$/.test(t.deprel) && child(sentence, t, 'case') !== undefined;
    if (t.head < 0) return true;
  }
  return !aside;
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
