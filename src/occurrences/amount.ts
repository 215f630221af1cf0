import { readTable } from '../assets/index.ts';
import type { Sentence, Token } from '../language/index.ts';
import type { Span } from '../record/index.ts';

/** A number of a sentence with its bounds. */
export interface Amount {
  readonly low?: number;
  readonly high?: number;
  readonly about?: true;
  /** `%`, `$`, `dollars`, `basis points`: as the page has it. */
  readonly unit?: string;
  /** First and last token of the number itself with its unit; the bound before it lies in the span alone. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SMALL = new Map<string, number>([
  ...UNITS.map((w, n) => [w, n] as const),
  ...TENS.map((w, n) => [w, n * 10] as const).filter(([w]) => w !== ''),
]);
const TIMES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** How many "dozens", "scores" and the like are at the least. */
const VAGUE = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2e3],
  ['millions', 2e6],
  ['billions', 2e9],
  ['several', 2],
]);
const NOBODY = /^(no-one|nobody|none)$/;
const CURRENCY = /^(?:[A-Z]{1,3})?[$£€¥₹₽₦₩]$|^(?:Rs|Rs\.|RM|CHF|R)$/;
const MONEY =
  /^(dollar|euro|pound|yen|yuan|franc|rupee|rouble|ruble|peso|real|krona|krone|rand|lira|won|naira|shilling|cent)s?$/;

interface Number {
  readonly low: number;
  readonly high?: number;
  readonly last: number;
}

const low = (t: Token | undefined): string => t?.text.toLowerCase() ?? '';

/** A number without bounds at `i`: digits or words, with what multiplies it. */
function numberAt(tokens: readonly Token[], i: number): Number | undefined {
  const word = low(tokens[i]);
  if (/^\d[\d,]*(\.\d+)?$/.test(word)) return multiplied(tokens, i, Number(word.replaceAll(',', '')));
  if ((word === 'a' || word === 'an') && TIMES.has(low(tokens[i + 1])))
    return { low: TIMES.get(low(tokens[i + 1]))!, high: TIMES.get(low(tokens[i + 1]))!, last: i + 1 };
  if (word === 'half' && /^an?$/.test(low(tokens[i + 1])) && TIMES.has(low(tokens[i + 2]))) {
    const value = TIMES.get(low(tokens[i + 2]))! / 2;
    return { low: value, high: value, last: i + 2 };
  }
  if (word === 'tens' && low(tokens[i + 1]) === 'of' && VAGUE.has(low(tokens[i + 2])))
    return { low: VAGUE.get(low(tokens[i + 2]))! * 10, last: i + 2 };
  if (word === 'hundreds' && low(tokens[i + 1]) === 'of' && VAGUE.has(low(tokens[i + 2])))
    return { low: VAGUE.get(low(tokens[i + 2]))! * 100, last: i + 2 };
  const vague = VAGUE.get(word);
  if (vague !== undefined) return { low: vague, last: i };
  return inWords(tokens, i);
}

function multiplied(tokens: readonly Token[], i: number, value: number): Number {
  const next = tokens[i + 1];
  const times = next && next.deprel !== 'punct' ? (TIMES.get(low(next)) ?? TIMES.get(next.lemma)) : undefined;
  const total = times ? value * times : value;
  return { low: total, high: total, last: times ? i + 1 : i };
}

/** "thirty-six", "two hundred and ten", "two dozen". */
function inWords(tokens: readonly Token[], i: number): Number | undefined {
  let total = 0;
  let run = 0;
  let last = -1;
  for (let at = i; at < tokens.length && at - i < 10; at++) {
    const word = low(tokens[at]);
    const small = SMALL.get(word);
    const times = TIMES.get(word);
    if (small !== undefined && (run % 100 === 0 || (run % 10 === 0 && run % 100 >= 20 && small < 10)))
      run += small;
    else if (times !== undefined && run > 0) {
      if (times <= 100) run *= times;
      else {
        total += run * times;
        run = 0;
      }
    } else if (/^(-|and)$/.test(word) && last >= 0 && SMALL.has(low(tokens[at + 1]))) {
      if (word === 'and' && run % 100 !== 0) break;
      continue;
    } else break;
    last = at;
  }
  return last < 0 ? undefined : { low: total + run, high: total + run, last };
}

type Bound = 'least' | 'most' | 'about';
let bounds: readonly (readonly [string[], Bound])[] | undefined;

