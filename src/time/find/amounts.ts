import type { Meaning } from '../meaning.ts';

/** From the longest to the shortest. */
const UNITS =
  'millennium century decade year half season quarter month fortnight week weekend day hour minute second'.split(
    ' ',
  );

/** How many of the smaller unit make one of the larger; where a count reaches that, the larger would have been said. */
const SPAN: { readonly [unit: string]: number } = { minute: 60, hour: 24, day: 31, week: 52, month: 24 };

/**
 * "Six hours a day, five days" and "a week, 365 days" read as one: a second unit that is not smaller than the first, or that
 * is counted beyond it, belongs to another amount.
 */
export const isTwoAmounts = (m: Meaning): boolean =>
  m.op === 'duration' &&
  m.unit2 !== undefined &&
  (UNITS.indexOf(String(m.unit2)) <= UNITS.indexOf(String(m.unit)) ||
    Number(m.num2) >= (SPAN[String(m.unit2)] ?? Number.POSITIVE_INFINITY));

/** The amount below an offset's modifiers. */
export function amount(m: Meaning): Meaning {
  let at: Meaning = m;
  while (at.of) at = at.of;
  return at;
}
