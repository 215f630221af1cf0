import type { ActorReading, Mention } from './mention.ts';

/** The mentions of one sentence, in order of the text. */
export function mentionsIn(reading: ActorReading, sentence: number): readonly Mention[] {
  return bySentence(reading).get(sentence) ?? [];
}

/** The smallest mention whose head is the token, else the smallest whose words contain it. */
export function actorAt(reading: ActorReading, sentence: number, token: number): Mention | undefined {
  return actorsAt(reading, sentence, token)[0];
}

/** As `actorAt`, and all who share that mention's words: "they" and "the two leaders" stand for several. */
export function actorsAt(reading: ActorReading, sentence: number, token: number): readonly Mention[] {
  const here = mentionsIn(reading, sentence);
  const heads = here.filter((m) => m.head === token);
  const over = heads.length > 0 ? heads : here.filter((m) => m.first <= token && token <= m.last);
  const size = (m: Mention) => m.last - m.first;
  const best = over.reduce<Mention | undefined>(
    (a, b) => (a === undefined || size(b) < size(a) ? b : a),
    undefined,
  );
  return best ? over.filter((m) => m.first === best.first && m.last === best.last) : [];
}

const index = new WeakMap<ActorReading, Map<number, Mention[]>>();

function bySentence(reading: ActorReading): Map<number, Mention[]> {
  const there = index.get(reading);
  if (there) return there;
  const made = Map.groupBy(reading.mentions, (mention) => mention.sentence);
  index.set(reading, made);
  return made;
}
