import { readTable } from '../../assets/index.ts';
import { pad } from './reference.ts';

interface Known {
  readonly year: number;
  readonly words: ReadonlySet<string>;
}

let byDay: Map<string, Known> | undefined;

/** "The attacks of Sept. 11". */
const OF = /\b(\p{L}+) (of|on) $/u;

/**
 * The year of a day that a well-known event is called by ("the Sept. 11 attacks", data/time/known-days.tsv); undefined for any other
 * day, and for a text of a day (ISO) before it. `before` and `after` are the words beside it.
 */
export function knownYear(
  month: number,
  day: number,
  before: string,
  after: string,
  now: string,
): number | undefined {
  byDay ??= new Map(
    readTable('data/time/known-days.tsv').map(([at = '', year = '', words = '']) => [
      at,
      { year: Number(year), words: new Set(words.split(' ')) },
    ]),
  );
  const at = `${pad(month)}-${pad(day)}`;
  const known = byDay.get(at);
  if (!known || `${known.year}-${at}` > now) return undefined;
  const [first = '', second = ''] =
    after
      .toLowerCase()
      .match(/^\s*(\p{L}+)(?:\s+(\p{L}+))?/u)
      ?.slice(1) ?? [];
  const said = OF.exec(before)?.[1]?.toLowerCase() ?? '';
  return known.words.has(first) || known.words.has(second) || known.words.has(said) ? known.year : undefined;
}
