import type { Doc, Sentence, Token } from '../language/index.ts';
import type { TimeExpression, When } from '../record/index.ts';

/** The time that the tree attaches to a verb or an event noun; undefined where none is, or where its days are unknown. */
export function whenOf(
  _doc: Doc,
  times: readonly TimeExpression[],
  sentence: Sentence,
  token: Token,
): When | undefined {
  const inside = times.filter(
    (t) => t.from && t.to && t.span.start >= sentence.start && t.span.end <= sentence.end,
  );
  const near = inside.toSorted(
    (a, b) => Math.abs(a.span.start - token.start) - Math.abs(b.span.start - token.start),
  )[0];
  return near?.from && near.to
    ? { from: near.from, to: near.to, precision: precisionOf(near), span: near.span }
    : undefined;
}

/** How exactly a time expression says when. */
export function precisionOf(time: TimeExpression): When['precision'] {
  if (time.type === 'TIME') return 'time';
  if (/^\d{4}-\d\d-\d\d$/.test(time.value)) return 'day';
  if (/^\d{4}-W\d\d/.test(time.value)) return 'week';
  if (/^\d{4}-\d\d$/.test(time.value)) return 'month';
  if (/^\d{4}-(SP|SU|FA|WI)$/.test(time.value)) return 'season';
  if (/^\d{4}$/.test(time.value)) return 'year';
  return 'range';
}
