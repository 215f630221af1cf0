import { ancestors, type Doc, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import { isBesideSubject, isDue, isReadying, leadsUpTo } from './ahead.ts';
import { auxiliaries, isPast, isPerfect, isPluperfect } from './auxiliaries.ts';
import { isBackshifted } from './backshift.ts';
import { isForDelivery } from './delivered.ts';
import type { Expression } from './expression.ts';
import { isAfterMishap } from './mishap.ts';
import { isMishap, isTimetabled, looksAhead } from './outlook.ts';
import { isOfSaying } from './saying.ts';
import { isOver, isSetFor, isStillToDo, smallWord } from './small-words.ts';
import { isTerm } from './terms.ts';
import type { Direction } from './value/frame.ts';
import { wordList } from './word-list.ts';

/** What will come. */
const WILL = new Set(['will', 'shall', "'ll", '’ll', 'wo', 'may']);
/** What may come; of speech it tells what was: "could not be reached". */
const MODAL = new Set(['might', 'can', 'could', 'should', 'must', 'would']);
/** After these an infinitive tells what has come about, not what is to come. */
const CAME_ABOUT = new Set([
  'manage',
  'begin',
  'start',
  'continue',
  'come',
  'seem',
  'appear',
  'help',
  'fail',
  'use',
  'get',
  'go',
  'force',
  'cause',
  'compel',
  'lead',
  'prompt',
  'attempt',
  'try',
  'struggle',
]);
/** As infinitives below a past verb these tell how it came out: "fell 90 points, to close at 14,421 Thursday". */
const CAME_OUT = new Set(['close', 'end', 'finish', 'settle']);
/** A day after one of these has been: "is the third since Monday". */
const DATING = new Set(['since', 'from', 'after', 'of']);
/** Figures that are so, of a time that has been. */
const COMPARED = new Set(['up', 'down', 'unchanged', 'flat']);
/** What a present of these tells is so now, and stands on no calendar: "compares with", "includes a charge". */
const STANDING = new Set([
  'say',
  'tell',
  'report',
  'be',
  'have',
  'show',
  'remain',
  'stand',
  'know',
  'think',
  'believe',
  'compare',
  'contrast',
  'include',
  'exclude',
  'reflect',
  'represent',
]);

/** What is on a picture has been. */
const PICTURED = new Set(['picture', 'photograph', 'see', 'show']);
/** "Was originally set for May": for a May that has gone by. */
const EARLIER = new Set(['previously', 'originally', 'initially', 'first']);
/** From a day named right after one of these things are so. */
const STARTING = /\b(starting|beginning|effective) (on )?$/i;

const UNTIL_CLOSE = /\b(until|till) (the )?(close|end) of (business|play|trading|the day) (on )?$/i;
const AS_SOON = /\bas (soon|early) as (the )?$/i;
/** So much of what stands before says so. */
const LEAD = 50;

/** A month, or a day of one. */
const OF_YEAR = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d{1,2}$)/i;
/** So long after an event it is over. */
const SO_LONG_AFTER = /\b(hours?|days?|weeks?|months?|years?) after (the )?$/i;

const isClock = (m: Expression['meaning']) => m.op === 'clock' || (m.op === 'within' && m.of?.op === 'clock');

/** Which way tense and aspect point at an expression, read from the clause that governs it. */
export function directionAt(doc: Doc, expression: Expression): Direction {
  const sentence = doc.sentences[expression.sentence];
  if (!sentence || sentence.tokens.length === 0) return 'none';
  const top = topOf(sentence, expression);
  if (!top) return 'none';
  if (sentence.tokens.some((t) => t.head === top.i && /^(until|till|til)$/i.test(t.text))) {
    const verb = headOf(sentence, top);
    return verb && isOver(sentence, verb) ? 'past' : 'future';
  }
  if (isForDelivery(doc, sentence, expression)) return 'future';
  // "A week after Sunday's vote, the count goes on".
  const lead = doc.text.slice(Math.max(sentence.start, expression.span.start - LEAD), expression.span.start);
  if (SO_LONG_AFTER.test(lead) && !sentence.tokens.some((t) => t.xpos === 'MD')) return 'past';
  // "Said Thursday that": the verb right before it has it, whatever the tree makes of the rest.
  const before = sentence.tokens.findLast(
    (t) => t.end <= expression.span.start && !/^(on|in|at|during)$/i.test(t.text),
  );
  if (isAfterMishap(sentence, expression)) return 'past';
  // "Have until the close of business Friday"; "is seen cutting rates as soon as June".
  if (UNTIL_CLOSE.test(lead)) return 'future';
  if (AS_SOON.test(lead) && !sentence.tokens.some((t) => t.xpos === 'VBD')) return 'future';
  // "Come Monday".
  if (before?.text.toLowerCase() === 'come') return 'future';
  if (before?.xpos === 'VBD' && before.upos === 'VERB')
    return isBackshifted(sentence, before) ? 'ahead' : 'past';
  // "The terms, announced Friday,": a participle that no auxiliary makes future.
  // Nor one that only describes: "should report improved second-quarter traffic".
  const tells = before?.xpos === 'VBN' && relation(before) !== 'amod';
  if (before && tells && !looksAhead(before) && auxiliaries(sentence, before).length === 0) return 'past';
  const direction = isOfSaying(doc, sentence, expression) ? 'past' : directionOf(sentence, top);
  // "Starting Monday, the road is closed".
  if (direction !== 'past' && STARTING.test(lead)) return 'future';
  if (!before || !leadsUpTo(doc.text, before.end)) return direction;
  // "Was parked shortly before midnight on Friday": a clock by which, not a day ahead of which.
  if (isClock(expression.meaning)) return direction;
  // "Before Tuesday, no woman had led the court".
  if (/^before$/i.test(before.text) && isPluperfect(sentence, top)) return 'past';
  // "Faces questions ahead of Tuesday's primary"; of what is all told as past only a day that has not just been.
  return direction === 'past' && !isPerfect(sentence, top) ? 'ahead' : 'future';
}

