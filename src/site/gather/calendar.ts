import type { When } from '../../record/index.ts';
import type { Store, StoredEvent, StoredOccurrence } from '../../store/index.ts';
import { once, onceEach } from './once-each.ts';
import { all } from './rows.ts';

export interface PlannedMonth {
  readonly month: string;
  /** Every month for which something is planned, in order. */
  readonly months: readonly string[];
  /** The newest page's day, from which the plans are seen. */
  readonly today?: string;
  readonly events: Plans;
  /** Planned without a day, or only for a year or a season. */
  readonly undated: Plans;
  /** Elections and the like that are no events, in the order of their days. */
  readonly occurrences: readonly StoredOccurrence[];
}

/** Plans, by whether their day lies behind the newest page's. */
export interface Plans {
  readonly ahead: readonly StoredEvent[];
  readonly past: readonly StoredEvent[];
}

/** Longer than this, in days, and a plan is for no month in particular. */
const LONGEST = 45;
const DAY = 86_400_000;

/** What is planned for a month; without one, for that of the newest page, or the next that has anything. */
export async function plannedMonth(store: Store, asked?: string): Promise<PlannedMonth> {
  const planned = onceEach(await all((paging) => store.events({ factuality: 'planned', ...paging })));
  const occurrences = once(
    (await all((paging) => store.occurrences({ factuality: 'planned', ...paging }))).filter(
      ({ occurrence: { time } }) => time !== undefined && isShort(time),
    ),
    ({ triggerText, sentenceText }) => `${triggerText}\n${sentenceText}`,
  );
  const [dated, undated] = [planned.filter(isDated), planned.filter((event) => !isDated(event))];
  const months = [
    ...new Set([
      ...dated.map((event) => timeOf(event).from.slice(0, 7)),
      ...occurrences.map(({ occurrence }) => (occurrence.time as When).from.slice(0, 7)),
    ]),
  ].sort();
  const today = (await store.days())[0]?.day;
  const newest = today?.slice(0, 7);
  const month =
    asked ?? months.find((each) => newest && each >= newest) ?? months.at(-1) ?? newest ?? '1970-01';
  return {
    month,
    months,
    ...(today && { today }),
    events: seenFrom(
      today,
      dated
        .filter((event) => isOfMonth(timeOf(event), month))
        .toSorted((a, b) => timeOf(a).from.localeCompare(timeOf(b).from)),
    ),
    undated: seenFrom(today, asked === undefined ? undated : []),
    occurrences: occurrences
      .filter(({ occurrence: { time } }) => isOfMonth(time as When, month))
      .toSorted((a, b) => (a.occurrence.time as When).from.localeCompare((b.occurrence.time as When).from)),
  };
}

/** Sorts plans into those still to come and those whose day is past. */
export function seenFrom(today: string | undefined, events: readonly StoredEvent[]): Plans {
  const past = (event: StoredEvent) => today !== undefined && (lastDayOf(event) ?? today) < today;
  return { ahead: events.filter((event) => !past(event)), past: events.filter(past) };
}

/** The last day for which a plan may hold: its own, else a year after the page that told it. */
function lastDayOf({ event: { time }, page }: StoredEvent): string | undefined {
  if (time) return time.to;
  return page.day && `${String(Number(page.day.slice(0, 4)) + 1).padStart(4, '0')}${page.day.slice(4)}`;
}

function isDated({ event: { time } }: StoredEvent): boolean {
  return time !== undefined && isShort(time);
}

const isShort = ({ from, to }: When): boolean => (Date.parse(to) - Date.parse(from)) / DAY <= LONGEST;

const isOfMonth = ({ from, to }: When, month: string): boolean =>
  from.slice(0, 7) <= month && month <= to.slice(0, 7);

function timeOf({ event }: StoredEvent): When {
  return event.time as When;
}
