import { type Features, hashString } from '../perceptron/index.ts';
import type { Elsewhere } from './elsewhere.ts';
import { EDGE, type Form } from './form.ts';
import { formAt, partOf, type Stretch } from './stretch.ts';

/** Numbers of the first template of each group. */
const WORD = 1;
const NEIGHBOURS = 30;
const PAIRS = 60;
const STRETCH = 90;
const JOINED = 120;
const GAP = 140;
const DOCUMENT = 160;
const OTHER = 180;

/** Of the places where a word stands besides, so many are looked at. */
const MOST_PLACES = 6;

const tags = new Map<string, number>();
function tagOf(upos: string | undefined): number {
  if (upos === undefined) return 1;
  let hash = tags.get(upos);
  if (hash === undefined) {
    hash = hashString(upos);
    tags.set(upos, hash);
  }
  return hash;
}

/** Fills in what the second opinion goes by for word `i` of sentence `s`. */
export function nameFeatures(f: Features, document: Elsewhere, s: number, i: number): void {
  const { forms, upos, marked, damaged } = document.sentences[s]!;
  const word = forms[i]!;
  const kindAt = (k: number): number => (marked[k] && damaged ? 10 : formAt(forms, k).kind);
  f.clear();
  f.add(0, 1);
  ofWord(f, word, kindAt(i), i);
  ofNeighbours(f, forms, i);
  ofPairs(f, forms, i, [kindAt(i - 1), kindAt(i), kindAt(i + 1)]);
  f.add(PAIRS + 20, tagOf(upos[i]));
  f.add(PAIRS + 21, tagOf(upos[i - 1]), tagOf(upos[i]));
  f.add(PAIRS + 22, tagOf(upos[i]), tagOf(upos[i + 1]));
  f.add(PAIRS + 23, Math.min(s, 2) + 1, Math.min(i, 3) + 1);
  const stretch = document.stretches[s]![i];
  const joined = document.joined[s]![i];
  if (stretch) ofStretch(f, stretch, i);
  if (stretch && joined) ofJoined(f, forms, stretch, joined, i);
  if (!stretch) ofGap(f, document.stretches[s]!, word, i);
  if (stretch) ofDocument(f, document, word, stretch, s, i);
}

function ofWord(f: Features, word: Form, kind: number, i: number): void {
  f.add(WORD, word.own);
  f.add(WORD + 1, word.low);
  f.add(WORD + 2, word.shape);
  word.heads.forEach((h, k) => {
    f.add(WORD + 3 + k, h);
  });
  word.tails.forEach((h, k) => {
    f.add(WORD + 6 + k, h);
  });
  if (word.fine) f.add(WORD + 9, word.fine);
  if (word.fine) f.add(WORD + 10, word.coarse);
  f.add(WORD + 11, kind, i === 0 ? 1 : 2);
}

function ofNeighbours(f: Features, forms: readonly Form[], i: number): void {
  for (const by of [-1, 1]) {
    const at = NEIGHBOURS + (by + 1) * 6;
    const next = formAt(forms, i + by);
    f.add(at, next.low);
    f.add(at + 1, next.shape);
    f.add(at + 2, next.tails[1]!);
    if (next.fine) f.add(at + 3, next.fine);
    if (next.fine) f.add(at + 4, next.coarse);
    const after = formAt(forms, i + 2 * by);
    f.add(at + 5, after.low);
    if (after.fine) f.add(at + 6, after.fine);
    const third = formAt(forms, i + 3 * by);
    if (third.fine) f.add(at + 7, third.fine);
  }
}

function ofPairs(
  f: Features,
  forms: readonly Form[],
  i: number,
  kinds: readonly [number, number, number],
): void {
  const word = forms[i]!;
  const left = formAt(forms, i - 1);
  const right = formAt(forms, i + 1);
  const [before, kind, after] = kinds;
  f.add(PAIRS, left.low, word.low);
  f.add(PAIRS + 1, word.low, right.low);
  f.add(PAIRS + 2, left.low, kind);
  f.add(PAIRS + 3, right.low, kind);
  f.add(PAIRS + 4, formAt(forms, i - 2).low, left.low);
  f.add(PAIRS + 5, right.low, formAt(forms, i + 2).low);
  f.add(PAIRS + 6, left.low, kind, right.low);
  f.add(PAIRS + 7, before, kind, after);
  if (word.fine === 0) return;
  f.add(PAIRS + 8, word.fine, left.fine + 1);
  f.add(PAIRS + 9, word.fine, right.fine + 1);
  f.add(PAIRS + 10, word.coarse, left.low);
  f.add(PAIRS + 11, word.coarse, right.low);
}

