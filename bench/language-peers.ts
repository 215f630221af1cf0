/** Other readers of English, each made to answer as the scorer wants. What one does not offer stays empty. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { analyze } from '../src/language/index.ts';
import type { Answer, Task } from './language-gold.ts';

export interface Reader {
  readonly name: string;
  /** Which measures it can be held to; `given`: it reads words that are given. */
  readonly offers: ReadonlySet<'given' | 'tags' | 'lemmas' | 'trees' | 'names'>;
  read(tasks: readonly Task[]): Promise<Answer[]>;
}

export const daybook: Reader = {
  name: 'daybook',
  offers: new Set(['given', 'tags', 'lemmas', 'trees', 'names']),
  async read(tasks) {
    const answers: Answer[] = [];
    for (const { id, body, sentences } of tasks) {
      const doc = await analyze(body, { language: 'en', ...(sentences && { sentences }) });
      answers.push({
        id,
        sentences: doc.sentences.map(({ start, end, tokens }) => ({
          start,
          end,
          tokens: tokens.map((t) => ({ ...t, head: t.head + 1 })),
        })),
        entities: doc.entities,
      });
    }
    return answers;
  },
};

export const winkNlp: Reader = {
  name: 'wink-nlp 2.4.0',
  offers: new Set(['tags', 'lemmas']),
  async read(tasks) {
    const { default: load } = await import('wink-nlp');
    const wink = load((await import('wink-eng-lite-web-model')).default);
    const { its } = wink;
    return tasks.map(({ id, body }) => {
      const doc = wink.readDoc(body);
      const tokens = doc.tokens();
      const values = tokens.out(its.value) as string[];
      const tags = tokens.out(its.pos) as string[];
      const lemmas = tokens.out(its.lemma as typeof its.value) as string[];
      let at = 0;
      const words = values.map((value, i) => {
        const start = body.indexOf(value, at);
        at = start < 0 ? at : start + value.length;
        return { start, end: at, upos: tags[i]!, lemma: lemmas[i]!, head: i === 0 ? 0 : 1, deprel: 'dep' };
      });
      const spans = doc.sentences().out(its.span) as unknown as [number, number][];
      const sentences = spans.map(([first, last]) => {
        const inside = words.slice(first, last + 1).map((w, i) => ({ ...w, head: i === 0 ? 0 : 1 }));
        return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0, tokens: inside };
      });
      return { id, sentences };
    });
  },
};

/** compromise's tags, the first that fits, as universal parts of speech. */
const COMPROMISE: readonly (readonly [string, string])[] = [
  ['ProperNoun', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Auxiliary', 'AUX'],
  ['Modal', 'AUX'],
  ['Copula', 'AUX'],
  ['Verb', 'VERB'],
  ['Value', 'NUM'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Preposition', 'ADP'],
  ['Conjunction', 'CCONJ'],
  ['Determiner', 'DET'],
  ['Expression', 'INTJ'],
  ['Noun', 'NOUN'],
];

interface CompromiseTerm {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

export const compromise: Reader = {
  name: 'compromise 14.17.0',
  offers: new Set(['tags', 'names']),
  async read(tasks) {
    const { default: nlp } = await import('compromise');
    return tasks.map(({ id, body }) => {
      const doc = nlp(body);
      const rows = doc.json({ offset: true, terms: { offset: true, tags: true } }) as {
        terms: CompromiseTerm[];
      }[];
      const sentences = rows
        .map(({ terms }) => terms.filter((t) => t.text !== ''))
        .filter((terms) => terms.length > 0)
        .map((terms) => {
          const tokens = terms.map((t, i) => ({
            start: t.offset.start,
            end: t.offset.start + t.offset.length,
            upos: COMPROMISE.find(([tag]) => t.tags.includes(tag))?.[1] ?? 'X',
            lemma: t.text,
            head: i === 0 ? 0 : 1,
            deprel: 'dep',
          }));
          return { start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens };
        });
      const named = (view: { out(how?: string): unknown }, type: string) =>
        (view.out('offset') as { text: string; offset: { start: number } }[]).map(({ text, offset }) => {
          const bare = text.replace(/[^\p{L}\p{N}]+$/u, '');
          return { start: offset.start, end: offset.start + bare.length, type };
        });
      const entities = [
        ...named(doc.people(), 'PER'),
        ...named(doc.places(), 'LOC'),
        ...named(doc.organizations(), 'ORG'),
      ];
      return { id, sentences, entities };
    });
  },
};

const SPACY = fileURLToPath(new URL('language-peers.py', import.meta.url));

/** spaCy's small English model, where Python has it: its trees are of another scheme than UD. Throws where it is not there. */
export function spacy(python: string): Reader & { speed(tasks: readonly Task[]): string } {
  const run = (flags: readonly string[], tasks: readonly Task[]): string => {
    const input = tasks.map((task) => `${JSON.stringify(task)}\n`).join('');
    const child = spawnSync(python, [SPACY, ...flags], { input, encoding: 'utf8', maxBuffer: 1 << 29 });
    if (child.status !== 0)
      throw new Error(child.error?.message ?? child.stderr.trim().split('\n').at(-1) ?? 'it failed');
    return child.stdout.trim();
  };
  return {
    name: run(['--version'], []),
    offers: new Set(['given', 'tags', 'lemmas', 'names']),
    async read(tasks) {
      return run([], tasks)
        .split('\n')
        .map((line) => JSON.parse(line) as Answer);
    },
    speed: (tasks) => run(['--speed'], tasks),
  };
}
