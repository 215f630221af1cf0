import { ancestors, relation, type Sentence, type Token } from '../language/index.ts';

/** The auxiliaries and copulas of a verb or predicate. */
export const auxiliaries = (sentence: Sentence, token: Token): Token[] =>
  sentence.tokens.filter((t) => t.head === token.i && (relation(t) === 'aux' || relation(t) === 'cop'));

/** Whether a verb or predicate is in the past, by its own form or an auxiliary's. */
export function isPast(sentence: Sentence, token: Token): boolean {
  return token.xpos === 'VBD' || auxiliaries(sentence, token).some((a) => a.xpos === 'VBD');
}

/** Whether the verb that a word hangs on has a "have" of such a form. */
function hasHave(sentence: Sentence, from: Token, form: RegExp): boolean {
  const verb = [...ancestors(sentence, from)].find((t) => t.upos === 'VERB');
  return (
    verb !== undefined && auxiliaries(sentence, verb).some((a) => form.test(a.xpos) && a.lemma === 'have')
  );
}

/** "Has faced": what is over and bears on today. */
export const isPerfect = (sentence: Sentence, from: Token): boolean => hasHave(sentence, from, /^VB[ZP]$/);

/** "Had led": what was over when something else was. */
export const isPluperfect = (sentence: Sentence, from: Token): boolean => hasHave(sentence, from, /^VBD$/);

/** "To have it contained". */
export const isInfinitive = (sentence: Sentence, verb: Token) =>
  verb.xpos === 'VB' && sentence.tokens.some((t) => t.head === verb.i && t.xpos === 'TO');
