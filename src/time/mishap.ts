import type { Sentence, Token } from '../language/index.ts';
import type { Expression } from './expression.ts';
import { isMishap } from './outlook.ts';

/** So many words after a mishap a day may be the mishap's: "the shooting of two girls in Woodlawn on Tuesday". */
const REACH = 8;
const ENDS = /^(VERB|AUX|SCONJ|CCONJ|PUNCT|PRON)$/;
const isModal = (token: Token): boolean => token.xpos === 'MD';

/**
 * "They are looking for those involved in the shooting on Saturday": the day of a mishap that stands right before it, whatever the
 * clause tells, unless something will or may be done then ("will discuss the shooting on Friday").
 */
export function isAfterMishap(sentence: Sentence, { span }: Expression): boolean {
  const before = sentence.tokens.filter((t) => t.end <= span.start);
  if (before.some(isModal)) return false;
  for (const token of before.slice(-REACH).reverse()) {
    if (isMishap(token)) return true;
    if (ENDS.test(token.upos)) return false;
  }
  return false;
}
