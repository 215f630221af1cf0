import { z } from 'zod';

/** A stretch of `article.text`: UTF-16 offsets, end exclusive. `text.slice(start, end)` is the quoted words. */
export const Span = z
  .strictObject({ start: z.int().min(0), end: z.int().min(0) })
  .refine((s) => s.end >= s.start, 'a span ends before it starts');
export type Span = z.infer<typeof Span>;

/** The words a span covers. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly inside `outer`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
