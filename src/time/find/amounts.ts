import type { Meaning } from '../meaning.ts';

/** From the longest to the shortest. */
const UNITS =
  'millennium century decade year half season quarter month fortnight week weekend day hour minute second'.split(
    ' ',
  );

/** "Six hours a day, five days" read as one: a second unit that is not smaller than the first belongs to another amount. */
export const isTwoAmounts = (m: Meaning): boolean =>
  m.op === 'duration' &&
  m.unit2 !== undefined &&
  UNITS.indexOf(String(m.unit2)) <= UNITS.indexOf(String(m.unit));

/** The amount below an offset's modifiers. */
export function amount(m: Meaning): Meaning {
  let at: Meaning = m;
  while (at.of) at = at.of;
  return at;
}
