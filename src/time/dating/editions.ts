import { children, type Sentence } from '../../language/index.ts';
import type { Expression } from '../expression.ts';
import { directionAt } from '../tense.ts';
import { around, isBeside } from './around.ts';
import { type Clue, inSentence, type Page, sentenceOf, wordsBetween } from './clue.ts';
import { predicateOf } from './contest-told.ts';
import { isAhead, isPresent } from './current.ts';
import type { Stay } from './days.ts';
import { type Edition, tables } from './tables.ts';

/** No page names more of them to any purpose. */
const MOST = 100;
/** How many characters may part an edition, its verb and its day. */
const NEAR = 60;
/** What tells the first day, and what the last. */
const FIRST =
  /\b(?:open(?:s|ed|ing)?|begins?|began|starts?|started|kicks? off|kicked off|got under way|gets under way)\b/i;
const LAST =
  /\b(?:clos(?:es?|ed|ing)|ends?|ended|concludes?|concluded|finish(?:es|ed)?|wraps? up|wrapped up|final)\b/i;
/** Words with which games are spoken of that are not there yet: won, but years before. */
const AWARDED =
  /\b(?:bids?|bidding|host(?:s|ing)?|award(?:ed|s|ing)?|qualif\w+|berths?|spots?|trials?|tickets?|right to|plan(?:s|ned|ning)?|prepar\w+)\b/i;

/**
 * Games, cups and summits that are named by their place, year or number (data/time/editions.tsv): "the Paris Olympics opened on
 * Friday" and "ends on Sunday" are of a day, "last week" is around it, and what is coming, or came after it, bounds the page.
 */
export function editions(page: Page): Clue[] {
  const clues: Clue[] = [];
  for (const { begin, end, values } of tables().editions.find(page.words).slice(0, MOST)) {
    const [start, stop] = [page.words[begin]?.start ?? 0, page.words[end - 1]?.end ?? 0];
    const sentence = sentenceOf(page, start);
    if (!sentence) continue;
    const told = { page, sentence, start, stop, values, quoted: `“${wordsBetween(page, begin, end)}”` };
    const tie = tied(told);
    clues.push(...(tie ? [tie] : bounds(told)));
  }
  return clues;
}

interface Told {
  readonly page: Page;
  readonly sentence: Sentence;
  readonly start: number;
  readonly stop: number;
  /** Two where one place had it twice. */
  readonly values: readonly Edition[];
  readonly quoted: string;
}

/** A day near the page's that is said of it. */
function tied({ page, sentence, start, stop, values, quoted }: Told): Clue | undefined {
  const { text } = page.doc;
  for (const e of inSentence(page, sentence.index)) {
    const verb = partOf(text, e, start, stop);
    if (!verb && !isBeside(text, e, start, stop)) continue;
    const ahead = isAhead(page.doc, e);
    const past = !ahead && directionAt(page.doc, e) === 'past';
    const allowed = values.flatMap(({ from, to }) => {
      const [first, last] = verb === 'first' ? [from, from] : verb === 'last' ? [to, to] : [from, to];
      return (around(e, first, last) ?? []).map((stay) => sided(stay, first, last, past, ahead));
    });
    if (allowed.length === 0) continue;
    return {
      rule: 'edition-dated',
      reason: `${quoted} (${days(values)}) is put on “${e.text}”.`,
      span: { start: Math.min(e.span.start, start), end: Math.max(e.span.end, stop) },
      allowed,
      weight: 5,
    };
  }
  return undefined;
}

/** Which part of it a day is said of, by the words between the two: its beginning or its end. */
function partOf(text: string, e: Expression, start: number, stop: number): 'first' | 'last' | undefined {
  const behind = e.span.start >= stop;
  const between = behind ? text.slice(stop, e.span.start) : text.slice(e.span.end, start);
  // "Opens the Paris Olympics on Friday" has its verb before.
  const around = behind ? text.slice(Math.max(0, start - NEAR / 2), start) + between : between;
  if (between.length > NEAR || /[.;:()]/.test(between)) return undefined;
  return FIRST.test(around) ? 'first' : LAST.test(around) ? 'last' : undefined;
}

/** What has been lies before the page, what is to come lies after it. */
function sided(stay: Stay, first: string, last: string, past: boolean, ahead: boolean): Stay {
  if (past && stay.from && stay.from < first) return { from: first, to: stay.to };
  return ahead && stay.to && stay.to > last ? { from: stay.from, to: last } : stay;
}

/** "Ahead of the Paris Olympics", "after the Paris Olympics". */
function bounds({ page, sentence, start, stop, values, quoted }: Told): Clue[] {
  const span = { start, end: stop };
  const { text } = page.doc;
  const first = values.map((v) => v.from).toSorted()[0] ?? '';
  const last = values.map((v) => v.to).toSorted().at(-1) ?? ''; // biome-ignore format: one chain
  if (isToCome(text, sentence, start, stop)) {
    const reason = `${quoted} is told as still to come, so the page was written before ${last}.`;
    return [{ rule: 'edition-ahead', reason, span, allowed: [{ to: last }], weight: 4 }];
  }
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  if (!/\b(?:after|since|following) (?:the )?$/i.test(before) || AWARDED.test(before)) return [];
  const reason = `${quoted} is told as past, so the page was written after ${first}.`;
  return [{ rule: 'edition-past', reason, span, allowed: [{ from: first }], weight: 4 }];
}

/** With a verb in the present, what says that something is still to come. */
const TOWARDS =
  /\b(?:ahead of|in the run-up to|before|until|upcoming|next)(?:\s+(?:the|this|next|year['’]s|month['’]s|week['’]s|summer['’]s|upcoming)){0,4}\s*$/i;
/** What will be done at it, or it will do: "will be remembered for" comes afterwards. */
const TAKES_PLACE =
  /^(?:open|begin|start|host|hold|take|compete|attend|end|close|conclude|play|run|gather|convene|travel|skip|miss|boycott)$/;

/** "Ahead of the Paris Olympics, the river is being cleaned", "the Paris Olympics will open without her". */
function isToCome(text: string, sentence: Sentence, start: number, stop: number): boolean {
  const before = text.slice(Math.max(sentence.start, start - NEAR), start);
  const verb = predicateOf(sentence, start, stop);
  if (!verb) return false;
  if (TOWARDS.test(before)) return isPresent(sentence, verb);
  return (
    TAKES_PLACE.test(verb.lemma) &&
    children(sentence, verb).some((t) => /^(?:will|'ll|’ll|wo)$/i.test(t.text))
  );
}

const days = (values: readonly Edition[]): string =>
  values.map((v) => (v.from === v.to ? v.from : `${v.from} to ${v.to}`)).join(' or ');
