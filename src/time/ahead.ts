import { children, relation, type Sentence, type Token } from '../language/index.ts';
import { auxiliaries } from './auxiliaries.ts';

const AHEAD_OF =
  /\b(ahead of( [\w'’.-]+){0,4}|(heading|going|leading) into|before|up to|(build|run|lead)-?up to|countdown to|preparations? for)$/i;
/** About the length of "ahead of the first presidential debate". */
const AHEAD_REACH = 48;

/** Whether what stands right before a day has it ahead: "ahead of the vote on", "heading into". `end` is where it ends in the text. */
export const leadsUpTo = (text: string, end: number): boolean =>
  AHEAD_OF.test(text.slice(Math.max(0, end - AHEAD_REACH), end));

/** Who gets ready for a thing, or wants it, has it before him. */
const READYING = new Set(['prepare', 'qualify', 'ready', 'brace', 'register', 'rehearse', 'practice']);
const WANTING = new Set(['need', 'face', 'await', 'want', 'seek', 'eye']);

/** "Prepared for a debate on Thursday", "needs a win in Tuesday's primary". */
export function isReadying(sentence: Sentence, token: Token, under: Token): boolean {
  if (READYING.has(token.lemma))
    return children(sentence, under, 'case').some((t) => t.text.toLowerCase() === 'for');
  return WANTING.has(token.lemma) && /^(obj|obl)$/.test(relation(under)) && /^VB[ZPG]?$/.test(token.xpos);
}

/** "The trial, due to start Monday", "figures due out on Thursday": where "due" is read as a small word of what it announces. */
export const isDue = (sentence: Sentence, token: Token): boolean =>
  sentence.tokens.some(
    (t) =>
      t.head === token.i &&
      /^due$/i.test(t.text) &&
      (t.deprel === 'mark' || t.deprel === 'case') &&
      (token.xpos === 'VB' || token.xpos === 'VBN' || t.i > token.i),
  );

/** How a thing came out: a day beside it has been, whatever it will lead to. */
const OUTCOME = new Set(['victory', 'win', 'triumph', 'defeat', 'loss', 'result', 'rout', 'upset']);

/** "Her victories in three states on Tuesday will only speed that shift": the day is of the victories. */
export const isBesideSubject = (sentence: Sentence, verb: Token, time: Token): boolean =>
  children(sentence, verb, 'nsubj').some((t) => OUTCOME.has(t.lemma) && t.i < time.i) &&
  [verb, ...auxiliaries(sentence, verb)].every((t) => t.i > time.i);
