import { readTable } from '../assets/index.ts';
import type { Sentence } from '../language/index.ts';

let table: ReadonlyMap<string, readonly string[]> | undefined;

function contextsOf(lemma: string): readonly string[] {
  if (!table) {
    const read = new Map<string, string[]>();
    for (const [context = '', lemmas = ''] of readTable('data/events/contexts.tsv')) {
      for (const word of lemmas.split(','))
        read.set(word.trim(), [...(read.get(word.trim()) ?? []), context]);
    }
    table = read;
  }
  return table.get(lemma) ?? [];
}

/** PLOVER's contexts that the words of a sentence speak of, in the order of PLOVER's list; a first version, by key words alone. */
export function contextsIn(sentence: Sentence): string[] {
  const found = new Set<string>();
  sentence.tokens.forEach((token, i) => {
    const one = token.lemma.toLowerCase();
    const next = sentence.tokens[i + 1]?.lemma.toLowerCase();
    for (const context of contextsOf(one)) found.add(context);
    if (next) for (const context of contextsOf(`${one} ${next}`)) found.add(context);
  });
  return [...found].sort();
}
