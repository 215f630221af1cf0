import { type Quotation, type Sentence, type Token, touching } from '../language/index.ts';
import type { Span } from '../record/index.ts';

const CLOSING = /^(?:["”»’']|'')$/;
const OPENING = /^(?:["“„«‘']|``)$/;

/** Neither a letter nor a digit in it. */
export function isPunctuation(token: Token): boolean {
  return !/[\p{L}\p{N}$€£%]/u.test(token.text);
}

function marksWithin(text: string, span: Span, quotations: readonly Quotation[]): Span {
  // A span that holds one mark of a pair takes the other in when nothing but punctuation parts them.
  let { start, end } = span;
  for (const q of quotations) {
    for (const s of q.segments) {
      const opensIn = start <= s.start && s.start < end;
      const closesIn = start < s.end && s.end <= end;
      if (opensIn && !closesIn && s.end > end && !/[\p{L}\p{N}]/u.test(text.slice(end, s.end))) end = s.end;
      if (closesIn && !opensIn && s.start < start && !/[\p{L}\p{N}]/u.test(text.slice(s.start, start)))
        start = s.start;
    }
  }
  return { start, end };
}

/**
 * The stretches of text that a set of words makes: runs of neighbours, punctuation at their edges left off but for
 * quotation marks whose partner is inside, runs parted by nothing but punctuation left apart.
 */
export function spansOf(
  text: string,
  sentence: Sentence,
  places: ReadonlySet<number>,
  quotations: readonly Quotation[] = [],
): Span[] {
  const runs: Token[][] = [];
  for (const t of sentence.tokens) {
    if (!places.has(t.i)) continue;
    const run = runs.at(-1);
    if (run && run.at(-1)!.i === t.i - 1) run.push(t);
    else runs.push([t]);
  }
  const spans: Span[] = [];
  for (const run of runs) {
    let [a, b] = [0, run.length - 1];
    while (a <= b && isPunctuation(run[a]!) && !keepsAtStart(run, a, b)) a++;
    while (b >= a && isPunctuation(run[b]!) && !keepsAtEnd(run, a, b)) b--;
    if (a > b) continue;
    const span = { start: run[a]!.start, end: run[b]!.end };
    spans.push(marksWithin(text, span, near(quotations, span)));
  }
  return spans;
}

function near(quotations: readonly Quotation[], span: Span): readonly Quotation[] {
  return touching(quotations, span.start - 4, span.end + 4);
}

function keepsAtStart(run: readonly Token[], a: number, b: number): boolean {
  return (OPENING.test(run[a]!.text) || /^[([$€£#@]/.test(run[a]!.text)) && a < b;
}

function keepsAtEnd(run: readonly Token[], a: number, b: number): boolean {
  const text = run[b]!.text;
  if (/^[)\]%]/.test(text)) return run.slice(a, b).some((t) => /^[([]/.test(t.text)) || text === '%';
  return CLOSING.test(text) && run.slice(a, b).some((t) => OPENING.test(t.text));
}

/** One span over several, with what stands between them. */
export function hull(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map((s) => s.start)),
    end: Math.max(...spans.map((s) => s.end)),
  };
}

/** Of spans in order, the last that begins at or before a place: by halving. */
export function lastFrom<T extends Span>(spans: readonly T[], at: number): T | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}

/** Whether a stretch of text holds a letter or a digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many characters two lists of spans share. */
export function shared(a: readonly Span[], b: readonly Span[]): number {
  let n = 0;
  for (const x of a) for (const y of b) n += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return n;
}

/** The characters that spans cover. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((n, s) => n + s.end - s.start, 0);
}
