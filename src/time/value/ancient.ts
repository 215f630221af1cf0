import type { Meaning } from '../meaning.ts';
import type { Frame, Resolved } from './frame.ts';

const pad = (n: number, width: number) => String(n).padStart(width, '0');
const code = (year: number) => `BC${pad(year, 4)}`;

/** Before this year one counts in thousands of years, back from about our own time. */
const EARLIEST = 9999;
const TO_OURS = 2000;

/** A year before the common era with its month, day or season: `BC0431`, `BC0431-05`, `BC0431-WI`. */
export function beforeTheEra(m: Meaning): Resolved | undefined {
  const count = Number(m.year);
  // There was no year 0, and of half a year there is no code.
  if (!Number.isInteger(count) || count < 1) return undefined;
  if (count > EARLIEST) return { value: `KA${Math.round((count + TO_OURS) / 1000)}` };
  const year = code(count);
  if (m.season) return { value: `${year}-${m.season}` };
  if (m.month === undefined) return { value: year };
  return { value: `${year}-${pad(m.month, 2)}${m.day === undefined ? '' : `-${pad(m.day, 2)}`}` };
}

/**
 * What a date without a year comes to where the story has come to a year before the common era, in which the years count
 * down. Undefined where the meaning does not lean on that year. The record's days cannot say such dates: only values can.
 */
export function inAncientStory(m: Meaning, frame: Frame): Resolved | undefined {
  const { ancient } = frame;
  if (!ancient) return undefined;
  const { year, at } = ancient;
  const told = (y: number, rest: Meaning): Resolved | undefined => {
    const before = beforeTheEra({ ...rest, year: y });
    return before && { ...before, anchor: at };
  };
  if ((m.op === 'calendar' || m.op === 'season') && m.month === undefined && m.season === undefined)
    return undefined;
  if (m.op === 'calendar' || m.op === 'season') {
    const by = typeof m.year === 'object' ? Number(m.year.by ?? 0) : Number(m.by ?? 0);
    return typeof m.year === 'number' ? undefined : told(year - by, m);
  }
  if (m.op === 'anaphor' && m.unit === 'year') return told(year - Number(m.by ?? 0), { op: 'bc' });
  if (m.op === 'offset' && m.from === 'then') {
    let amount: Meaning | undefined = m.of;
    while (amount && amount.unit === undefined) amount = amount.of;
    const count = Number(amount?.num);
    return amount?.unit === 'year' && Number.isInteger(count)
      ? told(year - count * Number(m.by ?? -1), { op: 'bc' })
      : undefined;
  }
  return m.op === 'narrated' && !m.long ? told(year, { op: 'bc' }) : undefined;
}
