/**
 * Trees of two schemes, held to the relations that both draw alike. spaCy's English trees are not Universal Dependencies:
 * prepositions and copulas govern there, and labels differ, so neither LAS nor UAS compares. But subjects and objects of full verbs,
 * their auxiliaries, determiners, adjectives, possessors and compounds of common nouns hang on the same word in both. What still
 * differs ("want him to go": whose is "him"?) counts against whoever has another scheme than the gold.
 */
import { type Answer, type GoldWord, goldTrees } from './language-gold.ts';

/** Relation of either scheme → its name in both; subtypes that are not listed are as their type. */
const SHARED: ReadonlyMap<string, string | undefined> = new Map([
  ['nsubj', 'subject'],
  ['nsubjpass', 'subject'],
  ['nsubj:outer', undefined],
  ['obj', 'object'],
  ['dobj', 'object'],
  ['aux', 'auxiliary'],
  ['auxpass', 'auxiliary'],
  ['det', 'determiner'],
  ['det:predet', undefined],
  ['amod', 'adjective'],
  ['compound', 'compound'],
  ['compound:prt', undefined],
  ['nmod:poss', 'possessor'],
  ['poss', 'possessor'],
]);
/** What governs these must be of this part of speech in the gold: the schemes part at copulas and at names of several words. */
const GOVERNOR: ReadonlyMap<string, string> = new Map([
  ['subject', 'VERB'],
  ['object', 'VERB'],
  ['auxiliary', 'VERB'],
  ['compound', 'NOUN'],
]);

type Placed = GoldWord & { readonly start: number; readonly end: number };

/** The shared relations of a document: dependent, name and governor, by offsets. */
function relationsOf(
  sentences: readonly (readonly Placed[])[],
  tags: ReadonlyMap<string, string>,
): Set<string> {
  const found = new Set<string>();
  for (const words of sentences)
    for (const { start, end, head, deprel } of words) {
      const name = SHARED.has(deprel) ? SHARED.get(deprel) : SHARED.get(deprel.split(':')[0] ?? '');
      const governor = words[head - 1];
      if (!name || !governor) continue;
      const place = `${governor.start}-${governor.end}`;
      if ((GOVERNOR.get(name) ?? tags.get(place)) === tags.get(place))
        found.add(`${start}-${end} ${name} ${place}`);
    }
  return found;
}

/** F1 of the relations that both schemes draw alike, in percent. */
export async function relationScore(set: string, answers: readonly Answer[]): Promise<number> {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  let hit = 0;
  let all = 0;
  for (const { id, sentences } of await goldTrees(set)) {
    const words = sentences.map((sentence) => sentence.words);
    const tags = new Map(words.flat().map(({ start, end, upos }) => [`${start}-${end}`, upos]));
    const gold = relationsOf(words, tags);
    const told = relationsOf(
      (byId.get(id)?.sentences ?? []).map(({ tokens }) => tokens),
      tags,
    );
    all += gold.size + told.size;
    for (const relation of told) if (gold.has(relation)) hit++;
  }
  return (200 * hit) / all;
}
