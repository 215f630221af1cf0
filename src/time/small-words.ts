import { ancestors, children, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import { auxiliaries, isInfinitive, isPast } from './auxiliaries.ts';
import type { Direction } from './value/frame.ts';
import { wordList } from './word-list.ts';

/** What is moved goes to another time: "moved the vote to Thursday". */
const MOVED = new Set([
  'move',
  'push',
  'shift',
  'adjourn',
  'delay',
  'extend',
  'postpone',
  'defer',
  'reschedule',
]);
/** Who is called to something has still to come: "invited him to talks on Friday". */
const INVITED = new Set(['invite', 'summon']);
/** "Set a deadline of Friday", "gave him a Friday deadline". */
const SET = new Set(['set', 'give', 'impose']);

/** What puts a thing on a calendar. */
const SCHEDULED = new Set(['set', 'schedule', 'slate', 'fix', 'arrange', 'call', 'book', 'plan', 'list']);

const caseOf = (sentence: Sentence, token: Token): string | undefined =>
  children(sentence, token, 'case')[0]?.text.toLowerCase();

/** The small word before an expression whose upper word is `top`, and which way it points, where it alone says that. */
export function smallWord(
  sentence: Sentence,
  top: Token,
): { word: string | undefined; direction: Direction | undefined } {
  const word = caseOf(sentence, top);
  return { word, direction: pointedBy(sentence, top, word) };
}

/** "Moved", "put off", "brought forward". */
const isMoved = (sentence: Sentence, verb: Token): boolean =>
  MOVED.has(verb.lemma) ||
  (/^(put|bring)$/.test(verb.lemma) &&
    sentence.tokens.some((t) => t.head === verb.i && /^(off|back|forward)$/i.test(t.text)));

function pointedBy(sentence: Sentence, top: Token, word: string | undefined): Direction | undefined {
  const governor = headOf(sentence, top);
  if (word === 'to' && governor && isMoved(sentence, governor)) return 'future';
  if (word === 'from' && governor && isMoved(sentence, governor)) return 'past';
  // "Up 4 percent since January", "the first since the October merger".
  if (word === 'since') return 'past';
  const since = (t: Token) => t.head === governor?.i && t.text.toLowerCase() === 'since';
  if (governor?.upos === 'NOUN' && governor.start > top.start && sentence.tokens.some(since)) return 'past';
  if (governor?.lemma === 'deadline' && SET.has(headOf(sentence, governor)?.lemma ?? '')) return 'future';
  const called = governor && INVITED.has(governor.lemma) && word === 'on';
  if (called && children(sentence, governor, 'obl').some((o) => o.i < top.i && caseOf(sentence, o) === 'to'))
    return 'ahead';
  return undefined;
}

/** Verbs of what somebody wants done (data/time/demanding.txt). */
const isDemand = wordList('data/time/demanding.txt');

/** "Set a trial for May 5", "set a date for a meeting in January": what somebody put on a calendar. */
export function isSetFor(sentence: Sentence, top: Token): boolean {
  const path = [top, ...ancestors(sentence, top)];
  const verb = path.findIndex((t) => t.upos === 'VERB');
  const set = path[verb];
  // "Bail was fixed for the 18th".
  const passive = set?.xpos === 'VBN' && auxiliaries(sentence, set).some((a) => a.lemma === 'be');
  return (
    set !== undefined &&
    (set.xpos === 'VBD' || passive) &&
    SCHEDULED.has(set.lemma) &&
    path.slice(0, verb).some((t) => caseOf(sentence, t) === 'for')
  );
}

/** Whether what is told as past had still to be done by the time named: "hoped to have it contained", "called for a vote". */
export const isStillToDo = (sentence: Sentence, top: Token): boolean => {
  const clause = ancestors(sentence, top);
  // "Had raised $38 million to help him by June".
  if (clause.some((t) => auxiliaries(sentence, t).some((a) => a.lemma === 'have' && a.xpos === 'VBD')))
    return false;
  return (
    clause.some((t) => isInfinitive(sentence, t)) ||
    isDemand(clause.find((t) => t.upos === 'VERB')?.lemma ?? '')
  );
};

/** What went on until it ended: "he was in office until June". */
const LASTING = new Set([
  'last',
  'remain',
  'stay',
  'continue',
  'live',
  'serve',
  'wait',
  'stand',
  'run',
  'go',
]);

/** "Had been missing until Sunday", "lasted until Sunday", "did not rule until Friday", but not "was put off until Monday". */
export function isOver(sentence: Sentence, verb: Token): boolean {
  const aux = auxiliaries(sentence, verb);
  if (aux.some((a) => a.lemma === 'have' && a.xpos === 'VBD')) return true;
  if (!isPast(sentence, verb)) return false;
  if (verb.xpos === 'VBD' && LASTING.has(verb.lemma)) return true;
  if (aux.some((a) => relation(a) === 'cop' && a.xpos === 'VBD') && verb.upos !== 'ADJ') return true;
  const subjects = sentence.tokens.filter((t) => t.head === verb.i && relation(t) === 'nsubj');
  return (
    [verb, ...subjects].some((head) =>
      sentence.tokens.some((t) => t.head === head.i && DENYING.test(t.text)),
    ) || subjects.some((t) => DENYING.test(t.text))
  );
}

const DENYING = /^(no|not|n't|n’t|never|nobody|nothing|none)$/i;
