import type { Meaning } from '../meaning.ts';
import { period } from './duration.ts';
import type { Resolved } from './frame.ts';

const ADVERBS: { readonly [unit: string]: string } = {
  hour: 'PT1H',
  day: 'XXXX-XX-XX',
  night: 'XXXX-XX-XXTNI',
  week: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
};

/** What happens again and again, a SET of TIMEX3: "every year" P1Y, "daily" XXXX-XX-XX, "Mondays" XXXX-WXX-1. */
export function repeated(m: Meaning): Resolved {
  switch (m.op) {
    case 'set':
      return { value: period(m) };
    case 'setday':
      return { value: `XXXX-WXX-${m.dow}${m.part ? `T${m.part}` : ''}` };
    case 'setmonth':
      return { value: `XXXX-${String(m.month).padStart(2, '0')}` };
    case 'setseason':
      return { value: `XXXX-${m.season}` };
    case 'setpart':
      return { value: `XXXX-XX-XXT${m.part}` };
    case 'adverb':
      return { value: ADVERBS[m.unit as string] ?? 'XXXX' };
    default:
      return { value: String(m.value) };
  }
}
