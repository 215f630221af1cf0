import type { Doc } from '../language/index.ts';
import type { Actor } from '../record/index.ts';
import { outOfCapitals } from './cast/capitals.ts';
import { read } from './cast/reading.ts';
import type { Referent } from './cast/referent.ts';
import type { ActorReading, Mention } from './mention.ts';
import type { Found } from './mentions/found.ts';

export interface FindOptions {
  /** The day of publication, an ISO date, where it is known: who held which office then. */
  readonly date?: string;
  /** The name of the newsroom whose page it is, where it is known: its country's parties and offices are meant by names that many have. */
  readonly outlet?: string;
}

/**
 * Finds who is in a text: names with their titles, descriptions, pronouns, metonyms; and which of them are the same.
 * Offsets are UTF-16 into `doc.text`. A text without actors gives empty lists.
 */
export function findActors(doc: Doc, options: FindOptions = {}): ActorReading {
  const { referents, titled } = read(doc, options.date?.slice(0, 10), options.outlet);
  const start = (found: Found) => doc.sentences[found.sentence]?.tokens[found.first]?.start ?? 0;
  const end = (found: Found) => doc.sentences[found.sentence]?.tokens[found.last]?.end ?? 0;
  const kept = referents.filter((referent) => referent.mentions.length > 0);
  const firstStart = new Map(
    kept.map((r) => [
      r,
      r.mentions.reduce((least, m) => Math.min(least, start(m.found)), Number.POSITIVE_INFINITY),
    ]),
  );
  const firstEnd = new Map(
    kept.map((r) => [
      r,
      Math.max(...r.mentions.filter((m) => start(m.found) === firstStart.get(r)).map((m) => end(m.found))),
    ]),
  );
  kept.sort(
    (a, b) =>
      (firstStart.get(a) ?? 0) - (firstStart.get(b) ?? 0) || (firstEnd.get(b) ?? 0) - (firstEnd.get(a) ?? 0),
  );

  const ids = new Map<Referent, string>(kept.map((referent, at) => [referent, `a${at + 1}`]));
  const mention = (referent: Referent, found: Found, kind: Mention['kind']): Mention => ({
    actor: ids.get(referent) ?? '',
    span: { start: start(found), end: end(found) },
    sentence: found.sentence,
    first: found.first,
    last: found.last,
    head: found.head,
    kind,
  });
  const mentions: Mention[] = [];
  for (const referent of kept)
    for (const { found, kind } of referent.mentions) mentions.push(mention(referent, found, kind));
  // The whole phrase with its title is a mention too, so that whoever stands at its head finds the actor.
  for (const { referent, found } of titled)
    if (ids.has(referent)) mentions.push(mention(referent, found, found.kind));
  mentions.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return { actors: kept.map((referent) => actorOf(doc, referent, ids.get(referent) ?? '')), mentions };
}

function actorOf(doc: Doc, referent: Referent, id: string): Actor {
  const spans = referent.mentions.map(({ found }) => {
    const tokens = doc.sentences[found.sentence]?.tokens;
    return { start: tokens?.[found.first]?.start ?? 0, end: tokens?.[found.last]?.end ?? 0 };
  });
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    id,
    ...(referent.wikidata ? { wikidata: referent.wikidata } : {}),
    // A lone word in capitals can be a person's initials.
    name:
      referent.type === 'person' && referent.name.includes(' ')
        ? outOfCapitals(referent.name)
        : referent.name,
    type: referent.type,
    ...(referent.country ? { country: referent.country } : {}),
    ...(referent.sectors.length > 0 && referent.sectors[0] !== 'UNK' ? { sector: referent.sectors[0] } : {}),
    roles: referent.roles,
    mentions: spans,
  };
}
