import { readTable } from '../assets/index.ts';

/** What a light verb says of its noun's occurrence. */
export type Support = 'real' | 'begin' | 'go-on' | 'end' | 'plan' | 'none';

let table: ReadonlyMap<string, Support> | undefined;

/** What the light verb says, or undefined where the verb is no light verb. `particle` as in "carry out". */
export function supportOf(lemma: string, particle?: string): Support | undefined {
  if (!table) {
    const read = new Map<string, Support>();
    for (const [lemmas = '', effect = 'real'] of readTable('data/events/support-verbs.tsv')) {
      for (const entry of lemmas.split(',')) if (!read.has(entry)) read.set(entry, effect as Support);
    }
    table = read;
  }
  const own = particle ? table.get(`${lemma}=${particle}`) : undefined;
  // "set off", "give up", "take out": with such a particle it is another verb.
  return own ?? (particle && /^(off|up|out)$/.test(particle) ? undefined : table.get(lemma));
}
