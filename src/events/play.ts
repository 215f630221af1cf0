import { readList } from '../assets/index.ts';
import type { Doc, Sentence } from '../language/index.ts';
import type { Candidate } from './candidate.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';

/** A page is of sport with so many different words of play, */
const WORDS = 3;
/** at least one in so many words. */
const EVERY = 150;

/** What makes blows real in the middle of a game. */
const REAL =
  /^(kill|stab|bomb|murder|riot|hooligan|police|officer|gunman|soldier|troop|arrest|assault|massacre)$/;
/** Said of winning, where a person is what is beaten. */
const WINNING = /^(beat|beating|crush|demolish|destroy|hammer|rout|thrash|trounce|outclass|maul|annihilate)$/;
/** Sectors whose people beat in earnest. */
const FIGHTERS = new Set(['MIL', 'COP', 'REB', 'UAF', 'CRM', 'SPY']);

let words: ReadonlySet<string> | undefined;
const isOfPlay = (lemma: string): boolean => {
  words ??= new Set(readList('data/events/sport.txt'));
  return words.has(lemma.toLowerCase());
};

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
  if (sentence.tokens.some((t) => REAL.test(t.lemma) || isOfKind(t.lemma, 'weapon'))) return false;
  const { who, whom, predicate } = c;
  if (who.some((id) => FIGHTERS.has(parties.actor(id)?.sector ?? ''))) return false;
  if (sport || hasPlay(sentence)) return true;
  const isCivilian = (id: string): boolean => {
    const actor = parties.actor(id);
    return actor?.type === 'person' && !FIGHTERS.has(actor.sector ?? '');
  };
  return (
    WINNING.test(predicate.token.lemma) &&
    who.length > 0 &&
    whom.length > 0 &&
    [...who, ...whom].every(isCivilian)
  );
}
