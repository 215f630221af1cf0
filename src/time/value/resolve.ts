import type { Meaning } from '../meaning.ts';
import { anaphora } from './anaphora.ts';
import { beforeTheEra, inAncientStory } from './ancient.ts';
import { isWritable } from './calendar.ts';
import { dates } from './dates.ts';
import { period } from './duration.ts';
import type { Frame, Resolved } from './frame.ts';
import { quarters } from './quarters.ts';
import { of, type Resolvers } from './reference.ts';
import { repeated } from './repeated.ts';
import { stretches } from './stretches.ts';
import { clockTime, daypart, monthpart } from './time-of-day.ts';
import { weekdays } from './weekdays.ts';

/** Times of the day, amounts, what recurs, and what only points to now, before and after. */
const others: Resolvers = {
  bc: (m) => beforeTheEra(m),
  within: (m, frame) => {
    const inner = m.of && resolve(m.of, frame);
    if (!inner) return undefined;
    return { ...inner, mod: m.mod ? String(m.mod) : inner.mod };
  },
  clock: (m, frame) => clockTime(m, frame),
  // "The following Sunday at noon": of the day just told.
  told: (_, { focus }) => focus && of(focus.stretch, focus.at),
  at: (m, frame) => {
    const base = m.of && resolve(m.of, frame);
    // "6:30 Monday evening" is half past six p.m.
    const late = /^(AF|EV|NI)$/.test(m.of?.part ?? '') && (m.time as Meaning).ampm === undefined;
    const time = late ? { ...(m.time as Meaning), ampm: 'pm' } : (m.time as Meaning);
    // "8 p.m. Monday EST".
    const zoned = m.zone === undefined ? time : { ...time, zone: m.zone };
    return base?.stretch && clockTime(zoned, frame, base);
  },
  daypart: (m, frame) => daypart(m, frame),
  monthpart: (m, frame) => monthpart(m, frame),
  duration: (m) => ({ value: period(m) }),
  oneday: (_, frame) =>
    MODAL.test(frame.before) ? { value: 'FUTURE_REF' } : { value: 'P1D', type: 'DURATION' },
  ref: (m) => ({ value: String(m.value) }),
  set: (m) => repeated(m),
  setday: (m) => repeated(m),
  setmonth: (m) => repeated(m),
  setseason: (m) => repeated(m),
  setpart: (m) => repeated(m),
  setcode: (m) => repeated(m),
  adverb: (m) => repeated(m),
};

/** "Will one day be the largest". */
const MODAL = /(\b(will|would|could|can|may|might|should)|['’](ll|d)) $/i;

/** What a meaning comes to in its frame; undefined where it says nothing (an impossible date). */
export function resolve(m: Meaning, frame: Frame): Resolved | undefined {
  const ancient = inAncientStory(m, frame);
  if (ancient) return ancient;
  for (const table of [dates, weekdays, stretches, quarters, anaphora, others]) {
    const resolver = table[m.op];
    if (resolver) return written(resolver(m, frame));
  }
  return undefined;
}

/** Before the year 1 and after 9999 nothing has days: "a million centuries ago" is in the past, and that is all. */
function written(resolved: Resolved | undefined): Resolved | undefined {
  const { from, to } = resolved?.stretch ?? {};
  if (from === undefined || to === undefined || (isWritable(from) && isWritable(to))) return resolved;
  return { value: /^(-|0000)/.test(from) ? 'PAST_REF' : 'FUTURE_REF', mod: resolved?.mod };
}
