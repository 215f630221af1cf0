import { readList, readTable } from '../../assets/index.ts';
import type { Span } from '../../record/index.ts';

const before = new Set(readList('data/language/en/abbreviations-before.txt'));
const afterClock = new Set(readList('data/language/en/after-clock.txt'));
const openers = new Map(
  readTable('data/language/en/sentence-openers.tsv').map(([word = '', where = '']) => [word, where]),
);
const exclaiming = new Set(readList('data/language/en/names-with-exclamation.txt'));

const CLOCK = /^[ap]\.m\.$/i;
/** A month without a day after it is the last word of what it stands in: "closed in Sept. Terms were". */
const MONTH = /^(?:jan|feb|aug|sept?|oct|nov|dec)\.$/i;
const OPENING = /^(?:["“‘«]|``)$/u;
/** "At 10 a.m. Ana Ruiz spoke": a time that opens its sentence is followed by the rest of it. */
const MOST_BEFORE_CLOCK = 4;
const CLOCK_OPENERS = /^(?:at|by|before|after|around|about|until|since|from|just|shortly)$/i;
/** How far back a sentence is searched for a word in small letters. */
const SEARCHED = 12;

/**
 * What an abbreviation and the word after it say of the place after word `i`: `false` where the sentence goes on ("10 a.m. Monday",
 * "Sen. Pell", "Harlan v. Ohio"), `true` where it ends ("in the U.S. He"), undefined where they do not tell.
 *
 * @param start the first word of the sentence
 */
export function endsByAbbreviation(
  text: string,
  words: readonly Span[],
  start: number,
  i: number,
): boolean | undefined {
  const { start: from, end: to } = words[i]!;
  const sign = text.charCodeAt(to - 1);
  const form = (j: number): string => text.slice(words[j]?.start ?? 0, words[j]?.end ?? 0);
  if (sign === 33) return exclaims(text, words, i) ? false : undefined;
  // "The moth I. psychra": a letter for the name of a kind.
  if (sign === 46 && to - from === 1 && isKind(text, words, i)) return false;
  if (sign !== 46 || to - from < 2 || to - from > 16) return undefined;
  const word = text.slice(from, to);
  const lower = word.toLowerCase();
  // A letter by itself is a reference only where it is small: "p. 12", but "Group C. The".
  if ((to - from > 2 || word === lower) && before.has(lower)) return false;
  const next = form(i + 1);
  if (/^[\p{Ll},;:)]/u.test(next)) return false;
  if (CLOCK.test(word)) return endsByClock(form, start, i, hasProse);
  if (OPENING.test(next) && words[i + 1]!.end === words[i + 2]?.start) {
    const said = openers.get(form(i + 2)) !== undefined;
    return said && hasProse() && /^\p{L}/u.test(form(i + 2)) ? true : undefined;
  }
  if (!/^\p{Lu}/u.test(next)) return undefined;
  // "The D.C. Circuit", "D.C. Police said"; after "Washington, D.C." the next word may begin a sentence.
  const district = /^d\.c\.$/i.test(word) && form(i - 1) !== ',';
  switch (openers.get(next)) {
    case 'any':
      return isTitle() ? undefined : true;
    case 'prose':
      return hasProse() && !(next === 'I' && form(i + 2) === '-') ? true : undefined;
    case 'noun':
      return hasProse() && !district && /^\p{Ll}/u.test(form(i + 2)) ? true : undefined;
    default:
      if (MONTH.test(word) && hasProse() && /^\p{Ll}/u.test(form(i + 2))) return true;
      return district ? false : undefined;
  }

  function hasProse(): boolean {
    for (let j = i - 1; j >= Math.max(start, i - SEARCHED); j--) if (/^\p{Ll}{4}/u.test(form(j))) return true;
    return false;
  }
  /** "U.S. The Voice", a title: an article before another capital, where nothing before is in small letters. */
  function isTitle(): boolean {
    return /^(?:The|An)$/.test(next) && /^\p{Lu}/u.test(form(i + 2)) && !hasProse();
  }
}

/** After a.m. or p.m. */
function endsByClock(
  form: (j: number) => string,
  start: number,
  i: number,
  hasProse: () => boolean,
): boolean | undefined {
  const next = form(i + 1);
  if (next === '(' || form(i + 2) === 'time') return false;
  if (afterClock.has(next.replace(/\.$/, ''))) return false;
  if (OPENING.test(next)) return /^\p{Lu}/u.test(form(i + 2)) ? true : undefined;
  if (!/^\p{Lu}/u.test(next)) return undefined;
  if (i - start <= MOST_BEFORE_CLOCK && CLOCK_OPENERS.test(form(start))) return false;
  return openers.get(next) === 'any' || hasProse() ? true : undefined;
}

/** A capital by itself, its stop and a word in small letters. */
function isKind(text: string, words: readonly Span[], i: number): boolean {
  const letter = words[i - 1];
  return (
    letter?.end === words[i]!.start &&
    /^\p{Lu}$/u.test(text.slice(letter.start, letter.end)) &&
    /^ \p{Ll}/u.test(text.slice(words[i]!.end, words[i]!.end + 2))
  );
}

/** "Yahoo! Japan", "Jeopardy! champion": the mark belongs to the name. */
function exclaims(text: string, words: readonly Span[], i: number): boolean {
  const name = words[i - 1];
  return (
    name !== undefined &&
    name.end === words[i]!.start &&
    words[i]!.end - words[i]!.start === 1 &&
    name.end - name.start <= 16 &&
    exclaiming.has(text.slice(name.start, name.end)) &&
    !openers.has(text.slice(words[i + 1]?.start ?? 0, words[i + 1]?.end ?? 0))
  );
}
