import type { Meaning } from '../meaning.ts';
import { dateOf, dayOf, type Stretch } from './calendar.ts';
import { type Frame, isFuture, type Mention, type Resolved } from './frame.ts';
import { apart, reference } from './reference.ts';
import { resolve } from './resolve.ts';
import { dayInZone, offsetOn } from './zone.ts';

const pad = (n: number) => String(n).padStart(2, '0');

/** A clock's time on a day: the day named with it, else the one the text reckons from. */
export function clockTime(m: Meaning, frame: Frame, base?: Resolved): Resolved | undefined {
  if (m.of?.op === 'clock') return clockTime({ ...m.of, ampm: m.ampm }, frame, base);
  const [h = 0, min, seconds] = m.clock
    ? String(m.clock).split(':').map(Number)
    : [Number(m.hour), m.half ? 30 : (m.min as number | undefined)];
  // "A quarter to nine".
  const to = min !== undefined && min < 0;
  let hours = to ? h - 1 || 12 : h;
  if (m.ampm === 'pm' && hours < 12) hours += 12;
  if (m.ampm === 'am' && hours === 12) hours = 0;
  const minutes = min === undefined ? '00' : pad(to ? 60 + min : min);
  const { day: told } = frame;
  const since = told && goesOn(told, frame) ? { stretch: told.stretch, anchor: told.at } : dayTold(frame);
  const at = base?.stretch ?? since?.stretch;
  const anchor = base ? base.anchor : since?.anchor;
  const clock = `T${pad(hours)}:${minutes}${seconds !== undefined ? `:${pad(seconds)}` : ''}`;
  const zone = typeof m.zone === 'string' ? m.zone : undefined;
  const day = at?.grain === 'day' ? at.from : undefined;
  const offset = zone === undefined ? undefined : offsetOn(zone, day);
  const value = `${at?.code ?? 'XXXX-XX-XX'}${clock}${offset ?? ''}`;
  const said = zone === undefined ? {} : { zone };
  if (!at) return { value, ...said };
  // "11 p.m. EST" is the next day where the page is from Moscow.
  const stretch =
    day && offset && frame.zone
      ? dayOf(dateOf(dayInZone(day, hours, Number(minutes), offset, frame.zone)))
      : at;
  return { value, stretch, anchor, ...said };
}

/** So many sentences after a day a clock is still of that day. */
const DAY_GOES_ON = 2;

/** "On Friday he was shot about 10 p.m.", "6 a.m. Saturday (1000 GMT)", "He left on Friday. At 10 p.m. a neighbor heard shots." */
function goesOn(told: Mention, frame: Frame): boolean {
  const { sentence } = frame.expression;
  if (apart(told, frame) <= 2) return true;
  const news = frame.mode === 'news' && frame.now !== undefined;
  const ahead = news && told.stretch.from > (frame.now?.toString() ?? '');
  // "To vote on Monday night, she set out at 2 p.m.": what was done is of no day still ahead.
  if (told.sentence === sentence) return !ahead || frame.direction !== 'past';
  // "The call is at 8:30 a.m. tomorrow. A replay will run from 11 a.m."
  if (news && ahead && sentence - told.sentence === 1) return isFuture(frame.direction);
  return news && !ahead && sentence - told.sentence <= DAY_GOES_ON && frame.direction === 'past';
}

/** "Thursday evening", "this morning", "the night of April 18". */
export function daypart(m: Meaning, frame: Frame): Resolved | undefined {
  const code = `T${m.part}`;
  const mod = m.mod ? { mod: String(m.mod) } : {};
  if (m.of) {
    const base = resolve(m.of, frame);
    if (base?.stretch) return { ...base, value: `${base.stretch.code}${code}`, ...mod };
    // "Monday night" in a page that nothing dates.
    return { value: `${/-\d+$/.test(base?.value ?? '') ? base?.value : 'XXXX-XX-XX'}${code}`, ...mod };
  }
  if (m.ofEvent) return { value: `XXXX-XX-XX${code}`, ...mod };
  const base =
    m.then !== undefined && frame.day ? { stretch: frame.day.stretch, anchor: frame.day.at } : dayTold(frame);
  if (!base) return { value: `XXXX-XX-XX${code}`, ...mod };
  // "Left the next morning": what was cannot be on the day after today.
  if (Number(m.then) > 0 && !frame.day && frame.mode === 'news' && frame.direction === 'past')
    return { value: `XXXX-XX-XX${code}`, ...mod };
  // "Arrested overnight": in the night that has just ended.
  const by = m.overnight && frame.direction === 'past' ? -1 : Number(m.by ?? m.then ?? 0);
  const stretch = dayOf(dateOf(base.stretch.from).add({ days: by }));
  return { value: `${stretch.code}${code}`, stretch, anchor: base.anchor, ...mod };
}

/** "A June night in 1964": some night of the month. */
export function monthpart(m: Meaning, frame: Frame): Resolved | undefined {
  const of = m.of && resolve(m.of, frame);
  return of && { ...of, value: `${of.value}-XXT${m.part ?? m.of?.part}` };
}

function dayTold(frame: Frame): { stretch: Stretch; anchor: string } | undefined {
  // "At night" in a story that has come to a month is of no one day.
  if (frame.mode === 'narrative' && (frame.day ?? frame.focus)?.stretch.grain !== 'day') return undefined;
  const ref = reference(frame);
  return ref && { stretch: dayOf(ref.date), anchor: ref.anchor };
}
