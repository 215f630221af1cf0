import type { Name } from './names.ts';

/**
 * Abbreviations that a document explains, with the type of what they stand for: "the Office of Rail and Road (ORR)" makes
 * ORR an organisation wherever the document has it. The later of two explanations counts.
 *
 * @param sentences the words of each sentence
 * @param names the names found in each
 */
export function abbreviationsIn(
  sentences: readonly (readonly string[])[],
  names: readonly (readonly Name[])[],
): Map<string, string> {
  const explained = new Map<string, string>();
  sentences.forEach((words, s) => {
    for (const { type, first, last } of names[s]!) {
      const [open, word = '', close] = words.slice(last + 1, last + 4);
      if (open !== '(' || close !== ')' || !/^\p{Lu}{2}/u.test(word)) continue;
      if (last > first && stands(word, words.slice(first, last + 1))) explained.set(word, type);
    }
  });
  return explained;
}

/** Whether the letters of an abbreviation come in this order in the name, the first of them at the head of a word. */
function stands(abbreviation: string, name: readonly string[]): boolean {
  const letters = abbreviation.toLowerCase().match(/\p{L}/gu) ?? [];
  if (!name.some((word) => word.toLowerCase().startsWith(letters[0]!))) return false;
  const whole = name.join(' ').toLowerCase();
  let at = 0;
  for (const letter of letters) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** The words before a bracket whose capitals an abbreviation in it has: "Office of Rail and Road" before "(ORR)". */
export function spelledOut(words: readonly string[]): (readonly [first: number, last: number])[] {
  const spans: (readonly [number, number])[] = [];
  if (!words.includes('(')) return spans;
  for (let open = 2; open + 2 < words.length; open++) {
    const word = words[open + 1]!;
    if (words[open] !== '(' || words[open + 2] !== ')' || !/^\p{Lu}{2,8}$/u.test(word)) continue;
    const letters = [...word];
    let first = open;
    while (letters.length > 0 && first > Math.max(0, open - MOST_WORDS)) {
      first--;
      const initial = words[first]![0]!;
      if (initial === letters.at(-1)) letters.pop();
      else if (initial.toLowerCase() !== initial) break;
    }
    if (letters.length === 0) spans.push([first, open - 1]);
  }
  return spans;
}
const MOST_WORDS = 12;