function ofStretch(f: Features, stretch: Stretch, i: number): void {
  const { first, last, left, left2, right, right2 } = stretch;
  const part = partOf(stretch, i) + 1;
  const place = part * 8 + Math.min(5, stretch.to - stretch.from + 1);
  f.add(STRETCH, place);
  f.add(STRETCH + 1, stretch.id, part);
  f.add(STRETCH + 2, left.low, place);
  f.add(STRETCH + 3, right.low, place);
  f.add(STRETCH + 4, left.low, right.low, part);
  f.add(STRETCH + 5, last.low, part);
  f.add(STRETCH + 6, first.low, part);
  f.add(STRETCH + 7, place, last.fine);
  f.add(STRETCH + 8, place, first.fine);
  f.add(STRETCH + 9, part, left.fine);
  f.add(STRETCH + 10, part, right.fine);
  f.add(STRETCH + 11, left2.low, left.low, part);
  f.add(STRETCH + 12, right.low, right2.low, part);
  f.add(STRETCH + 13, last.tails[1]!, part);
  f.add(STRETCH + 14, left.coarse + 1, right.coarse + 1);
}

/** The stretch goes on beyond words that join: "Ministry" and "of Foreign Affairs" should know of each other. */
function ofJoined(
  f: Features,
  forms: readonly Form[],
  stretch: Stretch,
  [from, to]: readonly [from: number, to: number],
  i: number,
): void {
  const side = (from < stretch.from ? 1 : 0) + (to > stretch.to ? 2 : 0);
  if (side === 0) return;
  const place = side * 4 + partOf({ from, to }, i);
  f.add(JOINED, forms[from]!.low, place);
  f.add(JOINED + 1, forms[to]!.low, place);
  f.add(JOINED + 2, formAt(forms, from - 1).low, place);
  f.add(JOINED + 3, formAt(forms, to + 1).low, place);
  f.add(JOINED + 4, place, forms[from]!.fine);
}

/** A word without a capital between two stretches. */
function ofGap(f: Features, stretches: readonly (Stretch | undefined)[], { low }: Form, i: number): void {
  const before = stretches[i - 1] ?? stretches[i - 2];
  const after = stretches[i + 1] ?? stretches[i + 2];
  if (!before || !after) return;
  f.add(GAP, before.last.low, low);
  f.add(GAP + 1, before.first.low, low);
  f.add(GAP + 2, before.left.low, low);
  f.add(GAP + 3, low, before.first.fine);
  f.add(GAP + 4, after.first.low, low);
  f.add(GAP + 5, after.last.low, low);
  f.add(GAP + 6, low, after.last.fine);
  f.add(GAP + 7, before.last.fine + 1, after.last.fine + 1);
  f.add(GAP + 8, before.first.low, low, after.last.low);
  f.add(GAP + 9, low, before.to - before.from + 1, after.to - after.from + 1);
}

function ofDocument(
  f: Features,
  document: Elsewhere,
  word: Form,
  stretch: Stretch,
  s: number,
  i: number,
): void {
  const places = document.placesOf(word);
  const times = Math.min(places.length, 4);
  const small = document.isSmallToo(word) ? 2 : 1;
  f.add(DOCUMENT, times, small);
  if (i === 0) f.add(DOCUMENT + 1, times, small, word.fine);
  f.add(DOCUMENT + 2, Math.min(3, document.timesOf(stretch)), stretch.from === stretch.to ? 1 : 2);
  if (word.kind === 3 && word.text.length > 1) {
    const { first, last } = document.spelled(word) ?? { first: EDGE, last: EDGE };
    f.add(DOCUMENT + 3, last.low);
    f.add(DOCUMENT + 4, first.low);
    f.add(DOCUMENT + 5, last.fine);
  }
  const part = partOf(stretch, i) + 1;
  const begin = f.size;
  let seen = 0;
  for (const place of places) {
    if (place.sentence === s && place.word === i) continue;
    if (seen++ === MOST_PLACES) break;
    const other = document.stretches[place.sentence]![place.word]!;
    const there = partOf(other, place.word) + 1;
    const both = there * 8 + part;
    addOnce(f, begin, OTHER, other.left.low, both);
    addOnce(f, begin, OTHER + 1, other.right.low, both);
    addOnce(f, begin, OTHER + 2, other.last.low, both);
    addOnce(f, begin, OTHER + 3, other.first.low, both);
    addOnce(f, begin, OTHER + 4, other.last.fine + 1, both);
    addOnce(f, begin, OTHER + 5, other.left.fine + 1, both);
    addOnce(f, begin, OTHER + 6, other.right.fine + 1, both);
    addOnce(f, begin, OTHER + 7, other.id, part);
  }
}

/** Adds a feature that may be there already, from `begin` on. */
function addOnce(f: Features, begin: number, template: number, a: number, b: number): void {
  f.add(template, a, b);
  const key = f.keys[f.size - 1]!;
  for (let k = begin; k < f.size - 1; k++) {
    if (f.keys[k] === key) {
      f.size--;
      return;
    }
  }
}
