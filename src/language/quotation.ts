import type { Span } from '../record/index.ts';

/** Words between quotation marks. A quotation that runs over several paragraphs has one segment in each. */
export interface Quotation {
  /** From its first mark to its last. */
  readonly start: number;
  readonly end: number;
  /** Its pieces, marks and all, one a paragraph. */
  readonly segments: readonly Span[];
  /** 0 on its own, 1 within another quotation, … */
  readonly depth: number;
  /** Whether a closing mark was found; an unclosed one ends with its paragraph. */
  readonly closed: boolean;
}

const OPENERS: { [mark: string]: string } = {
  '“': '”',
  '„': '”',
  '«': '»',
  '‘': '’',
  '"': '"',
  "'": "'",
  '``': "''",
  "''": "''",
  // Two single marks for a double one, as some systems set them.
  '‘‘': '’’',
};
const DOUBLE_CLOSERS = new Set(['"', '”', '“', "''", '’’']);
const MARK = /``|''|‘‘|’’|[“”„«»‘’"']/g;
/** Deeper marks are taken for stray ones: prose nests two deep, three at most. */
const MAX_DEPTH = 4;
const LETTER = /[\p{L}\p{N}]/u;
/** What may stand before an opening mark that looks the same as a closing one. */
const BEFORE_OPENING = /[\s([{—–\-/:“‘"']/;

interface Open {
  readonly mark: string;
  readonly start: number;
  readonly segments: Span[];
  segmentStart: number;
}

/** Where one paragraph ends and the next begins: blank lines where the text has any, line breaks where it has none. */
function paragraphs(text: string): Span[] {
  const breaks = /\n[^\S\n]*\n/.test(text) ? /\n\s*\n/g : /\n\s*/g;
  const out: Span[] = [];
  let start = 0;
  for (const m of text.matchAll(breaks)) {
    if (isWrapped(text, m.index, m.index + m[0].length)) continue;
    if (m.index > start) out.push({ start, end: m.index });
    start = m.index + m[0].length;
  }
  if (start < text.length) out.push({ start, end: text.length });
  return out;
}

/** A break within a sentence: a word before it and a small letter after it. */
const isWrapped = (text: string, from: number, to: number): boolean =>
  /[\p{L}\p{N},]/u.test(text[from - 1] ?? '') && /\p{Ll}/u.test(text[to] ?? '');

/** Whether the single mark at `at` is an apostrophe: within a word, or after one while no single quotation is open. */
function isApostrophe(before: string, after: string, open: boolean): boolean {
  if (LETTER.test(before) && LETTER.test(after)) return true;
  return LETTER.test(before) && !open;
}

function opens(mark: string, before: string, after: string, stack: readonly Open[]): boolean {
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‘' || mark === '``' || mark === '‘‘') {
    // German closes with the mark that English opens with.
    if (mark !== '“') return true;
    // German closes with the mark that English opens with; a slip of the keyboard does too.
    return !(stack.length > 0 && before !== '' && !BEFORE_OPENING.test(before));
  }
  if (mark === '"' || mark === "'" || mark === "''") {
    const free = before === '' || BEFORE_OPENING.test(before);
    if (!free || after === '' || /\s/.test(after)) return false;
    return !stack.some((o) => o.mark === mark) || /\s/.test(before);
  }
  return false;
}

/** Which of the open quotations a mark closes: the last of its own kind, else the last double one, mixed as typists mix them. */
function closes(stack: readonly Open[], mark: string, after: string): number {
  const own = stack.findLastIndex((o) => OPENERS[o.mark] === mark || (o.mark === '„' && mark === '“'));
  if (own >= 0 || !DOUBLE_CLOSERS.has(mark)) return own;
  if (mark === '“' && LETTER.test(after)) return -1;
  return stack.findLastIndex((o) => o.mark !== "'" && o.mark !== '‘' && o.mark !== '«');
}

/**
 * The quotations of a text, outer before inner, in order: curly, straight, angled and single marks, nested ones,
 * those whose every paragraph begins with a mark and only the last of which ends with one, and unclosed ones.
 * Offsets are UTF-16 units into `text`. One pass, linear in the text.
 */
export function findQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let stack: Open[] = [];
  const finish = (o: Open, end: number, closed: boolean, depth: number) => {
    o.segments.push({ start: o.segmentStart, end });
    found.push({ start: o.start, end, segments: o.segments, depth, closed });
  };
  const parts = paragraphs(text);
  // Gone through once for all paragraphs: asked for anew in each, a text without marks would be searched to its end every time.
  const marks = [...text.matchAll(MARK)];
  let nextMark = 0;
  parts.forEach((paragraph, index) => {
    for (let m = marks[nextMark]; m && m.index < paragraph.end; m = marks[nextMark]) {
      nextMark++;
      const mark = m[0];
      const at = m.index;
      const before = at > paragraph.start ? text[at - 1]! : '';
      const after = text[at + mark.length] ?? '';
      const top = stack.at(-1);
      // The mark that a quotation repeats at the head of each of its paragraphs.
      if (top && top.segmentStart < 0 && at === paragraph.start + leadingSpace(text, paragraph)) {
        top.segmentStart = at;
        continue;
      }
      const single = mark === "'" || mark === '’';
      const singleOpen = stack.some((o) => (mark === "'" ? o.mark === "'" : o.mark === '‘'));
      if (single && isApostrophe(before, after, singleOpen)) continue;
      if (opens(mark, before, after, stack)) {
        if (stack.length === MAX_DEPTH) continue;
        stack.push({ mark, start: at, segments: [], segmentStart: at });
      } else {
        const depth = closes(stack, mark, after);
        if (depth < 0) continue;
        finish(stack[depth]!, at + mark.length, true, depth);
        // An inner mark left open was none, or its close is missing: the outer close ends it.
        for (let d = stack.length - 1; d > depth; d--) {
          if (stack[d]!.mark !== "'" && stack[d]!.mark !== '‘') finish(stack[d]!, at, false, d);
        }
        stack = stack.slice(0, depth);
      }
    }
    const next = parts[index + 1];
    const outer = stack[0];
    if (outer) {
      const repeated =
        next !== undefined &&
        outer.mark !== "'" &&
        text.startsWith(outer.mark, next.start + leadingSpace(text, next));
      const goesOn = repeated || (next !== undefined && closesFirst(text, outer.mark, next));
      if (goesOn) {
        outer.segments.push({
          start: outer.segmentStart,
          end: trimEnd(text, outer.segmentStart, paragraph.end),
        });
        outer.segmentStart = repeated ? -1 : next!.start + leadingSpace(text, next!);
        stack = [outer];
      } else {
        if (
          (outer.mark !== "'" && outer.mark !== '‘') ||
          text.slice(Math.max(0, outer.start - 2), outer.start) === ': '
        ) {
          finish(outer, trimEnd(text, outer.segmentStart, paragraph.end), false, 0);
        }
        stack = [];
      }
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** "“We wait.¶And then we go,” he said.": a paragraph whose first mark closes what an earlier one opened. */
function closesFirst(text: string, opener: string, paragraph: Span): boolean {
  if (opener !== '“' && opener !== '"') return false;
  const at = text.slice(paragraph.start, paragraph.end).search(/["“”]/);
  if (at < 0) return false;
  const mark = text[paragraph.start + at]!;
  const [before, after] = [text[paragraph.start + at - 1] ?? '', text[paragraph.start + at + 1] ?? ''];
  return (
    at > 0 &&
    (opener === '“' ? mark === '”' : mark === '"') &&
    /[\p{L}\p{N}.,!?…]/u.test(before) &&
    !LETTER.test(after)
  );
}

function leadingSpace(text: string, span: Span): number {
  let n = 0;
  while (span.start + n < span.end && /\s/.test(text[span.start + n]!)) n++;
  return n;
}

function trimEnd(text: string, start: number, end: number): number {
  let e = end;
  while (e > start && /\s/.test(text[e - 1]!)) e--;
  return e;
}

/**
 * The quotations that share a character with a stretch of text, of a list in the order `findQuotations` gives: found by
 * halving, since only what is within one another can overlap.
 */
export function touching(quotations: readonly Quotation[], start: number, end: number): Quotation[] {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  // What began before: back to the last one that stands in no other.
  let first = low;
  while (first > 0 && quotations[first - 1]!.depth > 0) first--;
  if (first > 0) first--;
  const out: Quotation[] = [];
  for (let i = first; i < quotations.length && quotations[i]!.start < end; i++) {
    if (quotations[i]!.end > start) out.push(quotations[i]!);
  }
  return out;
}
