import { wordsOf } from '../body/word-list.ts';
import { measureText } from '../body/words.ts';
import { furnitureOf, phraseKind } from '../furniture/kinds.ts';
import type { FeatureTable } from '../trees/feature-table.ts';
import { textOdds, type WordOdds } from '../trees/word-odds.ts';
import type { Line } from './lines.ts';

const KINDS = [
  'advertisement',
  'menu',
  'share',
  'related',
  'sign-up',
  'comments',
  'consent',
  'paywall',
  'legal',
  'credit',
  'caption',
  'byline',
  'date',
] as const;

/** Names of the columns: what a line of a captured page looks like by itself and what stands around it. */
export const LINE_FEATURES: readonly string[] = [
  'chars',
  'words',
  'word-length',
  'sentences',
  'ends-sentence',
  'ends-colon',
  'comma-rate',
  'digit-rate',
  'upper-rate',
  'capital-rate',
  'quotes',
  'small-rate',
  'marks',
  'starts-lower',
  'starts-bullet',
  'ends-ellipsis',
  'kind',
  ...KINDS.map((kind) => `kind-${kind}`),
  'line-kind',
  'after-blank',
  'before-blank',
  'group',
  'group-chars',
  'same-text',
  'same-start',
  'word-min',
  'word-max',
  'word-mean',
  'core-words',
  'place',
  'place-chars',
  'good-before',
  'good-after',
  'since-good',
  'until-good',
  'chars-since-good',
  'chars-until-good',
  'good-near',
  'good-wide',
  'prev-chars',
  'prev2-chars',
  'next-chars',
  'next2-chars',
  'prev-ends',
  'next-ends',
  'prev-kind',
  'next-kind',
  'run',
  'run-share',
  'from-core',
  'in-core',
  'title-like',
  'since-comments',
  'since-related',
  'since-legal',
  'until-comments',
];
const F = LINE_FEATURES.length;
/** Farther off than any line that matters. */
const FAR = 2000;
const log = (n: number): number => Math.log1p(n);

