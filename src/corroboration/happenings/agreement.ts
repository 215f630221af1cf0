import type { EventType, Factuality } from '../../record/index.ts';
import type { Mention } from './mention.ts';

/** What the record says of an event, where a mention is one. */
export interface Told {
  readonly type: EventType;
  readonly factuality: Factuality;
  /** Keys across pages of who did it and of whom it was done to; descriptions that may be anybody's are left out. */
  readonly parties: ReadonlySet<string>;
  readonly days?: { readonly from: string; readonly to: string };
}

const DAY_MS = 86_400_000;
/** Two pages may put one event a day apart: "Monday night" and "Tuesday". */
const SLACK = 1;
/** How likely two are one that are of one type and by the same two parties or more, whatever words tell it. */
const SAME_PARTIES = 0.8;
/** What is left of a likelihood where each names a party that the other does not. */
const OTHER_PARTIES = 0.1;

/**
 * How likely two mentions are one happening, given how likely their words make it: 0 where their records leave no room for
 * it (other types of other words, a plan and a deed, other days, parties of which none is shared).
 */
export function agreed(a: Mention, b: Mention, likely: number): number {
  const [x, y] = [a.told, b.told];
  if (!x || !y) return likely;
  if (isAhead(x.factuality) !== isAhead(y.factuality) || !canBeOneDay(x, y)) return 0;
  if (x.type !== y.type) return a.lemma === b.lemma ? likely : 0;
  if (x.parties.size === 0 || y.parties.size === 0) return likely;
  const shared = [...x.parties].filter((party) => y.parties.has(party)).length;
  if (shared === 0) return 0;
  if (shared < Math.min(x.parties.size, y.parties.size)) return likely * OTHER_PARTIES;
  return shared > 1 ? Math.max(likely, SAME_PARTIES) : likely;
}

function isAhead(factuality: Factuality): boolean {
  return factuality === 'planned' || factuality === 'possible';
}

function canBeOneDay({ days: a }: Told, { days: b }: Told): boolean {
  return !a || !b || (daysFrom(a.to, b.from) <= SLACK && daysFrom(b.to, a.from) <= SLACK);
}

function daysFrom(first: string, second: string): number {
  return (Date.parse(second) - Date.parse(first)) / DAY_MS;
}
