import { isGivenName } from './given-names.ts';
import type { Name } from './names.ts';
import { typeToldBy } from './telling-heads.ts';

/** What a name of two or three words that begins with a given name gains as a person's, at every place. */
const GIVEN = 4;
/** What a name gains as of the type that its last or first word tells, at every place. */
const TOLD = 12;

/**
 * Gives a name the same type wherever it stands in a document: the one whose scores, summed over all its places, are highest.
 *
 * @param sentences the words of each sentence, with the scores of name labels before the document was heeded
 * @param names the names found in each
 * @param labels O first, then B, I, E and S of each type
 * @param known types of names that are known for another reason
 */
export function oneTypeEach(
  sentences: readonly { readonly words: readonly string[]; readonly scores: Float32Array }[],
  names: readonly (readonly Name[])[],
  labels: readonly string[],
  known: ReadonlyMap<string, string> = new Map(),
): Name[][] {
  const width = labels.length;
  const gain = (sum: Float64Array, type: string | undefined, by: number): void => {
    const begin = labels.indexOf(`B-${type}`);
    if (begin > 0) sum[(begin - 1) / 4]! += by;
  };
  const sums = new Map<string, Float64Array>();
  const wordsOf = ({ first, last }: Name, s: number): string =>
    sentences[s]!.words.slice(first, last + 1).join(' ');
  names.forEach((found, s) => {
    const { scores } = sentences[s]!;
    for (const name of found) {
      const words = wordsOf(name, s);
      let sum = sums.get(words);
      if (!sum) {
        sum = new Float64Array((width - 1) / 4);
        sums.set(words, sum);
      }
      for (let t = 0; t < sum.length; t++) sum[t]! += scoreOf(scores, width, name, 1 + 4 * t);
      const own = sentences[s]!.words.slice(name.first, name.last + 1);
      if (own.length < 2) continue;
      if (own.length <= 3 && isGivenName(own[0]!)) gain(sum, 'Person', GIVEN);
      gain(sum, typeToldBy(own), TOLD);
    }
  });
  return names.map((own, s) =>
    own.map((name) => {
      const words = wordsOf(name, s);
      const settled = known.get(words);
      if (settled !== undefined) return { ...name, type: settled };
      const sum = sums.get(words)!;
      let top = 0;
      for (let t = 1; t < sum.length; t++) if (sum[t]! > sum[top]!) top = t;
      return { ...name, type: labels[1 + 4 * top]!.slice(2) };
    }),
  );
}

/** The score of a name as one of the type whose first label is `begin`. */
function scoreOf(scores: Float32Array, width: number, { first, last }: Name, begin: number): number {
  if (first === last) return scores[first * width + begin + 3]!;
  let sum = scores[first * width + begin]! + scores[last * width + begin + 2]!;
  for (let i = first + 1; i < last; i++) sum += scores[i * width + begin + 1]!;
  return sum;
}
