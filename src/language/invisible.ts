import type { Span } from '../record/index.ts';

/**
 * Characters that take no room and end no word: soft hyphens, zero-width spaces and joiners, byte order marks, marks of direction,
 * variation selectors, controls (Unicode's Default_Ignorable_Code_Point and Cc, without white space).
 */
const INVISIBLE = /[[\p{DI}\p{Cc}\ufff9-\ufffb]--[\t\n\v\f\r]]/v;
const ALL_INVISIBLE = new RegExp(`${INVISIBLE.source}+`, 'gv');
/** Between two signs that are no letters a joiner makes one of them: "👩‍🚀". */
const JOINER = '\u200d';

/** A text without what is not seen, and where each of its code units stands in the text that was given. */
export interface BareText {
  readonly text: string;
  readonly at: Uint32Array;
}

/** Whether a text has anything that is not seen; nearly none has. */
export function hasUnseen(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Undefined for a text that has nothing invisible. */
export function bareOf(text: string): BareText | undefined {
  if (!hasUnseen(text)) return undefined;
  const at = new Uint32Array(text.length);
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  const keep = (to: number): void => {
    kept.push(text.slice(from, to));
    for (let i = from; i < to; i++) at[length++] = i;
  };
  for (const { 0: run, index } of text.matchAll(ALL_INVISIBLE)) {
    keep(index);
    from = index + run.length;
    // Two blanks left beside each other would be a gap that the text does not have.
    if (text[index - 1] === ' ' && text[from] === ' ') from++;
    if (!run.includes(JOINER) || !isSign(text, index - 1) || !isSign(text, from)) continue;
    kept.push(JOINER);
    at[length++] = index + run.indexOf(JOINER);
  }
  keep(text.length);
  return { text: kept.join(''), at: at.subarray(0, length) };
}

/** Neither letter, digit nor space: the first or second half of an emoji, say. */
function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) return /\P{L}/u.test(String.fromCodePoint(text.codePointAt(at)!));
  return /[^\p{L}\p{M}\p{Nd}\s]/u.test(text[at] ?? ' ');
}

/** A word as it is seen; one that is invisible altogether as it is. */
export function seen(word: string): string {
  return (
    word.replace(ALL_INVISIBLE, (run, at: number) =>
      run.includes(JOINER) && isSign(word, at - 1) && isSign(word, at + run.length) ? JOINER : '',
    ) || word
  );
}

/** Whether nothing of a word is seen. */
export function isUnseen(word: string): boolean {
  return INVISIBLE.test(word) && /^\s*$/.test(word.replace(ALL_INVISIBLE, ''));
}

/** Where the part of a word begins that is left when its first `length` seen characters are taken off. */
export function pastSeen(word: string, length: number): number {
  let at = 0;
  for (let n = 0; n < length; at++) if (!INVISIBLE.test(word[at] ?? ' ')) n++;
  return at;
}

/**
 * Words of the bare text → the same in the text given. What is invisible belongs to the word that it touches, the one before it
 * rather than the one after.
 */
export function wordsAround(text: string, { at }: BareText, words: readonly Span[]): Span[] {
  const spans = words.map(({ start, end }) => ({ start: at[start]!, end: at[end - 1]! + 1 }));
  const past = at[words.at(-1)?.end ?? 0] ?? text.length;
  let before = 0;
  spans.forEach((span, i) => {
    while (span.start > before && !/\s/.test(text[span.start - 1]!)) span.start--;
    const next = spans[i + 1]?.start ?? past;
    while (span.end < next && !/\s/.test(text[span.end]!)) span.end++;
    before = span.end;
  });
  return spans;
}

/**
 * What touches no word, a zero-width space between two spaces, is a word of its own in the sentence before it, or in the one after
 * it where a line break parts it from that.
 *
 * @param end how far the text was read
 */
export function withUnseen(
  text: string,
  words: readonly Span[],
  ranges: readonly (readonly [number, number])[],
  end = text.length,
): { words: Span[]; ranges: [number, number][] } {
  const out: Span[] = [];
  const sentences: [number, number][] = [];
  let before = 0;
  let first = 0;
  const add = (to: number): boolean => {
    const gap = text.slice(before, to);
    const start = gap.search(/\S/);
    if (start < 0) return false;
    out.push({ start: before + start, end: before + gap.trimEnd().length });
    return true;
  };
  for (const [from, past] of ranges) {
    for (let i = from; i < past; i++) {
      const word = words[i]!;
      const gap = text.slice(before, word.start);
      if (add(word.start) && i === from && sentences.length > 0 && !parted(gap)) {
        sentences.at(-1)![1]++;
        first++;
      }
      out.push(word);
      before = word.end;
    }
    sentences.push([first, out.length]);
    first = out.length;
  }
  if (add(end)) {
    if (sentences.length > 0) sentences.at(-1)![1]++;
    else sentences.push([0, 1]);
  }
  return { words: out, ranges: sentences };
}

/** Whether a line break stands before the first seen-nothing of a gap, and none after the last. */
function parted(gap: string): boolean {
  const trimmed = gap.trim();
  const at = gap.indexOf(trimmed);
  return gap.slice(0, at).includes('\n') && !gap.slice(at + trimmed.length).includes('\n');
}
