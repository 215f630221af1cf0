import {
  ancestors,
  child,
  type Doc,
  relation,
  rootOf,
  type Sentence,
  type Token,
} from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import { topOf } from '../tense.ts';
import { statedYear } from '../value/thread.ts';
import { inSentence, type Page } from './clue.ts';

/** A day that is told from the day of writing: "on Tuesday", "yesterday", "this week". */
export function isNear(e: Expression): boolean {
  const m =
    e.meaning.of && (e.meaning.op === 'within' || e.meaning.op === 'at' || e.meaning.op === 'daypart')
      ? e.meaning.of
      : e.meaning;
  if (m.op === 'weekday') return m.then === undefined;
  if (m.op === 'today') return true;
  if (m.op === 'daypart') return m.by !== undefined;
  return m.op === 'unit' && (m.unit === 'week' || m.unit === 'weekend');
}

/**
 * Whether a sentence speaks of the time of writing: it names a near day, or its main verb is in the present or the future;
 * and it names no year.
 */
export function isCurrent(page: Page, sentence: Sentence): boolean {
  const told = inSentence(page, sentence.index);
  if (told.some((e) => statedYear(e.meaning) !== undefined)) return false;
  if (told.some(isNear)) return true;
  const root = rootOf(sentence);
  return root !== undefined && isPresent(sentence, root);
}

/** Looser than `isCurrent`: any finite verb in the present, and no year. */
export function speaksNow(page: Page, sentence: Sentence): boolean {
  return (
    isCurrent(page, sentence) ||
    (sentence.tokens.some((t) => t.xpos === 'VBZ' || t.xpos === 'VBP') &&
      !inSentence(page, sentence.index).some((e) => statedYear(e.meaning) !== undefined))
  );
}

/** Whether a time belongs to a clause of the time of writing: one in the present, or in a sentence that is current. */
export function isToldNow(page: Page, e: Expression, sentence: Sentence): boolean {
  const top = topOf(sentence, e);
  const predicate =
    top &&
    [top, ...ancestors(sentence, top)].find(
      (t) => t.upos === 'VERB' || t.upos === 'AUX' || child(sentence, t, 'cop') !== undefined,
    );
  return (predicate !== undefined && isPresent(sentence, predicate)) || isCurrent(page, sentence);
}

/** Whether a predicate stands in the present, the perfect or the future. */
export function isPresent(sentence: Sentence, token: Token): boolean {
  const aux = sentence.tokens.filter(
    (t) => t.head === token.i && (relation(t) === 'aux' || relation(t) === 'cop'),
  );
  if (aux.some((a) => a.xpos === 'VBD' || /^(would|could|might)$/i.test(a.text))) return false;
  if (aux.some((a) => a.xpos === 'VBZ' || a.xpos === 'VBP' || /^(will|'ll|’ll|wo|shall)$/i.test(a.text)))
    return true;
  return token.xpos === 'VBZ' || token.xpos === 'VBP';
}

const PLANNED = /^(plan|expect|schedule|slate|set|intend|due)$/;

/** In the present these tell what is still to come, never a story: "the treaty expires at the end of 2014". */
const RUNS_OUT = /^(expire|lapse|mature)$/;

/** Whether a date is told as still to come, seen from the time of writing: "will … in 2018", "is scheduled for". */
export function isAhead(doc: Doc, e: Expression): boolean {
  const sentence = doc.sentences[e.sentence];
  const top = sentence && topOf(sentence, e);
  if (!sentence || !top || !/^(obl|nmod|advmod)/.test(top.deprel)) return false;
  const cases = sentence.tokens.filter((t) => t.head === top.i && relation(t) === 'case');
  if (cases.some((c) => !/^(in|on|by|until|till|through|for|before|from|at)$/i.test(c.text))) return false;
  for (const token of ancestors(sentence, top).slice(0, 8)) {
    if (
      token.upos !== 'VERB' &&
      token.upos !== 'AUX' &&
      !child(sentence, token, 'cop') &&
      !PLANNED.test(token.lemma)
    )
      continue;
    const will = sentence.tokens.some((t) => t.head === token.i && /^(will|'ll|’ll|wo|shall)$/i.test(t.text));
    if (will) return !sentence.tokens.some((t) => t.head === token.i && t.lemma === 'have');
    const to = sentence.tokens.some(
      (t) => t.head === token.i && t.text.toLowerCase() === 'to' && t.upos === 'PART',
    );
    if (to && (relation(token) === 'xcomp' || relation(token) === 'acl')) continue;
    return isPresent(sentence, token) && (PLANNED.test(token.lemma) || RUNS_OUT.test(token.lemma));
  }
  return false;
}
