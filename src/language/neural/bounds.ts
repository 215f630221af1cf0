import { spelledOut } from './abbreviations.ts';
import { withoutCommonHead } from './common-heads.ts';
import type { Name } from './names.ts';
import { placesWithAnd } from './places-with-and.ts';
import { withoutTitles } from './titles.ts';

/** What the bounds of a name gain whose abbreviation follows in brackets. */
const SPELLED = 3;
/** What a word in a script without capitals gains as no name: it says again the name before it, "Eric Chu (朱立倫)". */
const FOREIGN = 8;
/** What the words of a place that has an "and" in its name gain as one name: next to nothing parts it then. */
const ONE_PLACE = 8;

/** Moves a sentence's scores towards the bounds of names that its words tell. Labels are O, then B, I, E and S of each type. */
export function heedBounds(words: readonly string[], scores: Float32Array, width: number): void {
  const gain = (word: number, label: number, by: number): void => {
    for (let l = label; l < width; l += 4) scores[word * width + l]! += by;
  };
  words.forEach((word, i) => {
    if (/^\p{Lo}+$/u.test(word)) scores[i * width]! += FOREIGN;
  });
  for (const [first, last] of spelledOut(words))
    for (let i = first; i <= last; i++) gain(i, i === first ? 1 : i === last ? 3 : 2, SPELLED);
  // A longer name may begin with the place, "Andaman and Nicobar Islands", or end with it.
  for (const [first, last] of placesWithAnd(words)) {
    for (let i = first; i <= last; i++) gain(i, 2, ONE_PLACE);
    gain(first, 1, ONE_PLACE);
    gain(last, 3, ONE_PLACE);
  }
}

/** The type of names that are places with an "and", by their words. */
export function settledIn(sentences: readonly (readonly string[])[]): Map<string, string> {
  const settled = new Map<string, string>();
  for (const words of sentences)
    for (const [first, last] of placesWithAnd(words))
      settled.set(words.slice(first, last + 1).join(' '), 'Location');
  return settled;
}

/** A name as its words bound it, after its labels were chosen. */
export function bounded(name: Name, words: readonly string[], damaged = false): Name {
  const whole = withoutTitles(withArticle(closed(name, words), words), words);
  return damaged ? withoutCommonHead(whole, words) : whole;
}

/** A name with the bracket that it opens closed: "JD (S" is "JD (S)". */
function closed(name: Name, words: readonly string[]): Name {
  if (words[name.last + 1] !== ')') return name;
  const inside = words.slice(name.first, name.last + 1);
  return inside.lastIndexOf('(') > inside.lastIndexOf(')') ? { ...name, last: name.last + 1 } : name;
}

/** A name with the capital "The" before it that stands within a sentence: "told The Indian Express". */
function withArticle(name: Name, words: readonly string[]): Name {
  if (words[name.first - 1] !== 'The' || !/^(?:\p{Ll}.*|,)$/u.test(words[name.first - 2] ?? '')) return name;
  return { ...name, first: name.first - 1 };
}
