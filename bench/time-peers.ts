/** Other finders of times in English, each made to answer with TIMEX3 spans and values as well as its own answers allow. */
import { recognizeDateTime } from '@microsoft/recognizers-text-date-time';
import { type ParsedComponents, parse } from 'chrono-node';
import nlp from 'compromise';
import dates, { type DatesMethods } from 'compromise-dates';

/** A time as the scorer wants it. */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface Peer {
  readonly name: string;
  /** `day` is the day of publication, `YYYY-MM-DD`. */
  find(text: string, day: string): Timex[];
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const pad = (n: number | null | undefined, width = 2) => String(n ?? 0).padStart(width, '0');

/** chrono-node says which parts of a date are certain: they give the grain. It knows neither durations nor sets. */
export const chronoNode: Peer = {
  name: 'chrono-node 2.10.3',
  find: (text, day) =>
    parse(text, { instant: noon(day), timezone: 0 }).map(({ index, text: words, start }) => ({
      start: index,
      end: index + words.length,
      type: start.isCertain('hour') ? 'TIME' : 'DATE',
      value: chronoValue(start),
    })),
};

function chronoValue(c: ParsedComponents): string {
  const year = pad(c.get('year'), 4);
  const month = `${year}-${pad(c.get('month'))}`;
  const day = `${month}-${pad(c.get('day'))}`;
  if (c.isCertain('hour')) return `${day}T${pad(c.get('hour'))}:${pad(c.get('minute'))}`;
  if (c.isCertain('day') || c.isCertain('weekday')) return day;
  return c.isCertain('month') ? month : c.isCertain('year') ? year : day;
}

/**
 * Recognizers-Text gives TIMEX of its own with unknown parts, and the candidates they can mean: the last that is not after
 * the day of publication is what news rather means. A range of three months is named as the quarter it is.
 */
export const recognizersText: Peer = {
  name: 'Recognizers-Text 1.3.2',
  find: (text, day) => recognizeDateTime(text, 'en-us', undefined, noon(day)).map((r) => recognized(r, day)),
};

type Recognized = ReturnType<typeof recognizeDateTime>[number];

function recognized({ start, end, typeName, resolution }: Recognized, day: string): Timex {
  const kind = typeName.replace('datetimeV2.', '');
  const candidates: { timex?: string; value?: string; start?: string }[] = resolution?.values ?? [];
  const at = (c: { value?: string; start?: string }) => (c.value ?? c.start ?? '').slice(0, 10);
  const chosen = candidates.findLast((c) => at(c) <= day) ?? candidates[0];
  const timex = chosen?.timex ?? '';
  const type =
    kind === 'duration' ? 'DURATION' : kind === 'set' ? 'SET' : /^date(range)?$/.test(kind) ? 'DATE' : 'TIME';
  const quarter = /^\((\d{4})-(01|04|07|10)-01,[^,]*,P3M\)$/.exec(timex);
  if (quarter) return { start, end: end + 1, type, value: `${quarter[1]}-Q${(Number(quarter[2]) + 2) / 3}` };
  // A range without a TIMEX of its own is told by its beginning.
  const open = timex === '' || timex.startsWith('(') || (type !== 'SET' && /^XXXX/.test(timex));
  const said = (open && (chosen?.value ?? chosen?.start)) || timex;
  return { start, end: end + 1, type, value: said.replace(' ', 'T').replace(/(T\d\d:\d\d):00$/, '$1') };
}

/** Extended once: every further time would add its words again. */
const dated = nlp.extend(dates) as unknown as (text: string) => DatesMethods;

/** compromise-dates gives the first and the last moment: the grain is the calendar's unit that they fill. */
export const compromiseDates: Peer = {
  name: 'compromise-dates 3.9.0',
  find(text, day) {
    const read = dated(text);
    const found: Timex[] = [];
    let told: Told[];
    try {
      told = read.dates({ today: day, timezone: 'UTC' } as never).json({ offset: true }) as Told[];
    } catch {
      // It fails on "yearly" and the like; such a document counts as answered with nothing.
      return [];
    }
    for (const { offset, dates: of, text: words } of told) {
      if (of?.start) found.push({ ...spanOf(words, offset), ...filled(of.start, of.end ?? of.start) });
    }
    const lasting = read.durations().json({ offset: true }) as unknown as Told[];
    for (const { offset, duration, text: words } of lasting) {
      const [unit, count] = Object.entries(duration ?? {})[0] ?? [];
      if (unit)
        found.push({
          ...spanOf(words, offset),
          type: 'DURATION',
          value: `P${CLOCK.has(unit) ? 'T' : ''}${count}${unit.charAt(0).toUpperCase()}`,
        });
    }
    return found;
  },
};

const CLOCK = new Set(['hour', 'minute', 'second']);

interface Told {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
  readonly dates?: { readonly start: string | null; readonly end: string | null };
  readonly duration?: { readonly [unit: string]: number };
}

/** Without the preposition, which TIMEX3 leaves outside. */
function spanOf(words: string, { start, length }: Told['offset']): { start: number; end: number } {
  const preposition =
    /^(in|on|at|by|until|since|during|before|after|for|from)\s+/i.exec(words)?.[0].length ?? 0;
  return { start: start + preposition, end: start + length };
}

function filled(start: string, end: string): { type: string; value: string } {
  const [first, last] = [start.slice(0, 10), end.slice(0, 10)];
  const days = (Date.parse(last) - Date.parse(first)) / 864e5;
  if (days === 0 && !/T00:00/.test(start)) return { type: 'TIME', value: start.slice(0, 16) };
  if (days >= 364 && first.endsWith('-01-01')) return { type: 'DATE', value: first.slice(0, 4) };
  if (days >= 27 && days <= 30 && first.endsWith('-01')) return { type: 'DATE', value: first.slice(0, 7) };
  return { type: 'DATE', value: first };
}
