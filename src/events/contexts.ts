import { readTable } from '../assets/index.ts';
import type { Sentence, Token } from '../language/index.ts';

interface Entry {
  readonly contexts: readonly string[];
  /** Only as a common noun: "bill", not "Bill". */
  readonly noun: boolean;
}

/** Words of the longest phrase of the table, hyphens counted: "crimes against humanity", "same - sex marriage". */
const LONGEST = 5;
/** The context of phrases that speak of none. */
const NONE = '-';
const SPEAKING = new Set(['NOUN', 'PROPN', 'ADJ']);

let table: ReadonlyMap<string, Entry> | undefined;

function entries(): ReadonlyMap<string, Entry> {
  if (!table) {
    const read = new Map<string, Entry>();
    for (const [context = '', words = ''] of readTable('data/events/contexts.tsv')) {
      for (const word of words.split(',')) {
        const [phrase = '', kind] = word.trim().split('=');
        const known = read.get(phrase)?.contexts ?? [];
        read.set(phrase, { contexts: [...known, context], noun: kind === 'noun' });
      }
    }
    table = read;
  }
  return table;
}

const joined = (words: readonly string[]): string => words.join(' ').toLowerCase().replaceAll(' - ', '-');

function entryOf(tokens: readonly Token[]): Entry | undefined {
  const [only] = tokens;
  const entry =
    entries().get(joined(tokens.map((t) => t.text))) ?? entries().get(joined(tokens.map((t) => t.lemma)));
  if (!only || !entry || tokens.length > 1) return entry;
  return SPEAKING.has(only.upos) && (!entry.noun || only.upos === 'NOUN') ? entry : undefined;
}

/** PLOVER's contexts that the words of a sentence speak of, by name: by key words and phrases alone, the longest first. */
export function contextsIn({ tokens }: Sentence): string[] {
  const found = new Set<string>();
  for (let i = 0; i < tokens.length; ) {
    let length = Math.min(LONGEST, tokens.length - i);
    let entry: Entry | undefined;
    for (; length > 0; length--) {
      entry = entryOf(tokens.slice(i, i + length));
      if (entry) break;
    }
    for (const context of entry?.contexts ?? []) if (context !== NONE) found.add(context);
    i += Math.max(1, length);
  }
  return [...found].sort();
}
