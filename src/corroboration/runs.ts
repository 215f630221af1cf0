/** Words in a run (shingle). Six is long enough that chance and stock phrases seldom share one. */
export const RUN_LENGTH = 6;
/** Words of a text that are compared; of a longer page the rest is not looked at. */
export const WORDS_COMPARED = 50_000;
/** One run in so many is kept in the index by which candidates are looked up. */
const SKETCH_RATE = 8;

/** The distinct six-word runs of a text, as 52-bit hashes. */
export type Runs = ReadonlySet<number>;

/** The runs of a text's words (w-shingling, Broder 1997). */
export function runsOf(words: readonly string[]): Runs {
  const hashes = words.slice(0, WORDS_COMPARED).map(hashOf);
  const runs = new Set<number>();
  for (let i = 0; i + RUN_LENGTH <= hashes.length; i++) {
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (let j = i; j < i + RUN_LENGTH; j++) {
      const word = hashes[j]!;
      high = Math.imul(high ^ word, 0x01000193);
      high ^= high >>> 15;
      low = Math.imul((low << 5) ^ (low >>> 3) ^ word, 0x85ebca6b);
      low ^= low >>> 13;
    }
    runs.add((high >>> 12) * 0x1_0000_0000 + (low >>> 0));
  }
  return runs;
}

/**
 * The part of the runs by which pages that may be copies are found: those whose hash falls in one class of eight, the
 * same class for every page, as signed 32-bit integers. Two pages that share 80 runs share ten of these on average, and
 * none in two cases of a hundred thousand.
 */
export function sketchOf(runs: Runs): number[] {
  const sketch = new Set<number>();
  for (const run of runs) {
    const low = run % 0x1_0000_0000;
    if (Math.floor(run / 0x1_0000_0000) % SKETCH_RATE === 0) sketch.add(low | 0);
  }
  return [...sketch];
}

/** A word as a signed 32-bit integer: FNV-1a over UTF-16 units, mixed at the end. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return hash ^ (hash >>> 15);
}
