import type { Terminal } from './parts.ts';
import type { Word } from './words.ts';

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
).split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
export const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const small = new Map<string, number>([
  ...UNITS.map((w, n) => [w, n] as const),
  ...TENS.map((w, n) => [w, n * 10] as const).filter(([w]) => w !== ''),
]);
const large = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
]);
const fractions = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

/** The words that numbers and ordinals are spelled with. */
export const NUMBER_WORDS: readonly string[] = [...small.keys(), ...large.keys(), ...ORDINALS, 'thirtieth'];

/** The longest number phrase there is to read: "one hundred and twenty-five thousand". */
const LONGEST = 12;

/** Words up to a blank line; a hyphen that joins two words is stepped over. */
function next(words: readonly Word[], at: number): number {
  const w = words[at];
  if (!w || w.gap === 'break') return -1;
  return w.low === '-' && w.gap === 'none' && words[at + 1]?.gap === 'none' ? at + 1 : at;
}

/** A number in words ("twenty-five", "two hundred and ten"): its value and the place after it. */
export function spelled(words: readonly Word[], at: number): { end: number; value: number } | undefined {
  let total = 0;
  let run = 0;
  let end = at;
  let last = Number.POSITIVE_INFINITY;
  for (let i = at, count = 0; i >= 0 && i < words.length && count < LONGEST; count++) {
    const low = words[i]?.low ?? '';
    const n = small.get(low);
    const l = large.get(low);
    if (n !== undefined) {
      const fits = end === at || run % 100 === 0 ? last >= 100 : last >= 20 && last < 100 && n < 10;
      if (!fits) break;
      run += n;
      last = n;
    } else if (l !== undefined && end > at) {
      if (l === 100) run *= 100;
      else {
        total += run * l;
        run = 0;
      }
      last = l;
    } else if (low === 'and' && last >= 100 && small.has(words[i + 1]?.low ?? '')) {
      i = next(words, i + 1);
      continue;
    } else break;
    end = i + 1;
    i = next(words, end);
  }
  return end > at ? { end, value: total + run } : undefined;
}

const SHORT = new Map([
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
]);

/** A count: digits ("1,500", "2.5", "2 1/2"), words, or "a", "a hundred", "half a". Vague ones ("several") read as `X`. */
export const number: Terminal = (words, at) => {
  const word = words[at];
  if (!word) return undefined;
  if (word.kind === 'number') {
    const value = Number(word.low.replaceAll(',', ''));
    const half = fraction(words, at + 1, words[at + 1]?.low === '-' ? at + 2 : at + 1);
    if (half) return { end: half.end, value: value + half.value };
    const alone = fraction(words, at, at);
    const times = words[at + 1]?.gap === 'space' ? large.get(words[at + 1]?.low ?? '') : undefined;
    // "150m years ago".
    const short =
      words[at + 1]?.gap === 'none' && words[at + 2]?.low === 'years' && SHORT.get(words[at + 1]?.low ?? '');
    if (short) return { end: at + 2, value: value * short };
    return alone ?? (times ? { end: at + 2, value: value * times } : { end: at + 1, value });
  }
  const sign = fractions.get(word.low);
  if (sign) return { end: at + 1, value: sign };
  if ((word.low === 'a' || word.low === 'an') && large.has(words[at + 1]?.low ?? '')) {
    return { end: at + 2, value: large.get(words[at + 1]?.low ?? '') ?? 0 };
  }
  const inWords = spelled(words, at);
  if (!inWords) return undefined;
  const [and, a, half] = [words[inWords.end]?.low, words[inWords.end + 1]?.low, words[inWords.end + 2]?.low];
  if (and === 'and' && a === 'a' && half === 'half')
    return { end: inWords.end + 3, value: inWords.value + 0.5 };
  return inWords;
};

/** "1/2" at `at`, or a vulgar fraction sign that follows the number before `from`. */
function fraction(
  words: readonly Word[],
  from: number,
  at: number,
): { end: number; value: number } | undefined {
  const sign = fractions.get(words[from]?.low ?? '');
  if (sign) return { end: from + 1, value: sign };
  const [a, slash, b] = [words[at], words[at + 1], words[at + 2]];
  if (a?.kind !== 'number' || slash?.low !== '/' || b?.kind !== 'number' || slash.gap !== 'none')
    return undefined;
  const [p, q] = [Number(a.low), Number(b.low)];
  return p > 0 && p < q && q <= 10 && words[at + 3]?.low !== '/' ? { end: at + 3, value: p / q } : undefined;
}
