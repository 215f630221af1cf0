import type { Token } from '../language/index.ts';
import { wordList } from './word-list.ts';

const isForward = wordList('data/time/forward.txt');

/** Words whose complement is still to come ("scheduled for", "payable"). */
export function looksAhead(token: Token): boolean {
  if (token.upos !== 'VERB' && token.upos !== 'ADJ') return false;
  // "Set for Friday", but "setting the house on fire".
  if (token.lemma === 'set' && token.upos === 'VERB' && token.xpos !== 'VBN') return false;
  return isForward(token.lemma.toLowerCase()) || isForward(token.text.toLowerCase());
}

/** Verbs of what is on the calendar (data/time/timetabled.txt). */
export const isTimetabled = wordList('data/time/timetabled.txt');

const isMishapNoun = wordList('data/time/mishaps.txt');

/** What nobody puts on a calendar (data/time/mishaps.txt). */
export const isMishap = (token: Token): boolean =>
  token.upos === 'NOUN' && isMishapNoun(token.lemma.toLowerCase());
