import type { Span } from '../../record/index.ts';

/** What a stretch of words stands for in the record. */
export interface Mark {
  /** The row it belongs to: safe in an address, a class and an id. */
  readonly row: string;
  readonly kind: 'content' | 'source' | 'cue' | 'trigger';
  readonly span: Span;
}

/** Words under the same marks. `begins`: rows whose first words start here; `ends`: rows whose reference follows here. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly begins: readonly string[];
  readonly ends: readonly string[];
}

/**
 * Cuts a text into paragraphs, and these into pieces under the same marks. Spans are UTF-16 offsets into `text`; those
 * that reach past its end are cut short. A row begins at the first of its spans and ends at the last of its content or
 * trigger spans.
 */
export function markedParagraphs(text: string, marks: readonly Mark[]): Piece[][] {
  const sound = marks
    .map((mark) => ({ ...mark, span: { start: mark.span.start, end: Math.min(mark.span.end, text.length) } }))
    .filter(({ span }) => span.start < span.end)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const begins = new Map<number, string[]>();
  const ends = new Map<number, string[]>();
  const rows = Map.groupBy(sound, (mark) => mark.row);
  for (const [row, own] of rows) {
    push(begins, Math.min(...own.map(({ span }) => span.start)), row);
    const words = own.filter(({ kind }) => kind === 'content' || kind === 'trigger');
    push(ends, Math.max(...(words.length > 0 ? words : own).map(({ span }) => span.end)), row);
  }
  const cuts = [...new Set(sound.flatMap(({ span }) => [span.start, span.end]))].sort((a, b) => a - b);

  const paragraphs: Piece[][] = [];
  let nextMark = 0;
  let nextCut = 0;
  let open: Mark[] = [];
  for (const { start, end } of paragraphSpans(text)) {
    const pieces: Piece[] = [];
    for (let from = start; from < end; ) {
      while ((cuts[nextCut] ?? Number.POSITIVE_INFINITY) <= from) nextCut += 1;
      const to = Math.min(cuts[nextCut] ?? end, end);
      while ((sound[nextMark]?.span.start ?? Number.POSITIVE_INFINITY) <= from) {
        open = [...open, sound[nextMark] as Mark];
        nextMark += 1;
      }
      open = open.filter(({ span }) => span.end > from);
      pieces.push({
        text: text.slice(from, to),
        marks: open,
        begins: take(begins, from),
        ends: take(ends, to),
      });
      from = to;
    }
    if (pieces.length > 0) paragraphs.push(pieces);
  }
  return paragraphs;
}

/** Paragraphs are separated by blank lines. */
function paragraphSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n[ \t]*\n\s*/g)) {
    spans.push({ start, end: index });
    start = index + gap.length;
  }
  spans.push({ start, end: text.length });
  return spans.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

function push(map: Map<number, string[]>, at: number, row: string): void {
  map.set(at, [...(map.get(at) ?? []), row]);
}

/** What stands at or before an offset and was not taken yet: a span may begin or end in the gap between paragraphs. */
function take(map: Map<number, string[]>, upTo: number): string[] {
  const taken: string[] = [];
  for (const [at, rows] of map) {
    if (at > upTo) continue;
    taken.push(...rows);
    map.delete(at);
  }
  return taken;
}
