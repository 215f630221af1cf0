import { children, type Doc, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import type { Expression } from './expression.ts';
import type { Meaning } from './meaning.ts';
import { isMishap } from './outlook.ts';
import { topOf } from './tense.ts';
import { isOccasion } from './when.ts';
import { wordList } from './word-list.ts';

/** What a thing happened at, as against what it led up to or lay ahead of it. */
const AT = /^(on|in|at|during|since)$/i;

/** "In the Jan. 29 bombing", but not "voted on the Dec. 15 plan". */
const IN = /^(in|during)$/i;

/** Where one is asked or moved to has not been yet: "invited him to a dinner on Dec. 9". */
const TOWARDS = /^(to|for|into)$/i;

/**
 * Whether a past verb has the expression for its own time: "the ship sank on Dec. 31", "said in a December call", but not
 * "agreed to a December deadline". Asked where tense points to the past: any past clause around an expression does that.
 */
export function happenedAt(doc: Doc, expression: Expression): boolean {
  const sentence = doc.sentences[expression.sentence];
  const top = sentence && topOf(sentence, expression);
  if (!sentence || !top) return false;
  const noun = headOf(sentence, top);
  const at = noun && /^(compound|amod|nummod|nmod)/.test(top.deprel) ? noun : top;
  if (at !== top && isMishap(at)) return true;
  const verb = headOf(sentence, at);
  if (at === top && isAppointment(wordBefore(sentence, expression))) return false;
  // A month may hang on what the verb is about: "warned of a cutback in September".
  if (at === top && !saysDay(expression.meaning)) return false;
  const cases = (token: Token) => children(sentence, token, 'case').map((t) => t.text);
  return (
    verb?.upos === 'VERB' &&
    relation(at) === 'obl' &&
    cases(at).every((word) => (at === top || isOccasion(at) ? AT : IN).test(word)) &&
    (at === top || cases(at).length > 0) &&
    !children(sentence, verb, 'obl').some((o) => o !== at && cases(o).some((word) => TOWARDS.test(word))) &&
    tellsPast(sentence, verb)
  );
}

/** A day of the calendar, a holiday, or a clock and a part of the day, which are of one. */
const saysDay = (m: Meaning): boolean =>
  m.day !== undefined ||
  /^(holiday|clock|daypart|dayfrom|weekdayfrom)$/.test(m.op) ||
  (m.of !== undefined && saysDay(m.of));

const isAppointed = wordList('data/time/appointed.txt');
const isAppointment = (token: Token | undefined): token is Token =>
  token !== undefined && /^(NOUN|PROPN)$/.test(token.upos) && isAppointed(token.lemma.toLowerCase());

const wordBefore = (sentence: Sentence, { span }: Expression): Token | undefined =>
  sentence.tokens.findLast((t) => t.end <= span.start);

/** What tells of an appointment's outcome has it behind: "won the March primary"; "called November's election a test" does not. */
const NAMING = new Set(['call', 'describe', 'dub', 'name']);

/** Whether the expression is the date of what is appointed long before: "the nominee for the Nov. 8 election". */
export function isOfAppointment(doc: Doc, expression: Expression): boolean {
  const sentence = doc.sentences[expression.sentence];
  const top = sentence && topOf(sentence, expression);
  if (!sentence || !top) return false;
  const head = headOf(sentence, top);
  // "The caucuses Feb. 1": whatever the tree makes of a bare date.
  const noun =
    head && /^(compound|amod|nummod|nmod)/.test(top.deprel) ? head : wordBefore(sentence, expression);
  if (!isAppointment(noun)) return false;
  const verb = headOf(sentence, noun);
  const told = /^(obj|nsubj)/.test(noun.deprel) && verb?.xpos === 'VBD';
  return !told || NAMING.has(verb?.lemma ?? '');
}

/** A past of its own, or an auxiliary's. */
const tellsPast = (sentence: Sentence, verb: Token): boolean =>
  verb.xpos === 'VBD' || children(sentence, verb, 'aux').some((a) => a.xpos === 'VBD');
