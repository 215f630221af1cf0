import { readList } from '../assets/index.ts';

/** Asks whether a word stands in a list of data/, which is read when it is first asked for. */
export function wordList(path: string): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(readList(path));
    return words.has(word);
  };
}
