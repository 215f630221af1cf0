import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';
import { calendarIn } from './thread.ts';

const JOINT = /^( ?[-–/] ?| (to|through|until|till) )$/;

/** Whether two dates without their years are the ends of one span: "January to June", "between Nov. 28 and Jan. 3". */
export function isSpan(text: string, first: Expression, last: Expression): boolean {
  const joint = text.slice(first.span.end, last.span.start);
  const between = joint === ' and ' && /between $/i.test(text.slice(first.span.start - 8, first.span.start));
  return (between || JOINT.test(joint)) && isYearless(first.meaning) && isYearless(last.meaning);
}

function isYearless(m: Meaning): boolean {
  const date = calendarIn(m);
  return date?.op === 'calendar' && date.month !== undefined && date.year === undefined;
}
