import { readList } from '../assets/index.ts';
import type { Doc, Sentence } from '../language/index.ts';
import type { Candidate } from './candidate.ts';
import { isCivilian, isFighter } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';

/** A page is of sport with so many different words of play, */
const WORDS = 3;
/** at least one in so many words. */
const EVERY = 150;

const lists = new Map<string, ReadonlySet<string>>();

/** Whether a lemma stands in a list of data/events/. */
function isIn(list: 'sport' | 'winning' | 'real-blows', lemma: string): boolean {
  const words = lists.get(list) ?? new Set(readList(`data/events/${list}.txt`));
  lists.set(list, words);
  return words.has(lemma);
}

const isOfPlay = (lemma: string): boolean => isIn('sport', lemma.toLowerCase());
const hasPlay = (sentence: Sentence): boolean => sentence.tokens.some((t) => isOfPlay(t.lemma));

/** Whether a page is about sport, by the words of play in it (data/events/sport.txt). */
export function isAboutSport(doc: Doc): boolean {
  const found = new Set<string>();
  let count = 0;
  let all = 0;
  for (const { tokens } of doc.sentences) {
    for (const { lemma } of tokens) {
      all++;
      if (!isOfPlay(lemma)) continue;
      count++;
      found.add(lemma.toLowerCase());
    }
  }
  return found.size >= WORDS && count * EVERY >= all;
}

/**
 * "Norrie beat Djokovic", "attacked from the baseline": a blow that is a move in a game or a win over somebody, and no
 * assault. A wrong assault is worse than a missed one: it accuses a named person of a crime.
 */
export function isPlay(sentence: Sentence, parties: Parties, c: Candidate, sport: boolean): boolean {
  if (c.type !== 'ASSAULT') return false;
  if (sentence.tokens.some((t) => isIn('real-blows', t.lemma) || isOfKind(t.lemma, 'weapon'))) return false;
  const { who, whom, predicate } = c;
  if (who.some((id) => isFighter(parties.actor(id)))) return false;
  if (sport || hasPlay(sentence)) return true;
  return (
    isIn('winning', predicate.token.lemma) &&
    who.length > 0 &&
    whom.length > 0 &&
    [...who, ...whom].every((id) => isCivilian(parties.actor(id)))
  );
}
