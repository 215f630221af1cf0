import { spelledOut } from './abbreviations.ts';
import { withoutCommonHead } from './common-heads.ts';
import { knownNames } from './known-names.ts';
import type { Name } from './names.ts';
import { placesWithAnd } from './places-with-and.ts';
import { withoutTitles } from './titles.ts';

/** What the bounds of a name gain whose abbreviation follows in brackets. */
const SPELLED = 3;
/** What a word in a script without capitals gains as no name: it says again the name before it, "Eric Chu (朱立倫)". */
const FOREIGN = 8;
/** An account or a heading of social media, "@anaruiz", "#Budget", an address of mail and an emoji are none at all. */
const NO_NAME = /^(?:[@#][\p{L}\p{N}_]+|[^@]+@[^@]+\.\p{L}+|[[\p{ExtPict}\p{RI}]--[#*0-9©®™]].*)$/v;
const NONE = 100;
/** What the words of a place that has an "and" in its name, and of names that we know, gain as one name: next to nothing parts them then. */
const ONE_NAME = 8;

/** Moves a sentence's scores towards the bounds of names that its words tell. Labels are O, then B, I, E and S of each type. */
export function heedBounds(words: readonly string[], scores: Float32Array, width: number): void {
  const gain = (word: number, label: number, by: number): void => {
    for (let l = label; l < width; l += 4) scores[word * width + l]! += by;
  };
  words.forEach((word, i) => {
    // Nearly every word begins with a letter of ASCII and has no "@": nothing more is then asked of it.
    const first = word.charCodeAt(0) | 32;
    if (first >= 97 && first <= 122) {
      if (word.length === 1 ? isParty(words, i) : word.includes('@') && NO_NAME.test(word))
        scores[i * width]! += NONE;
    } else if (word === '-') {
      if (i > 0 && isParty(words, i - 1)) scores[i * width]! += NONE;
    } else if (/^\p{Lo}+$/u.test(word)) scores[i * width]! += FOREIGN;
    else if (NO_NAME.test(word)) scores[i * width]! += NONE;
  });
  for (const [first, last] of spelledOut(words))
    for (let i = first; i <= last; i++) gain(i, i === first ? 1 : i === last ? 3 : 2, SPELLED);
  // A longer name may begin with the place, "Andaman and Nicobar Islands", or end with it.
  const known = knownNames(words).map(({ first, last }) => [first, last] as const);
  for (const [first, last] of [...placesWithAnd(words), ...known]) {
    for (let i = first; i <= last; i++) gain(i, 2, ONE_NAME);
    gain(first, 1, ONE_NAME);
    gain(last, 3, ONE_NAME);
  }
}

/** The types of names that are places with an "and", or that we know, by their words. */
export function settledIn(sentences: readonly (readonly string[])[]): Map<string, string> {
  const settled = new Map<string, string>();
  for (const words of sentences) {
    for (const [first, last] of placesWithAnd(words))
      settled.set(words.slice(first, last + 1).join(' '), 'Location');
    for (const { type, first, last } of knownNames(words))
      settled.set(words.slice(first, last + 1).join(' '), type);
  }
  return settled;
}

/** A name as its words bound it, after its labels were chosen. */
export function bounded(name: Name, words: readonly string[], damaged = false): Name {
  const whole = withGeneration(withoutTitles(withArticle(closed(name, words), words), words), words);
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

/** A person's name with what tells him from his father: "Samuel Otis Jr.", "Samuel Otis, Sr.", "Samuel Otis III". */
function withGeneration(name: Name, words: readonly string[]): Name {
  if (name.type !== 'Person') return name;
  const comma = words[name.last + 1] === ',' ? 1 : 0;
  const generation = words[name.last + 1 + comma] ?? '';
  if (/^(?:Jr|Sr)\.?$/i.test(generation)) return { ...name, last: name.last + 1 + comma };
  return comma === 0 && name.first < name.last && /^(?:III?|IV)$/.test(generation)
    ? { ...name, last: name.last + 1 }
    : name;
}

/** "a terry cloth", "a good band saw stan": words in small letters are nobody's name where the sentence has its capitals. */
export function isCommon(name: Name, words: readonly string[]): boolean {
  if (name.type !== 'Person') return false;
  return words.slice(name.first, name.last + 1).every((word) => /^[\p{Ll}'’.-]+$/u.test(word));
}

/** "Ana Cole (D-Ore.)", "Roe, R-Ohio": the letter of a party and its hyphen are no part of the state's name. */
function isParty(words: readonly string[], i: number): boolean {
  const before = words[i - 1];
  return words[i + 1] === '-' && (before === '(' || before === ',') && /^[DRI]$/.test(words[i]!);
}
