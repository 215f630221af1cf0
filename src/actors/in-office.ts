import { shortForms } from './cast/person-names.ts';
import {
  covers,
  fold,
  HOLDERS,
  type Holder,
  holderOn,
  known,
  type Term,
  titleCalled,
} from './gazetteer/index.ts';

/** Words that bind an office to whose it is: "president of the United States", "France's president". */
const BINDS = /^(?:the|'s)$/i;

/**
 * Who held the office that a phrase is, on a day: `others` are its words beside the name of the country or body, which is
 * `of`. Undefined where these words are more than an office ("French president's brother") or the table does not know.
 */
export function holderInOffice(others: readonly string[], of: string, day: string): Holder | undefined {
  const words = others.filter((word) => !BINDS.test(word)).join(' ');
  const title = titleCalled(words.replace(/^of | of$/i, ''));
  if (!title?.full) return undefined;
  const titled = (term: Term) => term.title.toLowerCase() === title.full;
  for (const office of new Set([title.office, 'head', '-'])) {
    const now = office && holderOn(office, of, day, title.full);
    if (!now || (office !== title.office && !titled(now.term))) continue;
    // A king is nobody's president.
    if (office === 'head-of-state' && /^(?:King|Queen|Emperor)$/.test(now.term.title)) continue;
    return now.holder;
  }
  return undefined;
}

/** "US Treasury Secretary", "the Pope": an office after the name of its country, or one that is nobody else's. */
export function officeNamed(words: readonly string[], day: string): Holder | undefined {
  if (/^pope$/i.test(words.join(' '))) return holderInOffice(['Pope'], 'Holy See', day);
  for (const length of [1, 2]) {
    const country = known(words.slice(0, length).join(' ')).find((k) => k.type === 'government');
    const holder = country && holderInOffice(words.slice(length), country.name, day);
    if (holder) return holder;
  }
  return undefined;
}

const ADDRESS = /^(?:mr|mrs|ms|miss|mx|sir|dame|lord|lady)\.?$/i;

/**
 * "Mr Starmer", "President Xi": the one in the table of this surname who holds an office on the day, that of the title where it is one.
 * Undefined where nobody is, or more than one.
 */
export function holderAddressed(words: readonly string[], day: string): Holder | undefined {
  for (let at = 1; at < Math.min(words.length, 4); at++) {
    const before = words.slice(0, at).join(' ');
    const office = titleCalled(before)?.office;
    if (!ADDRESS.test(before) && !office) continue;
    const name = fold(words.slice(at).join(' ')).toLowerCase();
    const found = HOLDERS.filter(
      (h) =>
        h.terms.some((t) => covers(t, day) && (!office || t.office === office)) &&
        shortForms(h.name).slice(0, -1).includes(name),
    );
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}
