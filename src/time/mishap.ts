import type { Sentence, Token } from '../language/index.ts';
import type { Expression } from './expression.ts';
import { isMishap, looksAhead } from './outlook.ts';

/** So many words after a mishap a day may be the mishap's: "the shooting of two girls in Woodlawn on Tuesday". */
const REACH = 8;
const ENDS: ReadonlySet<string> = new Set(['VERB', 'AUX', 'SCONJ', 'CCONJ', 'PUNCT', 'PRON']);
/** "Will", "to visit", "scheduled": what may be done on a day still to come; "to blame" is of what has been. */
const isToCome = (token: Token): boolean =>
  token.xpos === 'MD' || (token.xpos === 'VB' && token.lemma !== 'blame') || looksAhead(token);

/**
 * "They are looking for those involved in the shooting on Saturday": the day of a mishap that stands right before it, whatever the
 * clause tells, unless something may be done then ("will discuss the shooting on Friday", "is to visit the scene of the crash on Friday").
 */
export function isAfterMishap(sentence: Sentence, { span }: Expression): boolean {
  const { tokens } = sentence;
  let at = tokens.length - 1;
  while (at >= 0 && (tokens[at]?.end ?? 0) > span.start) at--;
  for (const last = at; at >= 0 && last - at < REACH; at--) {
    const token = tokens[at];
    if (!token || ENDS.has(token.upos)) return false;
    if (isMishap(token)) return !tokens.slice(0, at).some(isToCome);
  }
  return false;
}