const WEEKDAY = /day$/i;

/** That of the clause, unless a small word before the expression says more. */
function directionOf(sentence: Sentence, top: Token): Direction {
  const { word, direction: said } = smallWord(sentence, top);
  if (said) return said;
  const direction = clauseDirection(sentence, top);
  // "There is no other way going into November".
  if (word === 'into' && direction === 'none') return 'future';
  if (direction !== 'past') return direction;
  // "Called a strike for Friday"; figures are given for months that have been.
  if (isSetFor(sentence, top)) return word === 'for' ? 'future' : 'ahead';
  if (word === 'for' && WEEKDAY.test(top.text)) return 'ahead';
  // "Hoped to have it contained by Thursday", "called for a vote by Thursday".
  return word === 'by' && isStillToDo(sentence, top) ? 'ahead' : direction;
}

/** The word of an expression that hangs on a word outside it. */
export function topOf(sentence: Sentence, { span }: Pick<Expression, 'span'>): Token | undefined {
  const inside = sentence.tokens.filter((t) => t.start < span.end && t.end > span.start);
  return inside.find((t) => !inside.some((o) => o.i === t.head)) ?? inside.at(-1);
}

/** The first of what is joined: the Friday of "plays Friday night and Sunday afternoon". */
function firstOf(sentence: Sentence, word: Token): Token {
  const first = relation(word) === 'conj' ? headOf(sentence, word) : undefined;
  return first && /^(NOUN|PROPN)$/.test(first.upos) ? first : word;
}

/** The direction of the nearest governing verb or predicate. */
export function clauseDirection(sentence: Sentence, word: Token): Direction {
  const from = firstOf(sentence, word);
  let below = from;
  let under = from;
  for (const token of [from, ...ancestors(sentence, from)].slice(0, 12)) {
    // "Looked forward to welcoming him in the spring".
    if (
      token !== from &&
      token.lemma === 'look' &&
      sentence.tokens.some((t) => t.head === token.i && t.lemma === 'forward')
    )
      return 'ahead';
    if (token !== from && token.xpos !== 'VBD' && looksAhead(token)) {
      if (sentence.tokens.some((t) => t.head === token.i && EARLIER.has(t.text.toLowerCase()))) return 'past';
      // "Was due back Monday" can be said on Tuesday, and "the March figures are due" in April.
      const helpers = auxiliaries(sentence, token);
      // "Had expired in January", but "had been set for January".
      if (helpers.some((a) => a.lemma === 'have') && !helpers.some((a) => a.lemma === 'be')) return 'past';
      const past = helpers.some((a) => a.xpos === 'VBD');
      const mayBeOver = token.lemma === 'due' && OF_YEAR.test(word.text);
      return past || mayBeOver || (below !== from && OF_NOUN.test(from.deprel)) ? 'leaning' : 'future';
    }
    // "Figures due Thursday"; "the report, due in October, will now", told in November.
    if (token !== from && isDue(sentence, token)) return OF_YEAR.test(word.text) ? 'leaning' : 'future';
    if (token !== from && isReadying(sentence, token, under)) return 'ahead';
    under = token;
    const named = token !== from && OF_NOUN.test(below.deprel);
    if (named && isMishap(token) && !isPlanned(sentence, token)) return 'past';
    // "The one figure is an announcement in May": of what is, not of when it is so.
    // "Thursday's strike follows one in May".
    if (token.lemma === 'follow' && token.xpos !== 'VBD' && relation(below) === 'nsubj') return 'leaning';
    const direction = ofPredicate(sentence, token, below === from && !(named && token.upos === 'NOUN'));
    // "The results of Tuesday's primary will", "her victories on Tuesday will": the verb is of the results.
    const ofSubject = below !== from || isBesideSubject(sentence, token, from);
    if (direction === 'future' && ofSubject && !underForward(sentence, token)) return 'leaning';
    if (direction !== 'climb') return direction;
    // "Will meet him and fly home on Friday": the second verb has its tense from the first.
    if (token.xpos !== 'VB') below = token;
  }
  return 'none';
}

const looksBack = wordList('data/time/looking-back.txt');

