import type { ActorReading } from '../actors/index.ts';
import type { Doc } from '../language/index.ts';
import type { Chain, Span } from '../record/index.ts';
import { actorById, same } from './actor-by-id.ts';
import type { Report } from './report.ts';
import { hasWords } from './words.ts';

/** The statement before, for those that go on from it. */
export interface Previous {
  readonly speakers: string[];
  readonly chain: Chain;
  readonly told: boolean;
  readonly source: Span | undefined;
  readonly sentence: number | undefined;
  /** Where its content ends. */
  readonly end: number;
}

/**
 * Who speaks by a pronoun that goes on from the statement just before: "it said" after an organisation's, where nobody else was
 * found; "he added" after a person's.
 */
export function goingOn(
  doc: Doc,
  reading: ActorReading,
  r: Report,
  found: readonly string[],
  before: readonly Previous[],
): string[] | undefined {
  const previous = before.at(-1);
  // A quotation that stands alone goes on from the one before, whose source it has.
  if (r.uncued && found.length === 0 && previous && r.source && sameSpan(r.source, previous.source))
    return [...previous.speakers];
  if (!r.at || !r.source || !r.cue || !previous) return undefined;
  const { sentence } = r.at;
  const distance = (p: Previous) => sentence - (p.sentence ?? Number.NEGATIVE_INFINITY);
  const apart = distance(previous);
  const pronoun = doc.text.slice(r.source.start, r.source.end).toLowerCase();
  const typesOf = (p: Previous) => p.speakers.map((id) => actorById(reading, id)?.type);
  if (found.length === 0) {
    const near = before.filter((p) => p.speakers.length > 0 && distance(p) <= 3);
    // A body goes on over what a person says between: "…, Lang said. It said …".
    const body = ([type, second]: ReturnType<typeof typesOf>) =>
      second === undefined && type !== 'person' && type !== 'group' && type !== undefined;
    const several = ([type, second]: ReturnType<typeof typesOf>) =>
      second !== undefined || type === 'group' || type === 'organisation';
    const who =
      pronoun === 'it'
        ? near.findLast((p) => body(typesOf(p)))
        : pronoun === 'they' && apart <= 2 && several(typesOf(previous))
          ? previous
          : undefined;
    return who && [...who.speakers];
  }
  const types = typesOf(previous);
  const persons = types.every((t) => t === 'person');
  const after = !hasWords(doc.text.slice(previous.end, r.source.start));
  if (!/^s?he$/.test(pronoun) || !persons || types.length !== 1 || (apart > 1 && !after)) return undefined;
  if (!/\b(?:add|continu|went on|conclud)/.test(doc.text.slice(r.cue.start, r.cue.end))) return undefined;
  if (
    same(found, previous.speakers) ||
    isCalled(doc, reading, previous.speakers[0]!, pronoun === 'he' ? 'she' : 'he')
  )
    return undefined;
  return [...previous.speakers];
}

/** Whether somebody is "she" (or "he") anywhere in the text. */
const isCalled = (doc: Doc, reading: ActorReading, id: string, pronoun: string): boolean =>
  reading.mentions.some(
    (m) =>
      m.actor === id &&
      m.kind === 'pronoun' &&
      doc.text.slice(m.span.start, m.span.end).toLowerCase() === pronoun,
  );

const sameSpan = (a: Span, b: Span | undefined): boolean => a.start === b?.start && a.end === b.end;
