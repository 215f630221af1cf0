import type { Meaning } from '../meaning.ts';

const LETTER: { readonly [unit: string]: string } = {
  second: 'S', minute: 'M', hour: 'H', day: 'D', weekend: 'WE', week: 'W', fortnight: 'W', month: 'M', quarter: 'Q', season: 'S',
  half: 'H', year: 'Y', decade: 'DE', century: 'CE', millennium: 'ML',
}; // biome-ignore format: a table
const HALVES: { readonly [unit: string]: string } = { year: '6M', hour: '30M', minute: '30S', day: 'T12H' };

export const ofTheClock = (unit: string | undefined) =>
  unit === 'second' || unit === 'minute' || unit === 'hour';

/** The TIMEX3 period of a duration: `P3D`, `PT1H30M`, `P2Y6M`, `PXM` where it is not said how many. */
export function period(m: Meaning): string {
  const unit = m.unit ?? 'X';
  const clock = ofTheClock(unit);
  if (m.num === 'X' || m.num === undefined) return `P${clock ? 'T' : ''}X${LETTER[unit] ?? 'X'}`;
  if (unit === 'decade' && (m.half || Number(m.num) % 1 !== 0))
    return `P${Number(m.num) * 10 + (m.half ? 5 : 0)}Y`;
  if (unit === 'century' && Number(m.num) % 1 !== 0) return `P${Number(m.num) * 100}Y`;
  const count = Number(m.num) * (unit === 'fortnight' ? 2 : 1) + (m.half ? 0.5 : 0);
  if (unit === 'century' && m.half) return `P${count * 100}Y`;
  const letter = LETTER[unit] ?? 'X';
  const head = `P${clock ? 'T' : ''}`;
  const second = m.unit2 ? part(Number(m.num2), String(m.unit2), clock) : '';
  const third = m.unit3 ? part(Number(m.num3), String(m.unit3), clock || ofTheClock(String(m.unit2))) : '';
  if (count % 1 === 0.5 && HALVES[unit] && count > 1)
    return `${head}${Math.floor(count)}${letter}${HALVES[unit]}`;
  if (count === 0.5 && unit === 'hour') return 'PT30M';
  if (count === 0.5 && unit === 'year') return 'P6M';
  if (count === 0.5 && unit === 'day') return 'PT12H';
  return `${head}${count}${letter}${second}${third}`;
}

const part = (count: number, unit: string, clock: boolean) =>
  `${ofTheClock(unit) && !clock ? 'T' : ''}${count}${LETTER[unit] ?? 'X'}`;
