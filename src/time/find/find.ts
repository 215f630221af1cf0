import type { Doc } from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import { isNarrative } from '../value/narrative.ts';
import { companions } from './companions.ts';
import { CALLS, type Lexicon, lexicon, MAY_CALL } from './lexicon.ts';
import { type Reading, Sense } from './sense.ts';
import { Sentences } from './sentences.ts';
import { OTHER_WORD, type Word, wordsIn } from './words.ts';

/** How many words before the one that gives it away an expression can begin. */
const REACH = 9;

/**
 * Finds the temporal expressions of a text after the TIMEX3 guidelines (TimeML 1.2.1), longest reading first, in order
 * and without overlaps. It reads `doc.text` by a grammar of its own (data/time/grammar.tsv), and the words' tags only to
 * tell "may" from "May". Linear in the text's length.
 */
export function findExpressions(doc: Doc): Expression[] {
  const { grammar, triggers } = lexicon();
  const words = wordsIn(doc.text, grammar.vocabulary);
  const parse = grammar.parse(words);
  const sense = new Sense(doc, words);
  const sentences = new Sentences(doc);
  const found: Expression[] = [];
  let trigger = 0;
  let at = 0;
  while (at < words.length) {
    if (trigger < at) trigger = at;
    while (trigger < words.length && !callsForALook(words, trigger, triggers)) trigger++;
    if (trigger >= words.length) break;
    const run = runBefore(words, trigger, at);
    if (at < run) {
      at = run;
    }
    const match = begins(words, at) ? grammar.longest('timex', parse, at) : undefined;
    let read = match && sense.check(match, at);
    if (!read) {
      at++;
      continue;
    }
    const { before, after } = companions(words, read);
    for (const reading of [...before, read, ...after]) {
      const start = words[reading.begin]?.start ?? 0;
      const end = words[reading.end - 1]?.end ?? start;
      if (start < (found.at(-1)?.span.end ?? 0)) continue;
      found.push(expressionOf(doc, reading, start, end, sentences.at(start)));
    }
    read = after.at(-1) ?? read;
    at = read.end;
  }
  // What only a narrative means as time, "at the same time", is kept only there.
  return isNarrative(found) ? found : found.filter((e) => e.meaning.narrative === undefined);
}

function expressionOf(doc: Doc, reading: Reading, start: number, end: number, sentence: number): Expression {
  const { meaning, rule } = reading;
  return {
    span: { start, end },
    text: doc.text.slice(start, end),
    type: typeOf(meaning),
    meaning,
    rule,
    sentence,
  };
}

/** Where an expression that reaches the word at `to` can begin at the earliest: every word of it is one of the grammar's. */
function runBefore(words: readonly Word[], to: number, from: number): number {
  let at = to;
  while (at > from && at > to - REACH && words[at]?.gap !== 'break') {
    const before = words[at - 1];
    if (!before || (before.kind === 'word' && before.id === OTHER_WORD)) break;
    at--;
  }
  return at;
}

/** Whether an expression may hang on a word. Asked of every word of a text: the word's number alone answers for most. */
function callsForALook(words: readonly Word[], at: number, triggers: Lexicon['triggers']): boolean {
  const word = words[at];
  if (!word) return false;
  const call = triggers[word.id];
  return call === CALLS || (call === MAY_CALL && callsWithNext(word, words, at));
}

/** "1999", "12.3.2021", "5 pm", "10:30", "3/4/2020", "'98", "b.c.", "six a.m.". */
function callsWithNext(word: Word, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (word.kind === 'word') return next?.low === '.' && (word.low === 'b' || words[at + 2]?.low === 'm');
  if (word.kind === 'mark') return next?.kind === 'number';
  if (word.low.length === 4 || (word.low.length >= 8 && word.low.at(-5) === '.')) return true;
  if (word.low.length === 8 && word.low[2] === '.') return true;
  const half = next?.low;
  if (half === 'am' || half === 'pm') return true;
  if ((half === 'a' || half === 'p') && words[at + 2]?.low === '.' && words[at + 3]?.low === 'm') return true;
  const [second, again, third] = [words[at + 2], words[at + 3], words[at + 4]];
  if (next?.gap !== 'none' || second?.kind !== 'number') return false;
  if (word.low === '9' && half === '/' && second.low === '11') return true;
  return half === ':' || ((half === '/' || half === '-') && again?.low === half && third?.kind === 'number');
}

/** No expression begins with a mark, but for an apostrophe or a bracketed year. */
const begins = (words: readonly Word[], at: number) =>
  words[at]?.kind !== 'mark' || words[at]?.low === "'" || words[at]?.low === '½';

const TYPES: { readonly [op: string]: Expression['type'] } = {
  clock: 'TIME',
  at: 'TIME',
  daypart: 'TIME',
  duration: 'DURATION',
  set: 'SET',
  setday: 'SET',
  setmonth: 'SET',
  setseason: 'SET',
  setpart: 'SET',
  setcode: 'SET',
  adverb: 'SET',
};

function typeOf(meaning: Meaning): Expression['type'] {
  if (meaning.op === 'within' && meaning.of)
    return typeof meaning.part === 'string' ? 'TIME' : typeOf(meaning.of);
  if (meaning.op === 'offset') {
    const unit = amountUnit(meaning);
    return unit === 'hour' || unit === 'minute' || unit === 'second' ? 'TIME' : 'DATE';
  }
  return TYPES[meaning.op] ?? 'DATE';
}

/** The unit that an amount is counted in, below its modifiers. */
function amountUnit(meaning: Meaning): string | undefined {
  for (let m: Meaning | undefined = meaning; m; m = m.of) if (m.unit) return m.unit;
  return undefined;
}
