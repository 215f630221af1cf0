import type { Diagnostic } from '../../record/index.ts';
import { infer, type Undated } from './date-page.ts';

/**
 * Where what a page states of its date and what its words imply do not go together (a clock taken for a date, an old page
 * dated anew), a warning with both sides; undefined where nothing is stated or nothing speaks against it.
 */
export function disputedDate(undated: Undated): Diagnostic | undefined {
  const { published } = undated.article;
  const stated = (published.best ?? published.earliest)?.slice(0, 10);
  if (published.how === 'unknown' || published.how === 'inferred' || stated === undefined) return undefined;
  const words = infer({
    ...undated,
    article: { ...undated.article, published: { how: 'unknown', evidence: [] } },
  });
  const against =
    words.earliest !== undefined && stated < words.earliest
      ? words.evidence.filter((e) => e.earliest !== undefined && e.earliest > stated)
      : words.latest !== undefined && stated > words.latest
        ? words.evidence.filter((e) => e.latest !== undefined && e.latest < stated && e.rule !== 'page-clock')
        : [];
  const [first] = against;
  if (!first) return undefined;
  return {
    stage: 'time',
    code: 'date-disputed',
    severity: 'warning',
    message: `the page states ${stated} (${published.how}), but its words put it ${words.earliest ?? '…'} to ${words.latest ?? '…'}: ${first.reason}`,
    ...(first.span ? { span: first.span } : {}),
  };
}
