import {
  ancestors,
  child,
  children,
  headOf,
  relation,
  type Sentence,
  type Token,
} from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import { statedYear } from '../value/thread.ts';
import { wordList } from '../word-list.ts';
import { inSentence, type Page, sentenceOf } from './clue.ts';
import { isCurrent, isNear } from './current.ts';

/** What officials do in the news of the day (data/time/official-acts.txt). */
const isOfficialAct = wordList('data/time/official-acts.txt');
/** What puts an act into another time than the page's, without a year. */
const ANOTHER_TIME =
  /\b(?:ago|then|once|at the time|back when|earlier (?:in|that|than)|later|former|last (?:year|spring|summer|fall|autumn|winter))\b/i;

/**
 * "President X said that the talks go on": the plain past in which news reports what officials say, on a page that names a day
 * near its own, with no other time in the sentence.
 */
export function reportsNow(page: Page, begin: number, end: number): boolean {
  if (!page.expressions.some((e) => isNear(e) || isThisMonth(e))) return false;
  const named = topOfName(page, begin, end);
  if (!named || relation(named.top) !== 'nsubj') return false;
  const { sentence, top } = named;
  const verb = headOf(sentence, top);
  if (verb?.xpos !== 'VBD' || !isOfficialAct(verb.lemma) || isToldAside(sentence, top)) return false;
  if (inSentence(page, sentence.index).some((e) => statedYear(e.meaning) !== undefined)) return false;
  return !ANOTHER_TIME.test(page.doc.text.slice(sentence.start, sentence.end));
}

/**
 * "The threat against President X on Tuesday", "a plan laid out by Secretary Y last month": whoever has the title in a sentence of
 * a day near the page's, whatever part in it, unless things only happened under or since somebody.
 */
export function namedNow(page: Page, begin: number, end: number): boolean {
  const named = topOfName(page, begin, end);
  if (!named) return false;
  const { sentence, top } = named;
  const told = inSentence(page, sentence.index);
  if (!told.some((e) => isNear(e) || isThisMonth(e)) || told.some((e) => statedYear(e.meaning) !== undefined))
    return false;
  if (isToldAside(sentence, top) || ANOTHER_TIME.test(page.doc.text.slice(sentence.start, sentence.end)))
    return false;
  return !children(sentence, top, 'case', 'mark').some((c) =>
    /^(under|during|since|for|after|before|like|than|as)$/i.test(c.text),
  );
}

/** "Earlier this month", "last month". */
const isThisMonth = ({ meaning: m }: Expression): boolean =>
  m.op === 'unit' && m.unit === 'month' && (m.by === 0 || m.by === -1);

/** The word of a name and title that the rest of it hangs on. */
export function topOfName(
  page: Page,
  begin: number,
  end: number,
): { sentence: Sentence; top: Token } | undefined {
  const start = page.words[begin]?.start ?? 0;
  const stop = page.words[end - 1]?.end ?? start;
  const sentence = sentenceOf(page, start);
  if (!sentence) return undefined;
  const inside = sentence.tokens.filter((t) => t.start < stop && t.end > start);
  let top = inside.find((t) => !inside.some((o) => o.i === t.head));
  // A title alone hangs on its holder's name.
  for (let k = 0; top && k < 4 && /^(compound|flat|appos|nmod|amod)$/.test(relation(top)); k++) {
    const head = headOf(sentence, top);
    if (head?.upos !== 'PROPN') break;
    top = head;
  }
  return top && { sentence, top };
}

/** "Thirteen years after President X began", "the deputy appointed by President X": the sentence is of another time than that. */
function isToldAside(sentence: Sentence, top: Token): boolean {
  for (const token of ancestors(sentence, top)) {
    if (
      relation(token) === 'advcl' &&
      children(sentence, token, 'mark').some((m) => /^(after|since|when|before|while)$/i.test(m.text))
    )
      return true;
    if (
      relation(token) === 'acl' &&
      token.xpos === 'VBN' &&
      children(sentence, top, 'case').some((c) => /^by$/i.test(c.text))
    )
      return true;
  }
  return false;
}

/** Whether the holder is who a sentence of the day of writing is about: its subject, not one that things happened under. */
export function actsNow(page: Page, begin: number, end: number): boolean {
  const named = topOfName(page, begin, end);
  if (!named || !isCurrent(page, named.sentence)) return false;
  const { sentence, top } = named;
  if (isToldAside(sentence, top)) return false;
  const near = inSentence(page, sentence.index).some(isNear);
  const head = headOf(sentence, top);
  // What somebody is or was called, and whom one has served, holds of those long out of office, too.
  if (
    head &&
    !near &&
    (child(sentence, head, 'cop') || (relation(top) !== 'nsubj' && isPerfect(sentence, head)))
  )
    return false;
  if (relation(top) === 'nsubj') return true;
  // A party to what is told, with its own preposition: "met with President …", "told Secretary of State …".
  return (
    /^(obj|iobj|obl)$/.test(relation(top)) &&
    !children(sentence, top, 'case').some((c) =>
      /^(under|during|since|for|after|before|like|than)$/i.test(c.text),
    )
  );
}

const isPerfect = (sentence: Sentence, verb: Token): boolean =>
  children(sentence, verb, 'aux').some((t) => t.lemma === 'have');
