import type { EventMention, EventType } from '../record/index.ts';
import { isSaidToBeOff } from './called-off.ts';
import { isNamed } from './named.ts';
import type { Party } from './party.ts';

/** An event of a page as far as plans and reports are compared. */
export interface ToldEvent {
  readonly event: Pick<
    EventMention,
    'type' | 'mode' | 'factuality' | 'time' | 'place' | 'trigger' | 'sentence'
  >;
  readonly actors: readonly Party[];
  readonly recipients: readonly Party[];
  readonly sentenceText: string;
  /** The page it is told on, and the day that page is of. */
  readonly page: { readonly key: string; readonly day?: string; readonly isCopy: boolean };
}

/** How a plan came out, as a later page tells it. */
export type Standing = 'happened' | 'called-off' | 'did-not-happen';

/** Acts that have no direction: who met whom is who was met. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE']);
/** A plan for longer than this, in days, is for no time in particular; a report may be vague by as much as a week. */
const [LONGEST_PLAN, LONGEST_REPORT] = [45, 7];
const DAY_MS = 86_400_000;
/** Words before a verb by which it tells of what had been already. */
const BEFORE_THAT = /^(?:ha[sd]|have|having|previously|already|once|earlier|last|first|never)$/i;

/**
 * What later pages tell of a plan: of each way it may have come out the report that was published first, in that order.
 * A report is of an event of the same kind by the same parties at the time that was planned. Silent wherever that is not
 * plain: where a party has no name of its own, a time is missing or wide, or a party without a counterpart does what it
 * does every day.
 */
export function outcomesOf<Told extends ToldEvent>(
  plan: ToldEvent,
  told: readonly Told[],
): readonly { readonly standing: Standing; readonly report: Told }[] {
  if (!isPlain(plan)) return [];
  const stillPlanned = new Set(
    told
      .filter((other) => other.event.factuality === 'planned' && isOfKind(plan, other))
      .map(({ page }) => page.key),
  );
  const found = told
    .flatMap((report) => {
      const standing = standingOf(plan, report, stillPlanned.has(report.page.key));
      return standing ? [{ standing, report }] : [];
    })
    .sort((a, b) => order(a.report).localeCompare(order(b.report)));
  return found.filter(({ standing }, i) => found.findIndex((other) => other.standing === standing) === i);
}

/** By day, a copy after what it copies. */
function order({ page }: ToldEvent): string {
  return `${page.day} ${Number(page.isCopy)}`;
}

/** Whether it can be told of an event that it is the planned one. */
function isPlain({ event, actors, recipients, page }: ToldEvent): boolean {
  if (event.factuality !== 'planned' || !event.time || !page.day) return false;
  // What lay behind the page already was no plan of its day.
  if (event.time.to < page.day || lengthOf(event.time) > LONGEST_PLAN || actors.length === 0) return false;
  return [...actors, ...recipients].every(isKnown);
}

/** Across pages a description may be anybody's, and so may a lone word ("Moira", "Police") that is no place or abbreviation. */
function isKnown(party: Party): boolean {
  if (/^Q\d+$/.test(party.key)) return true;
  if (party.type === 'place') return isNamed(party);
  return isNamed(party) && /\S\s\S|\p{Lu}{2}/u.test(party.name);
}

/**
 * What a report tells of a plan; undefined where it is of something else, or may be. `isPlanned`: its page holds the plan
 * as well, so that what it tells without a time came before.
 */
