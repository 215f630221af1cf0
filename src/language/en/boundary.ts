import { readBinary, readList } from '../../assets/index.ts';
import type { Span } from '../../record/index.ts';
import { Features, LinearModel } from '../perceptron/index.ts';
import { endsByAbbreviation } from './abbreviated.ts';
import { endsDateline } from './dateline.ts';
import { lexeme } from './lexeme.ts';
import { endsBySpeech } from './spoken.ts';

const abbreviations = new Set(readList('data/language/en/abbreviations.txt'));
const CLOSERS = /^[)\]}"'”’»]+$|^''$/u;
const ENDERS = /[.!?…:;]$|^[-–—|*•·]+$/u;

/** What lies between two words, as the splitter sees it. */
function gapOf(text: string, from: number, to: number): number {
  if (from >= to) return 1;
  if (to - from === 1) return text.charCodeAt(from) === 10 ? 4 : 2;
  const gap = text.slice(from, Math.min(to, from + 8));
  if (!gap.includes('\n')) return gap.length === 1 ? 2 : 3;
  return /\n\s*\n/.test(gap) ? 5 : 4;
}

/** A letter or digit of ASCII. */
function isPlain(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Whether a sentence may end after word `i` at all: elsewhere the model is not asked. */
export function mayEnd(text: string, words: readonly Span[], i: number): boolean {
  const word = words[i]!;
  const next = words[i + 1];
  if (!next) return true;
  if (gapOf(text, word.end, next.start) >= 3) return true;
  const end = Math.min(word.end, word.start + 20);
  if (isPlain(text.charCodeAt(end - 1))) return false;
  const form = text.slice(word.start, end);
  return ENDERS.test(form) || CLOSERS.test(form);
}

export function boundaryFeatures(
  f: Features,
  text: string,
  words: readonly Span[],
  i: number,
  sinceStart: number,
): void {
  const form = (j: number): string => {
    const w = words[j];
    return w ? text.slice(w.start, Math.min(w.end, w.start + 40)) : '';
  };
  const [p2, p1, w, n1, n2] = [form(i - 2), form(i - 1), form(i), form(i + 1), form(i + 2)];
  const [lp1, lw, ln1, ln2] = [lexeme(p1), lexeme(w), lexeme(n1), lexeme(n2)];
  const lp2 = lexeme(p2);
  const gap = gapOf(text, words[i]!.end, words[i + 1]?.start ?? text.length);
  const before = gapOf(text, words[i - 1]?.end ?? 0, words[i]!.start);
  const upper = /^\p{Lu}/u.test(n1)
    ? 2
    : /^\p{Ll}/u.test(n1)
      ? 3
      : /^\p{Nd}/u.test(n1)
        ? 4
        : /^["'“‘«(]/.test(n1)
          ? 5
          : 1;
  const upper2 = /^\p{Lu}/u.test(n2) ? 2 : /^\p{Ll}/u.test(n2) ? 3 : 1;
  const abbreviated = abbreviations.has(w.toLowerCase()) ? 2 : 1;
  const initial = /^\p{Lu}\.$/u.test(w) ? 2 : 1;
  const length = sinceStart < 2 ? 1 : sinceStart < 5 ? 2 : sinceStart < 12 ? 3 : sinceStart < 40 ? 4 : 5;
  f.clear();
  f.add(1, lw.lower, upper);
  f.add(2, lw.shape, upper, gap);
  f.add(3, lw.lower, ln1.lower);
  f.add(4, ln1.lower, upper);
  f.add(5, ln1.form, gap);
  f.add(6, lp1.lower, lw.lower);
  f.add(7, lp1.shape, lw.lower, upper);
  f.add(8, gap, upper, abbreviated);
  f.add(9, abbreviated, upper, ln1.fine + 1);
  f.add(10, lw.lower, gap, before, upper);
  f.add(11, lw.lower, upper, upper2);
  f.add(12, lw.lower, length, upper);
  f.add(13, lp1.fine + 1, lw.lower);
  f.add(14, initial, upper, lp1.shape);
  f.add(15, ln1.shape, ln2.shape, lw.shape);
  f.add(16, lw.lower, ln1.fine + 1);
  f.add(17, lp1.suffix3, lw.lower, upper);
  f.add(18, lp2.lower, lp1.lower, lw.lower);
  f.add(19, ln1.lower, ln2.lower);
  f.add(20, gap, length);
}

let model: LinearModel | undefined;
const features = new Features();
const scores = new Int32Array(2);

/** Whether a single line break parts paragraphs here, or only wraps a line that is set narrow. */
function wraps(text: string, from: number, to: number, next: string): boolean {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const length = from - lineStart;
  if (/[.!?:]["'”’)]*$/u.test(text.slice(Math.max(lineStart, from - 4), from))) return false;
  if (text.slice(from, to).split('\n').length > 2) return false;
  return /^\p{Ll}/u.test(next) || (length >= 50 && length <= 100);
}

/** What follows the stop in the name of a file or a site; a longer word may begin a sentence without its blank. */
const ENDING = /^(?!no$|so$|but$|the$|it$|we$|he$|she$|they$|and$|you$|my$)\p{Ll}{2,4}$/u;

/** Whether the very place tells that the sentence goes on: two blanks after a plain word, a stop inside "character.ai". */
function goesOn(text: string, words: readonly Span[], i: number): boolean {
  const { end } = words[i]!;
  const next = words[i + 1]!;
  if (next.start - end === 2) return text[end] === ' ' && /^[\p{L}\p{Nd}]$/u.test(text[end - 1]!);
  if (next.start > end || text[end - 1] !== '.' || words[i]!.start !== end - 1) return false;
  return ENDING.test(text.slice(next.start, next.end)) && /\p{L}/u.test(text[end - 2] ?? '');
}

/** What abbreviations, datelines and quotation marks tell of the place after a word; undefined where the model is to say. */
function toldEnd(text: string, words: readonly Span[], start: number, i: number): boolean | undefined {
  if (goesOn(text, words, i)) return false;
  const told = endsByAbbreviation(text, words, start, i) ?? endsBySpeech(text, words, i);
  return told ?? (endsDateline(text, words, start, i) ? true : undefined);
}

/**
 * Words → sentences, as [first, past last] word numbers. Blank lines always part; a single line break does unless it
 * only wraps the line; elsewhere a trained model decides after closing punctuation.
 */
export function sentencesIn(
  text: string,
  words: readonly Span[],
  boundary?: LinearModel,
): [number, number][] {
  model ??= boundary ?? LinearModel.parse(readBinary('models/language-sentences.bin.gz'));
  const asked = boundary ?? model;
  const out: [number, number][] = [];
  let start = 0;
  for (let i = 0; i < words.length; i++) {
    if (i + 1 < words.length) {
      const { end } = words[i]!;
      const next = words[i + 1]!;
      const gap = gapOf(text, end, next.start);
      const hard =
        gap === 5 || (gap === 4 && !wraps(text, end, next.start, text.slice(next.start, next.start + 1)));
      if (!hard) {
        if (i + 1 - start < MOST_WORDS) {
          if (!mayEnd(text, words, i)) continue;
          const told = toldEnd(text, words, start, i);
          if (told === false) continue;
          if (told === undefined) {
            boundaryFeatures(features, text, words, i, i - start);
            asked.score(features, scores);
            if (scores[1]! <= scores[0]!) continue;
          }
        }
      }
    }
    out.push([start, i + 1]);
    start = i + 1;
  }
  return out;
}

/** A run of words without an end is cut here, so that tables and junk cannot stall the parser. */
export const MOST_WORDS = 200;
