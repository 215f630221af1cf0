import { wordsOf } from '../body/word-list.ts';
import { measureText } from '../body/words.ts';
import type { Line } from './lines.ts';
import { stretches } from './stretches.ts';

/** The stretches of the article are looked at as a doubter and as a believer would draw them. */
const EVENS = [0.3, 0.6] as const;

const OF_A_STRETCH = [
  'within',
  'share',
  'mean',
  'number',
  'share-before',
  'share-after',
  'words-from-start',
  'words-to-end',
  'gap-before',
  'gap-words-before',
  'gap-after',
  'stretches',
  'words-from-main',
] as const;

/** What the stretches that the first look makes of a page, and the words of its likely lines, say of each line. */
export const STRETCH_CONTEXT: readonly string[] = [
  ...EVENS.flatMap((even) => OF_A_STRETCH.map((name) => `${name}-${even}`)),
  'likely-words',
  'likely-words-before',
  'likely-words-before-5',
  'likely-words-before-50',
  'likely-after-15',
  'p-max-before',
  'p-max-after',
  'shared',
  'shared-early',
  'shared-near',
];

/** A line that is likelier than this is of those whose words the others are held against. */
const LIKELY = 0.6;
/** So many likely lines from the first on are the beginning. */
const EARLY = 6;
/** Stands for no gap: nothing on that side. */
const NO_GAP = 99;

interface Stretch {
  readonly first: number;
  readonly last: number;
  /** Its words, each counted by how likely its line is. */
  readonly mass: number;
}

/** Sums of the numbers before each place, the whole sum last. */
function sums(numbers: ArrayLike<number>): Float64Array {
  const out = new Float64Array(numbers.length + 1);
  for (let i = 0; i < numbers.length; i++) out[i + 1] = out[i]! + numbers[i]!;
  return out;
}

function stretchesOf(within: readonly boolean[], masses: Float64Array): Stretch[] {
  const out: Stretch[] = [];
  for (let first = 0; first < within.length; first++) {
    if (!within[first]) continue;
    let last = first;
    while (within[last + 1]) last++;
    out.push({ first, last, mass: masses[last + 1]! - masses[first]! });
    first = last;
  }
  return out;
}

/** How much of the longer words of each line likely lines share with it: all others, and the first of them; −1 where it has none. */
function sharedWords(
  lines: readonly Line[],
  p: ArrayLike<number>,
): { all: Float32Array; early: Float32Array } {
  const own = lines.map((line) => new Set(wordsOf(line.text).filter((word) => word.length > 4)));
  const all = new Map<string, number>();
  const early = new Set<string>();
  let likely = 0;
  own.forEach((words, i) => {
    if (p[i]! <= LIKELY) return;
    for (const word of words) {
      all.set(word, (all.get(word) ?? 0) + 1);
      if (likely < EARLY) early.add(word);
    }
    likely++;
  });
  const share = (words: ReadonlySet<string>, is: (word: string) => boolean): number => {
    let shared = 0;
    for (const word of words) if (is(word)) shared++;
    return words.size === 0 ? -1 : shared / words.size;
  };
  return {
    all: Float32Array.from(own, (words, i) => {
      const itself = p[i]! > LIKELY ? 1 : 0;
      return share(words, (word) => (all.get(word) ?? 0) > itself);
    }),
    early: Float32Array.from(own, (words) => share(words, (word) => early.has(word))),
  };
}

/** The mean of those of a line and the three on either side of it that have a value; −1 where none has. */
function meanNear(values: Float32Array, i: number): number {
  let sum = 0;
  let count = 0;
  for (let k = Math.max(0, i - 3); k <= i + 3 && k < values.length; k++)
    if (values[k]! >= 0) {
      sum += values[k]!;
      count++;
    }
  return count === 0 ? -1 : sum / count;
}

/** Writes the columns of STRETCH_CONTEXT of every line, from column `from` on, into rows of `columns`. */
export function putStretchContext(
  lines: readonly Line[],
  p: ArrayLike<number>,
  values: Float32Array,
  columns: number,
  from: number,
): void {
  const n = lines.length;
  const words = Float64Array.from(lines, (line) => measureText(line.text).words);
  const before = sums(words);
  const likely = sums(words.map((count, i) => count * p[i]!));
  const unlikely = sums(words.map((count, i) => count * (1 - p[i]!)));
  let column = from;
  const put = (value: (i: number) => number): void => {
    for (let i = 0; i < n; i++) values[i * columns + column] = value(i);
    column++;
  };
  for (const even of EVENS) {
    const all = stretchesOf(stretches(p, words, even), likely);
    const at = new Int32Array(n).fill(-1);
    all.forEach(({ first, last }, k) => {
      at.fill(k, first, last + 1);
    });
    const masses = sums(all.map((stretch) => stretch.mass));
    const total = masses[all.length]! + 1;
    const main = all.reduce<Stretch | undefined>((a, b) => (a && a.mass >= b.mass ? a : b), undefined);
    const of = (value: (stretch: Stretch, k: number, i: number) => number, none: number) => (i: number) =>
      at[i] === -1 ? none : value(all[at[i]!]!, at[i]!, i);
    put((i) => (at[i] === -1 ? 0 : 1));
    put(of(({ mass }) => mass / total, 0));
    put(of(({ first, last, mass }) => mass / Math.max(1, before[last + 1]! - before[first]!), 0));
    put(of((_, k) => k, -1));
    put(of((_, k) => masses[k]! / total, 0));
    put(of((_, k) => (masses[all.length]! - masses[k + 1]!) / total, 0));
    put(of(({ first }, _, i) => Math.log1p(before[i]! - before[first]!), -1));
    put(of(({ last }, _, i) => Math.log1p(before[last + 1]! - before[i + 1]!), -1));
    put(of(({ first }, k) => (k === 0 ? NO_GAP : first - all[k - 1]!.last - 1), NO_GAP));
    put(
      of(({ first }, k) => (k === 0 ? -1 : Math.log1p(before[first]! - before[all[k - 1]!.last + 1]!)), -1),
    );
    put(of(({ last }, k) => (k + 1 === all.length ? NO_GAP : all[k + 1]!.first - last - 1), NO_GAP));
    put(() => all.length);
    put((i) => {
      if (!main) return 0;
      if (i < main.first) return Math.log1p(unlikely[main.first]! - unlikely[i]!);
      return i > main.last ? Math.log1p(unlikely[i]! - unlikely[main.last + 1]!) : 0;
    });
  }
  const shared = sharedWords(lines, p);
  const highest = (values: readonly number[]): number[] => {
    let top = 0;
    return values.map((value) => {
      const above = top;
      top = Math.max(top, value);
      return above;
    });
  };
  const up = highest(Array.from(lines, (_, i) => p[i]!));
  const down = highest(Array.from(lines, (_, i) => p[n - 1 - i]!)).reverse();
  const back = (i: number, k: number): number => Math.log1p(likely[i]! - likely[Math.max(0, i - k)]!);
  put(() => Math.log1p(likely[n]!));
  put((i) => Math.log1p(likely[i]!));
  put((i) => back(i, 5));
  put((i) => back(i, 50));
  put((i) => {
    const end = Math.min(n, i + 16);
    return (likely[end]! - likely[i + 1]!) / (before[end]! - before[i + 1]! + 5);
  });
  put((i) => up[i]!);
  put((i) => down[i]!);
  put((i) => shared.all[i]!);
  put((i) => shared.early[i]!);
  put((i) => meanNear(shared.all, i));
}
