import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import { statedYear } from '../value/thread.ts';
import { type Clue, inSentence, type Page } from './clue.ts';
import { isNear } from './current.ts';
import { plusDays, type Stay } from './days.ts';

/** Counts of whole years are rounded by some weeks. */
const ROUNDED = 75;
const APPOSED = /^(, | \(|, in | — | – )$/;
const CLOSED = /^[,).;—–]|^ [—–]/;
const SO_FAR = /\b(so|thus) far (in|during) $/i;
const ANNIVERSARY = /\b(\d{1,3})(?:st|nd|rd|th) (?:birthday|anniversary)\b/i;

/** Years that the page itself ties to the time of writing: "this year, 2013,", "40 years ago, in 1973", "so far in 2013". */
export function namedYears(page: Page): Clue[] {
  const clues: Clue[] = [];
  page.expressions.forEach((e, k) => {
    const next = page.expressions[k + 1];
    const text = page.doc.text;
    if (isBareYear(e) && SO_FAR.test(text.slice(Math.max(0, e.span.start - 20), e.span.start)))
      clues.push(
        clue('year-named', `“So far in ${e.text}” is said in that year.`, e, e, year(Number(e.text))),
      );
    if (!next || next.sentence !== e.sentence || !APPOSED.test(text.slice(e.span.end, next.span.start)))
      return;
    const said = text.slice(e.span.start, next.span.end);
    const step = stepOf(e.meaning) ?? stepOf(next.meaning);
    const named = [e, next].find(isBareYear);
    if (step !== undefined && named && CLOSED.test(text.slice(next.span.end, next.span.end + 2)))
      clues.push(clue('year-named', `“${said}” names the year.`, e, next, year(Number(named.text) - step)));
    const count = agoOf(e.meaning) ?? agoOf(next.meaning);
    const then = statedYear(e.meaning) ?? statedYear(next.meaning);
    if (count !== undefined && then !== undefined && inReach(then + count))
      clues.push(
        clue(
          'elapsed-years',
          `“${said}” makes ${then + count}, give or take some weeks.`,
          e,
          next,
          year(then + count, ROUNDED),
        ),
      );
  });
  return [...clues, ...anniversaries(page)];
}

/** "Founded in 1960, it marks its 50th anniversary this year." */
function anniversaries(page: Page): Clue[] {
  return page.doc.sentences.flatMap((sentence) => {
    const count = ANNIVERSARY.exec(page.doc.text.slice(sentence.start, sentence.end))?.[1];
    const told = count === undefined ? [] : inSentence(page, sentence.index);
    const years = told.filter((e) => statedYear(e.meaning) !== undefined);
    const [then] = years;
    const near = told.find((e) => stepOf(e.meaning) !== undefined || isNear(e));
    if (!then || !near || years.length !== 1) return [];
    const at = (statedYear(then.meaning) ?? 0) + Number(count);
    if (!inReach(at)) return [];
    const step = stepOf(near.meaning);
    const allowed = step === undefined ? year(at, ROUNDED) : year(at - step);
    return [clue('elapsed-years', `The ${count}th year after ${then.text} is ${at}.`, then, near, allowed)];
  });
}

function clue(rule: string, reason: string, first: Expression, last: Expression, stay: Stay): Clue {
  const span = {
    start: Math.min(first.span.start, last.span.start),
    end: Math.max(first.span.end, last.span.end),
  };
  return { rule, reason, span, allowed: [stay], weight: 4 };
}

const year = (y: number, slack = 0): Stay => ({
  from: plusDays(`${y}-01-01`, -slack),
  to: plusDays(`${y}-12-31`, slack),
});
const inReach = (y: number) => y > 1980 && y < 2038;
const isBareYear = (e: Expression) => /^\d{4}$/.test(e.text) && inReach(Number(e.text));

/** "Last year", "this year", "next year". */
const stepOf = (m: Meaning): number | undefined =>
  m.op === 'unit' && m.unit === 'year' && Math.abs(m.by ?? 2) <= 1 ? m.by : undefined;

/** The count of "40 years ago". */
function agoOf(m: Meaning): number | undefined {
  const count = Number(m.of?.num);
  return m.op === 'offset' && m.from === 'doc' && m.by === -1 && m.of?.unit === 'year' && count >= 2
    ? count
    : undefined;
}
