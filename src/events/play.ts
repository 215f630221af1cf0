import { readList } from '../assets/index.ts';
import type { Doc, Sentence } from '../language/index.ts';
import type { Actor } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import { isCivilian, isFighter, isPower } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';

/** A page is of sport or of stories with so many different words of it, */
const WORDS = 3;
/** at least one in so many words; */
const EVERY = 150;
/** of words that are used of other things too it takes more, and more often. */
const MANY_WORDS = 7;
const EVERY_FEW = 45;

const lists = new Map<string, ReadonlySet<string>>();

/** Whether a lemma stands in a list of data/events/. */
function isIn(list: 'sport' | 'sport-page' | 'fiction' | 'winning' | 'real-blows', lemma: string): boolean {
  const words = lists.get(list) ?? new Set(readList(`data/events/${list}.txt`));
  lists.set(list, words);
  return words.has(lemma);
}

const isOfPlay = (lemma: string): boolean => isIn('sport', lemma.toLowerCase());
const isOnSportPage = (lemma: string): boolean => isOfPlay(lemma) || isIn('sport-page', lemma.toLowerCase());
const hasPlay = (sentence: Sentence): boolean => sentence.tokens.some((t) => isOfPlay(t.lemma));

/** What a page tells of: games, invented stories, attacks, or the rest of the world. */
export interface Subject {
  readonly sport: boolean;
  readonly fiction: boolean;
  /** Bombs, attackers and the like are spoken of. */
  readonly attack: boolean;
}

/** What a page is about, by its words of play and of story-telling (data/events/sport.txt, sport-page.txt, fiction.txt). */
export const subjectOf = (doc: Doc): Subject => ({
  sport: isAbout(doc, isOfPlay, WORDS, EVERY) || isAbout(doc, isOnSportPage, MANY_WORDS, EVERY_FEW),
  fiction: isAbout(doc, (lemma) => isIn('fiction', lemma.toLowerCase()), WORDS, EVERY),
  attack: doc.sentences.some(({ tokens }) => tokens.some((t) => isOfKind(t.lemma.toLowerCase(), 'terror'))),
});

function isAbout(doc: Doc, isWord: (lemma: string) => boolean, words: number, every: number): boolean {
  const found = new Set<string>();
  let count = 0;
  let all = 0;
  for (const { tokens } of doc.sentences) {
    for (const { lemma } of tokens) {
      all++;
      if (!isWord(lemma)) continue;
      count++;
      found.add(lemma.toLowerCase());
    }
  }
  return found.size >= words && count * every >= all;
}

/** What befalls invented people. */
const ADVENTURES = new Set(['ASSAULT', 'COERCE', 'THREATEN', 'MOBILIZE', 'PROTEST']);

/** A power on a page of sport, where fighters are boxers. */
const isPowerAtPlay = (actor: Actor | undefined): boolean =>
  isPower(actor) &&
  !(/^(person|group)$/.test(actor?.type ?? '') && /^(REB|UAF|CRM)$/.test(actor?.sector ?? ''));

/** "a film in which a spy kills a general" */
function isInStory({ tokens }: Sentence, { predicate }: Candidate): boolean {
  for (let t = predicate.token, up = tokens[t.head]; up; t = up, up = tokens[t.head])
    if (t.deprel === 'acl:relcl')
      return /^(film|movie|novel|play|drama|sitcom|thriller|musical|opera|comedy|show)$/.test(up.lemma);
  return false;
}

/**
 * "Norrie beat Djokovic", "attacked from the baseline": a blow that is a move in a game or a win over somebody, and no
 * assault. A wrong assault is worse than a missed one: it accuses a named person of a crime. On a page about sport, what clubs and
 * players do for and to each other ("helped the Owls to a win") is no affair of states; on one about stories, nobody was hurt.
 */
export function isPlay(sentence: Sentence, parties: Parties, c: Candidate, about: Subject): boolean {
  const { sport, fiction } = about;
  if ((fiction || isInStory(sentence, c)) && ADVENTURES.has(c.type)) return true;
  // "attacked him on the last lap"
  const scolded = c.type === 'ACCUSE' && c.frame.type === 'ASSAULT';
  if (c.type !== 'ASSAULT' && !(scolded && hasPlay(sentence)))
    return (
      sport && c.type !== 'PROTEST' && ![...c.who, ...c.whom].some((id) => isPowerAtPlay(parties.actor(id)))
    );
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
