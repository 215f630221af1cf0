import { children, relation, type Sentence, type Token } from '../language/index.ts';
import { auxiliaries } from './auxiliaries.ts';
import { wordList } from './word-list.ts';

const AHEAD_OF =
  /\b(ahead of( [\w'’.-]+){0,4}|(heading|going|leading) into|before|up to|(build|run|lead)-?up to|countdown to|preparations? for)$/i;
/** About the length of "ahead of the first presidential debate". */
const AHEAD_REACH = 48;

/** Whether what stands right before a day has it ahead: "ahead of the vote on", "heading into". `end` is where it ends in the text. */
export const leadsUpTo = (text: string, end: number): boolean =>
  AHEAD_OF.test(text.slice(Math.max(0, end - AHEAD_REACH), end));

/** Who gets ready for a thing (data/time/readying.txt), or wants it (data/time/wanting.txt), has it before him. */
const getsReady = wordList('data/time/readying.txt');
const wants = wordList('data/time/wanting.txt');

/** "Prepared for a debate on Thursday", "needs a win in Tuesday's primary". */
export function isReadying(sentence: Sentence, token: Token, under: Token): boolean {
  if (getsReady(token.lemma))
    return children(sentence, under, 'case').some((t) => t.text.toLowerCase() === 'for');
  return wants(token.lemma) && /^(obj|obl)$/.test(relation(under)) && /^VB[ZPG]?$/.test(token.xpos);
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

/** How a thing came out (data/time/outcomes.txt): a day beside it has been, whatever it will lead to. */
const isOutcome = wordList('data/time/outcomes.txt');

/** "Her victories in three states on Tuesday will only speed that shift": the day is of the victories. */
export const isBesideSubject = (sentence: Sentence, verb: Token, time: Token): boolean =>
  children(sentence, verb, 'nsubj').some((t) => isOutcome(t.lemma) && t.i < time.i) &&
  [verb, ...auxiliaries(sentence, verb)].every((t) => t.i > time.i);