function standingOf(plan: ToldEvent, report: ToldEvent, isPlanned: boolean): Standing | undefined {
  const { event, page } = report;
  if (page.key === plan.page.key || !page.day || page.day < plan.page.day!) return undefined;
  const { from, to } = plan.event.time!;
  const isDone = event.factuality === 'happened' || event.factuality === 'ongoing';
  if (isOfKind(plan, report)) {
    const isTimely = event.time !== undefined && isWithin(event.time, plan.event.time!);
    if (isDone) {
      const isNews = isTimely || (!isPlanned && isOfTheDay(plan, report));
      return isNews && page.day >= from ? 'happened' : undefined;
    }
    if (event.factuality === 'did-not-happen' && isTimely) {
      return page.day < from || isSaidToBeOff(plan.event, report) ? 'called-off' : 'did-not-happen';
    }
  }
  // What is called off is still to come; a day to come that is told with it is the plan's own, or the later one it is put off to.
  if (page.day > to || event.factuality === 'possible') return undefined;
  const isPutOff =
    event.factuality === 'planned' &&
    event.time !== undefined &&
    event.time.from > to &&
    isOfKind(plan, report);
  const isToCome = event.time !== undefined && event.time.to > page.day;
  if (isToCome && !isPutOff && !isWithin(event.time!, plan.event.time!)) return undefined;
  if (isDone && event.type === plan.event.type) return undefined;
  return hasAll(plan, report) && isSaidToBeOff(plan.event, report) ? 'called-off' : undefined;
}

/**
 * Whether two who were to meet on a day are told, on that day or the next, to have met, without a time: that is what news
 * leaves out. Not of what was before ("who had met Wren").
 */
function isOfTheDay(
  { event: plan, actors, recipients }: ToldEvent,
  { event, page, sentenceText }: ToldEvent,
): boolean {
  if (event.time || !MUTUAL.has(plan.type) || new Set(keysOf([...actors, ...recipients])).size < 2)
    return false;
  const { from, to } = plan.time!;
  if (lengthOf(plan.time!) > LONGEST_REPORT || page.day! < from || lengthOf({ from: to, to: page.day! }) > 1)
    return false;
  const before = sentenceText
    .slice(0, event.trigger.start - event.sentence.start)
    .trim()
    .split(/\s+/);
  return event.factuality === 'happened' && !before.slice(-3).some((word) => BEFORE_THAT.test(word));
}

/** Whether a report is of the same kind, by the same parties, at the same place as far as both name one. */
function isOfKind(plan: ToldEvent, report: ToldEvent): boolean {
  const { type, mode, place } = plan.event;
  if (report.event.type !== type || report.event.mode !== mode || !hasParties(plan, report)) return false;
  const there = report.event.place;
  const isSamePlace = place !== undefined && place.name === there?.name;
  if (place && there && !isSamePlace) return false;
  const isAlone = plan.recipients.length === 0 && plan.actors.length === 1;
  // "Wang will hold talks on Wednesday": that these were they is told by their place alone.
  return !isAlone || isSamePlace || (mode !== undefined && !MUTUAL.has(type));
}

function hasParties(plan: ToldEvent, report: ToldEvent): boolean {
  if (MUTUAL.has(plan.event.type) && plan.event.mode !== 'visit') return hasAll(plan, report);
  const [doers, others] = [keysOf(report.actors), keysOf(report.recipients)];
  return (
    keysOf(plan.actors).every((key) => doers.includes(key)) &&
    keysOf(plan.recipients).every((key) => others.includes(key))
  );
}

/** Whether all who planned stand in the report, on whichever side. */
function hasAll(plan: ToldEvent, { actors, recipients }: ToldEvent): boolean {
  const there = new Set(keysOf([...actors, ...recipients]));
  return keysOf([...plan.actors, ...plan.recipients]).every((key) => there.has(key));
}

type Days = { readonly from: string; readonly to: string };

/** Whether one of two times holds the other, and the reported one is not vaguer than a week or than the plan. */
function isWithin(report: Days, plan: Days): boolean {
  if (lengthOf(report) > Math.max(LONGEST_REPORT, lengthOf(plan))) return false;
  return (
    (plan.from <= report.from && report.to <= plan.to) || (report.from <= plan.from && plan.to <= report.to)
  );
}

function lengthOf({ from, to }: Days): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

function keysOf(parties: readonly Party[]): string[] {
  return parties.map(({ key }) => key);
}
