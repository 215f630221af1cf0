import { Record, type Span } from '../../src/record/index.ts';

/** A record laid out by hand: names for actors, words for spans, found in the text. */
export interface HandPage {
  readonly id: string;
  readonly article: Omit<Record['article'], 'byline' | 'language' | 'furniture'> & Partial<Record['article']>;
  readonly actors: Readonly<
    globalThis.Record<string, Omit<Record['actors'][number], 'id' | 'name' | 'roles' | 'mentions'>>
  >;
  readonly roles?: Readonly<globalThis.Record<string, string>>;
  readonly said?: readonly {
    readonly by: readonly string[];
    readonly words: readonly string[];
    readonly source?: string;
    readonly cue?: string;
    readonly kind?: 'direct' | 'indirect' | 'mixed';
    readonly chain?: readonly string[];
    readonly on?: string;
    readonly place?: string;
  }[];
  readonly done?: readonly {
    readonly by: readonly string[];
    readonly type: Record['events'][number]['type'];
    readonly to?: readonly string[];
    readonly trigger: string;
    /** Words that the sentence begins with, where the trigger's first occurrence is not the one meant. */
    readonly sentence: string;
    readonly factuality: Record['events'][number]['factuality'];
    readonly on?: string | readonly [string, string];
    readonly place?: string;
    readonly chain?: readonly string[];
  }[];
}

/** Makes the record and checks it against the schema. */
export function handRecord(page: HandPage): Record {
  const { text } = page.article;
  const names = Object.keys(page.actors);
  const idOf = (name: string) => `a${names.indexOf(name) + 1}`;
  const chainOf = (chain: readonly string[] = []) =>
    chain.map((name) => (names.includes(name) ? { actor: idOf(name) } : { name }));
  const find = (words: string, from = 0): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`not in the text of ${page.id}: ${words}`);
    return { start, end: start + words.length };
  };
  return Record.parse({
    id: page.id,
    engine: { version: 'by-hand', models: {} },
    article: { byline: [], language: 'en', furniture: [], ...page.article },
    actors: names.map((name) => ({
      id: idOf(name),
      name,
      ...page.actors[name],
      roles: page.roles?.[name] ? [{ title: page.roles[name] }] : [],
      mentions: text.includes(name) ? [find(name)] : [],
    })),
    times: [],
    statements: (page.said ?? []).map((said, index) => {
      const content = said.words.map((words) => find(words));
      const nearest = (words: string): Span => {
        const after = text.indexOf(words, content[0]?.end);
        const before = text.lastIndexOf(words, content[0]?.start);
        const far = (at: number) =>
          at < 0 ? Number.POSITIVE_INFINITY : Math.abs(at - (content[0]?.end ?? 0));
        const start = far(after) <= far(before) ? after : before;
        if (start < 0) throw new Error(`not in the text of ${page.id}: ${words}`);
        return { start, end: start + words.length };
      };
      return {
        id: `s${index + 1}`,
        speakers: said.by.map(idOf),
        ...(said.source && { source: nearest(said.source) }),
        ...(said.cue && { cue: nearest(said.cue) }),
        content,
        kind: said.kind ?? 'direct',
        addressees: [],
        ...(said.on && { time: { from: said.on, to: said.on, precision: 'day' } }),
        ...(said.place && { place: { name: said.place } }),
        chain: chainOf(said.chain),
      };
    }),
    events: (page.done ?? []).map((done, index) => {
      const sentence = find(done.sentence);
      const [from, to] = typeof done.on === 'string' ? [done.on, done.on] : (done.on ?? []);
      return {
        id: `e${index + 1}`,
        type: done.type,
        contexts: [],
        actors: done.by.map(idOf),
        recipients: (done.to ?? []).map(idOf),
        trigger: find(done.trigger, sentence.start),
        sentence,
        ...(from && to && { time: { from, to, precision: from === to ? 'day' : 'range' } }),
        ...(done.place && { place: { name: done.place } }),
        factuality: done.factuality,
        chain: chainOf(done.chain),
      };
    }),
    diagnostics: [],
  });
}
