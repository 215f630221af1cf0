import type { When } from '../../record/index.ts';
import type { Store, StoredEvent } from '../../store/index.ts';
import { onceEach } from './once-each.ts';
import { all } from './rows.ts';

export interface PlannedMonth {
  readonly month: string;
  /** Every month for which something is planned, in order. */
  readonly months: readonly string[];
  readonly events: readonly StoredEvent[];
  /** Planned without a day, or only for a year or a season. */
  readonly undated: readonly StoredEvent[];
}

/** Longer than this, in days, and a plan is for no month in particular. */
const LONGEST = 45;
const DAY = 86_400_000;

/** What is planned for a month; without one, for that of the newest page, or the next that has anything. */
export async function plannedMonth(store: Store, asked?: string): Promise<PlannedMonth> {
  const planned = onceEach(await all((paging) => store.events({ factuality: 'planned', ...paging })));
  const [dated, undated] = [planned.filter(isDated), planned.filter((event) => !isDated(event))];
  const months = [...new Set(dated.map((event) => timeOf(event).from.slice(0, 7)))].sort();
  const newest = (await store.days())[0]?.day.slice(0, 7);
  const month =
    asked ?? months.find((each) => newest && each >= newest) ?? months.at(-1) ?? newest ?? '1970-01';
  return {
    month,
    months,
    events: dated
      .filter((event) => timeOf(event).from.slice(0, 7) <= month && month <= timeOf(event).to.slice(0, 7))
      .toSorted((a, b) => timeOf(a).from.localeCompare(timeOf(b).from)),
    undated: asked === undefined ? undated : [],
  };
}

function isDated({ event: { time } }: StoredEvent): boolean {
  return time !== undefined && (Date.parse(time.to) - Date.parse(time.from)) / DAY <= LONGEST;
}

function timeOf({ event }: StoredEvent): When {
  return event.time as When;
}