/** Words of a line that begin with a capital, as a share: headlines and menus in English. */
function capitalRate(text: string): number {
  const words = text.split(' ');
  let capitals = 0;
  for (const word of words) if (/^["“‘(]?\p{Lu}/u.test(word)) capitals++;
  return capitals / words.length;
}

/** The stretch of lines that holds most running text: good lines, with at most six others between two of them. */
function coreOf(good: Uint8Array, lines: readonly Line[]): [start: number, end: number] {
  let best: [number, number] = [0, -1];
  let top = 0;
  let start = -1;
  let last = -1;
  let sum = 0;
  const close = (): void => {
    if (start !== -1 && sum > top) {
      top = sum;
      best = [start, last];
    }
  };
  for (let i = 0; i < lines.length; i++) {
    if (!good[i]) continue;
    if (start === -1 || i - last > 7) {
      close();
      start = i;
      sum = 0;
    }
    last = i;
    sum += lines[i]!.text.length;
  }
  close();
  return best;
}

/** One row of features for every line that holds words. */
export function lineFeatures(lines: readonly Line[], learnt: WordOdds): FeatureTable {
  const n = lines.length;
  const values = new Float32Array(n * F);
  const measures = lines.map((line) => measureText(line.text));
  const kinds = lines.map((line) => phraseKind(line.text));
  const good = new Uint8Array(n);
  const textCount = new Map<string, number>();
  const startCount = new Map<string, number>();
  const startOf = (text: string): string => text.slice(0, 12).toLowerCase();
  let totalChars = 1;
  let totalGood = 1;
  lines.forEach(({ text }, i) => {
    const m = measures[i]!;
    if (m.words >= 10 && m.sentences > 0 && (m.endsSentence || m.words >= 25) && !kinds[i]) {
      good[i] = 1;
      totalGood += text.length;
    }
    totalChars += text.length;
    textCount.set(text, (textCount.get(text) ?? 0) + 1);
    startCount.set(startOf(text), (startCount.get(startOf(text)) ?? 0) + 1);
  });
  const [coreStart, coreEnd] = coreOf(good, lines);
  const coreWords = new Set<string>();
  for (let i = coreStart; i <= coreEnd; i++)
    if (good[i]) for (const word of wordsOf(lines[i]!.text)) if (word.length > 4) coreWords.add(word);
  const until = new Int32Array(n).fill(n);
  const charsUntil = new Float32Array(n).fill(1e5);
  for (let i = n - 2; i >= 0; i--) {
    until[i] = good[i + 1] ? 1 : until[i + 1]! + 1;
    charsUntil[i] = good[i + 1] ? 0 : charsUntil[i + 1]! + lines[i + 1]!.text.length;
  }
  const groupStart: number[] = [];
  lines.forEach((line, i) => {
    groupStart.push(i === 0 || line.afterBlank ? i : groupStart[i - 1]!);
  });
  const groupSize = new Map<number, { lines: number; chars: number }>();
  groupStart.forEach((start, i) => {
    const size = groupSize.get(start) ?? { lines: 0, chars: 0 };
    size.lines++;
    size.chars += lines[i]!.text.length;
    groupSize.set(start, size);
  });
  const untilComments = new Int32Array(n).fill(FAR);
  for (let i = n - 2; i >= 0; i--)
    untilComments[i] = kinds[i + 1] === 'comments' ? 1 : Math.min(FAR, untilComments[i + 1]! + 1);
  let lastComments = -FAR;
  let lastRelated = -FAR;
  let lastLegal = -FAR;
  let chars = 0;
  let goodBefore = 0;
  let since = n;
  let charsSince = 1e5;
  let run = 0;
  let runChars = 0;
  for (let i = 0; i < n; i++) {
    const { text, afterBlank } = lines[i]!;
    const m = measures[i]!;
    const words = Math.max(1, m.words);
    const length = text.length;
    let at = i * F;
    const put = (value: number): void => {
      values[at++] = value;
    };
    put(log(length));
    put(log(m.words));
    put(length / words);
    put(Math.min(m.sentences, 20));
    put(m.endsSentence ? 1 : 0);
    put(/[:：]$/.test(text) ? 1 : 0);
    put(m.commas / words);
    put(m.digits / length);
    put(m.upper / length);
    put(length < 400 ? capitalRate(text) : 0);
    put(Math.min(m.quotes, 6));
    put(m.small / words);
    put(Math.min(m.marks, 6));
    const first = text.charCodeAt(0);
    put(first >= 97 && first <= 122 ? 1 : 0);
    put(/^[•–—\-*▪●]/.test(text) ? 1 : 0);
    put(/(?:…|\.\.\.)$/.test(text) ? 1 : 0);
    const kind = kinds[i];
    put(kind ? 1 : 0);
    for (const name of KINDS) put(kind === name ? 1 : 0);
    put(length < 80 && furnitureOf(text).kind !== 'other' ? 1 : 0);
    put(afterBlank ? 1 : 0);
    put(i + 1 >= n || lines[i + 1]!.afterBlank ? 1 : 0);
    const group = groupSize.get(groupStart[i]!)!;
    put(log(group.lines));
    put(group.chars / group.lines);
    put(Math.min(textCount.get(text)!, 5));
    put(Math.min(startCount.get(startOf(text))!, 8));
    const own = wordsOf(text);
    const odds = textOdds(own, learnt);
    put(odds.low);
    put(odds.high);
    put(odds.mean);
    let core = 0;
    let long = 0;
    for (const word of own) {
      if (word.length <= 4) continue;
      long++;
      if (coreWords.has(word)) core++;
    }
    put(long === 0 ? 0 : core / long);
    put(i / n);
    put(chars / totalChars);
    put(goodBefore / totalGood);
    put(1 - (goodBefore + (good[i] ? length : 0)) / totalGood);
    put(log(since));
    put(log(until[i]!));
    put(log(charsSince));
    put(log(charsUntil[i]!));
    let near = 0;
    let wide = 0;
    for (let k = -10; k <= 10; k++) {
      if (k === 0 || !good[i + k]) continue;
      wide++;
      if (k >= -3 && k <= 3) near++;
    }
    put(near);
    put(wide);
    put(log(lines[i - 1]?.text.length ?? 0));
    put(log(lines[i - 2]?.text.length ?? 0));
    put(log(lines[i + 1]?.text.length ?? 0));
    put(log(lines[i + 2]?.text.length ?? 0));
    put(measures[i - 1]?.endsSentence ? 1 : 0);
    put(measures[i + 1]?.endsSentence ? 1 : 0);
    put(kinds[i - 1] ? 1 : 0);
    put(kinds[i + 1] ? 1 : 0);
    put(run);
    put(runChars / totalGood);
    put(i < coreStart ? i - coreStart : i > coreEnd ? i - coreEnd : 0);
    put(i >= coreStart && i <= coreEnd ? 1 : 0);
    put(m.words >= 4 && m.words <= 22 && !m.endsSentence ? core : 0);
    put(log(i - lastComments));
    put(log(i - lastRelated));
    put(log(i - lastLegal));
    put(log(untilComments[i]!));
    if (kind === 'comments') lastComments = i;
    else if (kind === 'related') lastRelated = i;
    else if (kind === 'legal') lastLegal = i;
    chars += length;
    if (good[i]) {
      goodBefore += length;
      since = 0;
      charsSince = 0;
      run++;
      runChars += length;
    } else {
      since++;
      charsSince += length;
      if (since > 6) {
        run = 0;
        runChars = 0;
      }
    }
  }
  return { rows: n, columns: F, values };
}