/** Words that bound a number, the longest first. */
function boundWords(): readonly (readonly [string[], Bound])[] {
  bounds ??= readTable('data/occurrences/bounds.tsv')
    .map(([bound, words = '']) => [words.split(' '), bound as Bound] as const)
    .sort((a, b) => b[0].length - a[0].length);
  return bounds;
}

/** The bound that stands right before token `i` (or, for "or more", right after `last`), and where it begins. */
function boundAt(tokens: readonly Token[], i: number): { bound: Bound; first: number } | undefined {
  for (const [words, bound] of boundWords()) {
    const first = i - words.length;
    if (first >= 0 && words.every((w, k) => low(tokens[first + k]) === w)) return { bound, first };
  }
  return undefined;
}

/** A second number that makes a range of the first: "40 to 50", "between 40 and 50", "10-15". */
function upTo(tokens: readonly Token[], first: number, from: Number): Number | undefined {
  const joint = low(tokens[from.last + 1]);
  const between = low(tokens[first - 1]) === 'between' && joint === 'and';
  if (!between && !/^(-|–|to)$/.test(joint)) return undefined;
  // "$17 million to $19 million"
  const again = CURRENCY.test(tokens[from.last + 2]?.text ?? '') ? 1 : 0;
  const second = numberAt(tokens, from.last + 2 + again);
  if (second?.high === undefined || second.low <= from.low) return undefined;
  return { low: from.low, high: second.high, last: second.last };
}

function unitAfter(tokens: readonly Token[], last: number): { unit: string; last: number } | undefined {
  const [a, b] = [tokens[last + 1], tokens[last + 2]];
  const word = low(a);
  if (word === '%' || word === 'percent' || word === 'pc') return { unit: '%', last: last + 1 };
  if (word === 'per' && low(b) === 'cent') return { unit: '%', last: last + 2 };
  if (word === 'percentage' && /^points?$/.test(low(b)))
    return { unit: `percentage ${low(b)}`, last: last + 2 };
  if (word === 'basis' && /^points?$/.test(low(b))) return { unit: `basis ${low(b)}`, last: last + 2 };
  if (MONEY.test(word)) return { unit: low(a), last: last + 1 };
  if (MONEY.test(low(b)) && a?.upos !== 'PUNCT' && a?.upos !== 'VERB')
    return { unit: low(b), last: last + 2 };
  return undefined;
}

/** The numbers of a sentence, left to right, none within another. Those that `taken` covers (dates, times) are passed over. */
export function amountsIn({ tokens }: Sentence, taken: (t: Token) => boolean): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (NOBODY.test(low(token)) || (low(token) === 'no' && low(tokens[i + 1]) === 'one')) {
      const last = low(token) === 'no' ? i + 1 : i;
      found.push({ low: 0, high: 0, first: i, last, span: { start: token.start, end: tokens[last]!.end } });
      i = last;
      continue;
    }
    // "one of the buildings" is some one, and no count.
    const partitive = low(token) === 'one' && low(tokens[i + 1]) === 'of';
    const number = taken(token) || partitive ? undefined : numberAt(tokens, i);
    if (!number) continue;
    const amount = whole(tokens, i, number);
    found.push(amount);
    i = amount.last;
  }
  return found;
}

function whole(tokens: readonly Token[], i: number, number: Number): Amount {
  const range = upTo(tokens, i, number);
  const { low: from, high, last } = range ?? number;
  const symbol = CURRENCY.test(tokens[i - 1]?.text ?? '') ? tokens[i - 1]!.text : undefined;
  const after = symbol ? undefined : unitAfter(tokens, last);
  const first = symbol ? i - 1 : i;
  const end = after?.last ?? last;
  const bound = boundAt(tokens, first);
  const more = low(tokens[end + 1]) === 'or' && low(tokens[end + 2]) === 'more';
  const kind: Bound | undefined = more ? 'least' : bound?.bound;
  const unit = symbol ?? after?.unit;
  return {
    ...(kind === 'most' ? {} : { low: from }),
    ...(high === undefined || kind === 'least' ? {} : { high }),
    ...(kind === 'about' && high !== undefined ? { about: true as const } : {}),
    ...(unit ? { unit } : {}),
    first,
    last: end,
    span: { start: tokens[bound?.first ?? first]!.start, end: tokens[more ? end + 2 : end]!.end },
  };
}
