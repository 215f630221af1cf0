import { readList } from '../../assets/index.ts';
import type { Name } from './names.ts';

let titles: Set<string> | undefined;

/** Whether a word is a title by itself. */
export function isTitle(word: string): boolean {
  titles ??= new Set(readList('data/language/en/titles.txt'));
  return titles.has(word.toLowerCase().replace(/\.$/, ''));
}

/** How many words of a person's name, from its first on, are titles ("H E", "Major"); never all of them. */
function titleLength(words: readonly string[]): number {
  titles ??= new Set(readList('data/language/en/titles.txt'));
  const small = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  let length = 0;
  for (;;) {
    const rest = small.slice(length);
    const more = [1, 2].find((n) => rest.length > n && titles?.has(rest.slice(0, n).join(' ')));
    if (more === undefined) return length;
    length += more;
  }
}

/** A person's name without the titles that it begins with: "Major Solomon" is Solomon. */
export function withoutTitles(name: Name, words: readonly string[]): Name {
  if (name.type !== 'Person' || name.first === name.last) return name;
  return { ...name, first: name.first + titleLength(words.slice(name.first, name.last + 1)) };
}
