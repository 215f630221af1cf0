import type { EventType, Factuality } from '../../record/index.ts';
import type { Mention } from './mention.ts';

/** What the record says of an event, where a mention is one. */
export interface Told {
  readonly type: EventType;
  readonly factuality: Factuality;
  /** Keys across pages of who did it and of whom it was done to; descriptions that may be anybody's are left out. */
  readonly parties: ReadonlySet<string>;
  readonly days?: { readonly from: string; readonly to: string };
  /** The last day on which its page can have been published. */
  readonly published?: string;
  /** Where it took place: its name, and in which country it lies, or that it is one. */
  readonly place?: { readonly name: string; readonly country?: string; readonly isCountry: boolean };
  /** Told as one more of its kind: "another strike", "a second attack". */
  readonly further?: boolean;
}

const DAY_MS = 86_400_000;
/** Two pages may put one event a day apart: "Monday night" and "Tuesday". */
const SLACK = 1;
/** How likely two are one that are of one type and by the same two parties or more, or by one in one town on one day, whatever words tell it. */
const SAME_PARTIES = 0.8;
/** What is left of a likelihood where the places differ, which may yet hold one another: a town and its region. */
const OTHER_PLACE = 0.3;
/** What is left of a likelihood where each names a party that the other does not. */
const OTHER_PARTIES = 0.1;

/**
 * How likely two mentions are one happening, given how likely their words make it: 0 where their records leave no room for
 * it (other types of other words, a plan and a deed, other days or countries, parties of which none is shared, one more on the same page).
 */
export function agreed(a: Mention, b: Mention, likely: number): number {
  const [x, y] = [a.told, b.told];
  if (!x || !y) return likely;
  if (isAhead(x.factuality) !== isAhead(y.factuality) || !canBeOneDay(x, y)) return 0;
  if (a.page === b.page && (x.further || y.further)) return 0;
  const places = placesOf(x, y);
  if (places === 'apart') return 0;
  if (x.type !== y.type) return a.lemma === b.lemma ? likely : 0;
  if (places === 'other') return likely * OTHER_PLACE;
  if (x.parties.size === 0 || y.parties.size === 0) return likely;
  const shared = [...x.parties].filter((party) => y.parties.has(party)).length;
  if (shared === 0) return 0;
  if (shared < Math.min(x.parties.size, y.parties.size)) return likely * OTHER_PARTIES;
  return shared > 1 || isOneScene(x, y) ? Math.max(likely, SAME_PARTIES) : likely;
}

function isAhead(factuality: Factuality): boolean {
  return factuality === 'planned' || factuality === 'possible';
}

/** How the places of two acts lie: in other countries, by other names in one country, or so that they may be one. */
function placesOf({ place: a }: Told, { place: b }: Told): 'apart' | 'other' | 'one' {
  if (!a || !b || a.name === b.name) return 'one';
  if (a.country && b.country && a.country !== b.country) return 'apart';
  return a.isCountry || b.isCountry ? 'one' : 'other';
}

function isOneScene({ place: a, days: on }: Told, { place: b, days: then }: Told): boolean {
  const isDay = on !== undefined && on.from === on.to && on.from === then?.from && on.to === then.to;
  return isDay && a !== undefined && a.name === b?.name && !a.isCountry;
}

function canBeOneDay(x: Told, y: Told): boolean {
  const [a, b] = [x.days, y.days];
  if (a && b) return daysFrom(a.to, b.from) <= SLACK && daysFrom(b.to, a.from) <= SLACK;
  return !(isAfter(x, y) || isAfter(y, x));
}

/** Whether one took place on a day after the other, which has none, had been told. */
function isAfter({ days }: Told, { days: none, published, factuality }: Told): boolean {
  return (
    days !== undefined && !none && !isAhead(factuality) && published !== undefined && days.from > published
  );
}

function daysFrom(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / DAY_MS;
}
