import { type Holder, holderOn, titleCalled } from './gazetteer/index.ts';

/** Words that bind an office to whose it is: "president of the United States", "France's president". */
const BINDS = /^(?:of|the|'s)$/i;

/**
 * Who held the office that a phrase is, on a day: `others` are its words beside the name of the country or body, which is
 * `of`. Undefined where these words are more than an office ("French president's brother") or the table does not know.
 */
export function holderInOffice(others: readonly string[], of: string, day: string): Holder | undefined {
  const title = titleCalled(others.filter((word) => !BINDS.test(word)).join(' '));
  if (!title?.office) return undefined;
  const now = holderOn(title.office, of, day, title.full);
  // A king is nobody's president.
  if (title.office === 'head-of-state' && /^(?:King|Queen|Emperor)$/.test(now?.term.title ?? ''))
    return undefined;
  return now?.holder;
}