/** "Is accused of killing", "after winning": what has been done, whatever the tense of the verb above it. */
const isDone = (sentence: Sentence, gerund: Token): boolean =>
  looksBack(headOf(sentence, gerund)?.lemma.toLowerCase() ?? '') ||
  sentence.tokens.some((t) => t.head === gerund.i && /^(after|since)$/i.test(t.text));

/** How what dates a noun hangs on it: "the May 3 attack", "the attack on May 3". */
const OF_NOUN = /^(nmod|compound|nummod|amod)/;

/** "A planned attack". */
const isPlanned = (sentence: Sentence, noun: Token): boolean =>
  sentence.tokens.some((t) => t.head === noun.i && looksAhead(t));

/** "Is set to hear arguments". */
function underForward(sentence: Sentence, verb: Token): boolean {
  const head = headOf(sentence, verb);
  return head !== undefined && looksAhead(head);
}

/** What a word's own form says; `climb` where its governor has to say it. */
function ofPredicate(sentence: Sentence, token: Token, direct: boolean): Direction | 'climb' {
  const aux = auxiliaries(sentence, token);
  // "The vote is on Sunday": what is, of a day, is still to come.
  if (direct && aux.some((a) => relation(a) === 'cop' && /^VB[ZP]$/.test(a.xpos)) && aux.length === 1)
    // "Is up from 3 percent in May".
    return COMPARED.has(token.text.toLowerCase()) ||
      token.xpos === 'JJR' ||
      sentence.tokens.some((t) => t.head === token.i && DATING.has(t.text.toLowerCase()))
      ? 'none'
      : 'future';
  const verbal = token.upos === 'VERB' || token.upos === 'AUX' || aux.some((a) => relation(a) === 'cop');
  if (!verbal) return 'climb';
  const to = sentence.tokens.some(
    (t) => t.head === token.i && t.text.toLowerCase() === 'to' && t.upos === 'PART',
  );
  // "It was to report on Wednesday", "is to meet them".
  if (to && token.xpos === 'VB' && token.lemma !== 'blame' && aux.length === 1 && aux[0]?.lemma === 'be')
    return aux[0].xpos === 'VBD' ? 'ahead' : 'future';
  const low = aux.map((a) => a.text.toLowerCase());
  if (low.some((a) => WILL.has(a) || MODAL.has(a))) {
    if (low.includes('have') || low.includes("'ve")) return 'past';
    return low.some((a) => WILL.has(a)) ? 'future' : 'leaning';
  }
  if (isBackshifted(sentence, token)) return 'ahead';
  if (aux.some((a) => a.xpos === 'VBD')) return token.xpos === 'VBG' && looksAhead(token) ? 'future' : 'past';
  if (aux.some((a) => a.lemma === 'have')) return 'past';
  if (to) {
    const head = headOf(sentence, token);
    if (head && CAME_OUT.has(token.lemma) && head.xpos === 'VBD' && !looksAhead(head)) return 'past';
    // "Was set to receive it on Friday" can be said on Saturday.
    if (underForward(sentence, token))
      return head && auxiliaries(sentence, head).some((a) => a.xpos === 'VBD') ? 'leaning' : 'future';
    // "Said they were likely to vote for her".
    if (head && /^(un)?likely$/.test(head.lemma)) return 'leaning';
    // "Were held attempting to cross the border on Monday".
    if (head?.xpos === 'VBG' && CAME_ABOUT.has(head.lemma) && auxiliaries(sentence, head).length === 0)
      return 'climb';
    // "Asked for money to fight it in February": a month may have come since.
    if (head && relation(token) === 'advcl' && head.xpos === 'VBD' && !looksAhead(head)) return 'ahead';
    if (!head || relation(token) !== 'xcomp' || !isPast(sentence, head)) return 'leaning';
    // "Decided to reopen it in May": a month may have come since; a weekday has rather not.
    return CAME_ABOUT.has(head.lemma) ? 'past' : 'ahead';
  }
  switch (token.xpos) {
    case 'VBD':
      return 'past';
    case 'VBN':
      // "The boost needed for a strong showing Tuesday".
      // "Followed by a stop in Utah on Tuesday".
      if (/^(need|follow)$/.test(token.lemma) && aux.length === 0) return 'climb';
      // "Is pictured on May 22, the day she graduated".
      if (PICTURED.has(token.lemma)) return 'past';
      return aux.length > 0 ? 'none' : 'past';
    case 'VBG':
      if (aux.length > 0) return 'leaning';
      return isDone(sentence, token) ? 'past' : 'climb';
    case 'VBZ':
    case 'VBP':
      // "The sale follows a flotation in March".
      if (
        token.lemma === 'follow' &&
        sentence.tokens.some((t) => t.head === token.i && relation(t) === 'obj')
      )
        return 'past';
      // "The monarch meets Bush on Thursday".
      if (!direct || STANDING.has(token.lemma)) return 'none';
      return isTimetabled(token.lemma) || isTerm(sentence, token) ? 'future' : 'leaning';
    default:
      // "A deal that would see him endorse her on Tuesday".
      return token.xpos === 'VB' && /^(conj|xcomp|ccomp)$/.test(relation(token)) ? 'climb' : 'none';
  }
}
