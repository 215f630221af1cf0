import type { Actor, EventMention, Occurrence, Record, Statement } from '../../src/record/index.ts';

/** A generator of numbers in [0, 1) from a seed (mulberry32), so that a test that fails fails again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SYLLABLES = 'ba ke lo mi nu ra se ti vo za dra pel kin mor sul tan'.split(' ');
const NAMES = ['Ada Lorn', 'Ben Marsh', 'Cleo Vance', 'Dmitri Oles', 'Esra Kaya', 'Femi Adeyo', 'Greta Holm'];

export interface Wanted {
  readonly seed?: number;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly day?: string;
  readonly text?: string;
  readonly language?: string;
  /** Words of the body, where no text is given. */
  readonly words?: number;
}

/** A body of made-up words: two with different seeds have no run of six in common. */
export function bodyOf(seed: number, words: number): string {
  const random = seeded(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const word = () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const sentences: string[] = [];
  for (let left = words; left > 0; left -= 12) {
    const name = pick(NAMES);
    const rest = Array.from({ length: Math.min(left, 12) - 3 }, word);
    sentences.push(`${name} said ${rest.join(' ')}.`);
  }
  return sentences.join(' ');
}

/** A record such as the pipeline makes: each sentence a statement, every third an event, every fourth an occurrence. */
export function synthetic(wanted: Wanted = {}): Record {
  const seed = wanted.seed ?? 1;
  const text = wanted.text ?? bodyOf(seed, wanted.words ?? 240);
  const day = wanted.day ?? '2024-03-05';
  const actors: Actor[] = [];
  const statements: Statement[] = [];
  const events: EventMention[] = [];
  const occurrences: Occurrence[] = [];
  for (const { 0: sentence, index: start } of text.matchAll(/([A-Z]\w+ [A-Z]\w+) said [^.]+\./g)) {
    const name = /^\w+ \w+/.exec(sentence)![0];
    let actor = actors.find((found) => found.name === name);
    if (!actor) {
      const known = NAMES.indexOf(name) === 0 ? { wikidata: 'Q101', country: 'NOR' } : {};
      const roles = [{ title: 'minister', of: 'Norway', span: { start, end: start + name.length } }];
      actor = { id: `a${actors.length + 1}`, name, type: 'person', ...known, roles, mentions: [] };
      actors.push(actor);
    }
    actor.mentions.push({ start, end: start + name.length });
    const cue = { start: start + name.length + 1, end: start + name.length + 5 };
    const link = { actor: actor.id, span: { start, end: start + name.length }, cue };
    const n = statements.length + 1;
    statements.push({
      id: `s${n}`,
      speakers: [actor.id],
      source: link.span,
      cue,
      content: [{ start: cue.end + 1, end: start + sentence.length }],
      kind: 'indirect',
      addressees: [],
      chain: n % 4 === 0 ? [link] : [],
    });
    if (n % 4 === 0)
      occurrences.push({
        id: `o${occurrences.length + 1}`,
        kind: n % 8 ? 'death' : 'award',
        participants: [
          { role: 'winner', actor: actor.id, span: link.span },
          { role: 'object', name: 'medal' },
        ],
        figures: [{ what: 'amount', low: 40, unit: '$', span: cue }],
        trigger: cue,
        sentence: { start, end: start + sentence.length },
        time: { from: day, to: day, precision: 'day' },
        factuality: 'happened',
        chain: [link],
      });
    if (n % 3 !== 0) continue;
    events.push({
      id: `e${events.length + 1}`,
      type: 'CONSULT',
      contexts: [],
      actors: [actor.id],
      recipients: actors.slice(0, 1).map((other) => other.id),
      trigger: cue,
      sentence: { start, end: start + sentence.length },
      time: { from: day, to: day, precision: 'day' },
      factuality: n % 2 ? 'planned' : 'happened',
      chain: [link],
    });
  }
  return {
    id: `p${seed}`,
    engine: { version: '0.1.0', models: { tagger: '1' } },
    article: {
      url: wanted.url,
      outlet: wanted.outlet ?? 'The Test Courier',
      title: wanted.title ?? `Report number ${seed}`,
      byline: [],
      language: wanted.language ?? 'en',
      published: { earliest: day, latest: day, best: day, how: 'metadata', evidence: [] },
      text,
      furniture: [],
    },
    actors,
    times: [],
    statements,
    events,
    occurrences,
    diagnostics: [],
  };
}
