import { type Quotation, touching } from '../language/index.ts';
import { overlaps, type Span } from '../record/index.ts';
import { hull } from './words.ts';

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** Words that may stand outside the marks of a direct quotation: "pledging TO “jointly …”". */
const SMALL = new Set(['to', 'that', 'of', 'as']);

/** Whether a content is wholly quoted, not at all, or in part. */
export function kindOf(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): 'direct' | 'indirect' | 'mixed' {
  const all = hull(content);
  const marks = touching(quotations, all?.start ?? 0, all?.end ?? 0)
    .filter((q) => q.depth === 0)
    .flatMap((q) => q.segments)
    .filter((s) => content.some((c) => overlaps(s, c)));
  let quoted = 0;
  let bare = 0;
  for (const c of content) {
    for (const m of text.slice(c.start, c.end).matchAll(WORD)) {
      const at = c.start + m.index;
      if (marks.some((s) => s.start <= at && at < s.end)) quoted++;
      else if (!SMALL.has(m[0].toLowerCase())) bare++;
    }
  }
  if (quoted === 0) return 'indirect';
  return bare === 0 ? 'direct' : 'mixed';
}
