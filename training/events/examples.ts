import { type ActorReading, findActors } from '../../src/actors/index.ts';
import { candidates } from '../../src/events/candidate.ts';
import { stanceOf } from '../../src/events/factuality/index.ts';
import { featuresOf, type OpenCandidate, openCandidates } from '../../src/events/learned/index.ts';
import { Parties } from '../../src/events/parties.ts';
import { Syntax } from '../../src/events/syntax.ts';
import { analyze } from '../../src/language/index.ts';
import { type GoldRow, phrases } from './gold.ts';
import type { Example } from './regression.ts';

export const NONE = 'NONE';
/** What PLOVER calls AGREE, THREATEN or REJECT when it is still to come or denied: the record keeps the act's own type. */
const FUTURE = new Set(['AGREE', 'THREATEN', 'REJECT']);
const MERGED = new Set(['CONCEDE', 'RETREAT']);

interface Placed {
  readonly syntax: Syntax;
  readonly parties: Parties;
  readonly open: OpenCandidate;
  readonly framed: string | undefined;
}

async function place(
  text: string,
  date: string | undefined,
): Promise<{ placed: Placed[]; reading: ActorReading }> {
  const doc = await analyze(text, { language: 'en' });
  const reading = findActors(doc, { date });
  const actors = new Map(reading.actors.map((a) => [a.id, a]));
  const placed = doc.sentences.flatMap((sentence) => {
    if (sentence.tokens.length > 150) return [];
    const syntax = new Syntax(sentence);
    const parties = new Parties(reading, syntax, actors);
    const framed = new Map(candidates(syntax, parties).map((c) => [c.predicate.token, c.type]));
    return openCandidates(syntax, parties).map((open) => ({
      syntax,
      parties,
      open,
      framed: framed.get(open.predicate.token),
    }));
  });
  return { placed, reading };
}

const classOf = (type: string): string => (MERGED.has(type) ? 'CONCEDE|RETREAT' : type);

/** Whether one of the actors is mentioned inside one of the phrases. */
function names(
  text: string,
  reading: ActorReading,
  ids: readonly string[],
  wanted: readonly string[],
): boolean {
  return wanted.some((phrase) => {
    const at = text.indexOf(phrase);
    return (
      at >= 0 &&
      reading.mentions.some(
        (m) => ids.includes(m.actor) && m.span.start < at + phrase.length && at < m.span.end,
      )
    );
  });
}

/**
 * Examples of one gold sentence: the verb that stands between its parties has the gold's type; what no frame knows of the others
 * counts, a little, as none.
 */
export async function goldExamples(row: GoldRow): Promise<Example[]> {
  const { placed, reading } = await place(row.text, row.date);
  const examples: Example[] = [];
  const taken = new Set<Placed>();
  for (const event of row.events) {
    if (!event.plover) continue;
    const gold = classOf(event.plover);
    let best: Placed | undefined;
    let most = 1.5;
    for (const p of placed) {
      const who = names(row.text, reading, p.open.who, phrases(event.source));
      const whom = names(row.text, reading, p.open.whom, phrases(event.target));
      const agrees = p.framed !== undefined && classOf(p.framed) === gold;
      const score = (who ? 2 : 0) + (whom ? 2 : 0) + (agrees ? 1 : 0) - p.open.predicate.token.i / 1000;
      if ((who || whom) && score > most) [best, most] = [p, score];
    }
    if (!best) continue;
    taken.add(best);
    const stance = stanceOf(best.syntax, best.open.predicate.token, false);
    const deferred =
      FUTURE.has(gold) && best.framed !== undefined && classOf(best.framed) !== gold && stance !== 'fact';
    const label = deferred ? classOf(best.framed ?? gold) : gold;
    examples.push({
      features: featuresOf(best.syntax, best.parties, best.open, best.framed),
      label,
      weight: 1,
    });
  }
  for (const p of placed) {
    if (taken.has(p)) continue;
    const label = p.framed ? classOf(p.framed) : NONE;
    examples.push({ features: featuresOf(p.syntax, p.parties, p.open, p.framed), label, weight: 0.4 });
  }
  return examples;
}

/** Examples of running news: what no frame knows is, for the most part, nothing to log; what a frame knows is what it says. */
export async function newsExamples(text: string, date: string | undefined): Promise<Example[]> {
  const { placed } = await place(text, date);
  return placed.map((p) => ({
    features: featuresOf(p.syntax, p.parties, p.open, p.framed),
    label: p.framed ? classOf(p.framed) : NONE,
    weight: 0.25,
  }));
}
