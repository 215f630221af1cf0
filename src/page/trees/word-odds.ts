/** Log-odds of being article text, by word, learnt from many sites. */
export interface WordOdds {
  get(word: string): number | undefined;
}

/** What has been learnt of words: those of class names, and those of the text itself. */
export interface LearntWords {
  readonly classes: WordOdds;
  readonly words: WordOdds;
}

/** What the words of a text say of its being article: the extremes and a mean of their log-odds. */
export function textOdds(
  words: readonly string[],
  odds: WordOdds,
): { low: number; high: number; mean: number } {
  let low = 0;
  let high = 0;
  let sum = 0;
  for (const word of words) {
    const value = odds.get(word);
    if (value === undefined) continue;
    if (value < low) low = value;
    else if (value > high) high = value;
    sum += value;
  }
  return { low, high, mean: sum / Math.sqrt(words.length + 4) };
}
