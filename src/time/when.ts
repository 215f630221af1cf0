import { children, type Doc, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import type { TimeExpression, When } from '../record/index.ts';
import { topOf } from './tense.ts';
import { isPartOf } from './value/edtf.ts';
import { wordList } from './word-list.ts';

const isOccasionNoun = wordList('data/time/occasions.txt');
/** Whether a noun is of an occasion that things are said and done at (data/time/occasions.txt). */
export const isOccasion = (token: Token): boolean => isOccasionNoun(token.lemma.toLowerCase());

/** A time and the word in the sentence that it hangs by. */
interface Placed {
  readonly time: TimeExpression;
  readonly top: Token;
  /** The word it says the time of, by place; -1 for none. */
  readonly head: number;
}

/**
 * The time that the tree attaches to a verb or an event noun: its own modifier first ("met on Tuesday", "Tuesday's
 * meeting"), then that of the occasion it happened at ("said in an interview on Friday"), of the participle it hangs on
 * ("talks held in May"), and of the verb whose object, subject or complement it is ("held talks on Monday", "is set to
 * meet"). Undefined where nothing in the clause says when, or where the days are unknown.
 */
export function whenOf(
  _doc: Doc,
  times: readonly TimeExpression[],
  sentence: Sentence,
  token: Token,
): When | undefined {
  const placed: Placed[] = [];
  for (const time of times) {
    if (!says(time) || time.span.start < sentence.start || time.span.end > sentence.end) continue;
    const top = topOf(sentence, time);
    if (top) placed.push({ time, top, head: governor(sentence, top) });
  }
  if (placed.length === 0) return undefined;
  // A time of its own that is not known keeps the word from taking another's.
  const found = attached(placed, sentence, token) ?? inherited(placed, sentence, token, 4);
  return found && whenIn(found);
}

/** What a time says the time of: names have no time, so what hangs on one belongs to the verb above it. */
function governor(sentence: Sentence, top: Token): number {
  let head = headOf(sentence, top);
  for (
    let k = 0;
    k < 4 && head?.upos === 'PROPN' && /^(obl|obj|nmod|nsubj|appos|flat|conj|iobj)/.test(head.deprel);
    k++
  ) {
    head = headOf(sentence, head);
  }
  return head?.i ?? -1;
}

/** A date or a time of day, whether its days are known or not, or a length that is counted from a known day. */
const says = (time: TimeExpression) => time.type === 'DATE' || time.type === 'TIME' || isCounted(time);
const isCounted = (time: TimeExpression) => time.type === 'DURATION' && time.from !== undefined;

const whenIn = (time: TimeExpression): When | undefined =>
  time.from && time.to
    ? { from: time.from, to: time.to, precision: precisionOf(time), span: time.span }
    : undefined;

/** A time among the word's own modifiers, or among those of the occasion or participle it has. */
function attached(placed: readonly Placed[], sentence: Sentence, token: Token): TimeExpression | undefined {
  const own = placed.filter(
    (p) => p.head === token.i && relation(p.top) !== 'nsubj' && relation(p.top) !== 'obj',
  );
  if (own.length > 0) return nearest(own, token);
  // "Monday's attack killed three": what an event did, it did then.
  if (token.xpos === 'VBD') {
    for (const subject of children(sentence, token, 'nsubj')) {
      const its = placed.filter(
        (p) => p.head === subject.i && p.top.deprel === 'nmod:poss' && p.time.from === p.time.to,
      );
      if (its.length > 0) return nearest(its, subject);
    }
  }
  for (const child of children(sentence, token, 'obl', 'acl', 'nmod', 'obj')) {
    const through =
      relation(child) === 'acl' ? child.deprel !== 'acl:relcl' : token.upos === 'VERB' && isOccasion(child);
    if (!through) continue;
    // "Condemned it in statements published on Sunday".
    const how = children(sentence, child, 'acl').filter((t) => t.xpos === 'VBN');
    const theirs = placed.filter((p) => p.head === child.i || how.some((t) => t.i === p.head));
    if (theirs.length > 0) return nearest(theirs, child);
  }
  return undefined;
}

/** A time of the governing verb, where governor and governed are one occurrence or happen together. */
function inherited(
  placed: readonly Placed[],
  sentence: Sentence,
  token: Token,
  steps: number,
): TimeExpression | undefined {
  const head = headOf(sentence, token);
  if (!head || steps === 0) return undefined;
  const rel = relation(token);
  const verbal = head.upos === 'VERB' || head.upos === 'AUX';
  const shares =
    rel === 'xcomp' ||
    (verbal && token.upos !== 'VERB' && /^(obj|nsubj|obl)$/.test(rel)) ||
    (rel === 'conj' && head.upos === token.upos) ||
    rel === 'compound' ||
    (rel === 'nmod' && token.upos === 'NOUN' && head.upos === 'NOUN' && isOccasion(head)) ||
    (rel === 'advcl' &&
      token.xpos === 'VBG' &&
      !children(sentence, token, 'mark').some((m) => /^(after|before|since)$/i.test(m.text)));
  if (!shares) return undefined;
  const own = placed.filter((p) => p.head === head.i && relation(p.top) !== 'nsubj');
  // A conjunct shares only what stands before it: "met on Monday and left".
  const fitting = rel === 'conj' ? own.filter((p) => p.top.i < token.i) : own;
  if (fitting.length > 0) return nearest(fitting, head);
  return inherited(placed, sentence, head, steps - 1);
}

/** The nearest of several, whatever side; a date before a length. */
function nearest(placed: readonly Placed[], token: Token): TimeExpression | undefined {
  const away = ({ time, top }: Placed) => Math.abs(top.i - token.i) + (isCounted(time) ? FAR : 0);
  return placed.toSorted((a, b) => away(a) - away(b))[0]?.time;
}

/** Further than any word of a sentence. */
const FAR = 1000;

/** How exactly a time expression says when. */
export function precisionOf(time: TimeExpression): When['precision'] {
  if (time.type === 'TIME') return 'time';
  if (isPartOf(time)) return 'range';
  if (/^\d{4}-\d\d-\d\d$/.test(time.value)) return 'day';
  if (/^\d{4}-W\d\d/.test(time.value)) return 'week';
  if (/^\d{4}-\d\d$/.test(time.value)) return 'month';
  if (/^\d{4}-(SP|SU|FA|WI)$/.test(time.value)) return 'season';
  if (/^\d{4}$/.test(time.value)) return 'year';
  return 'range';
}
