import {
  isNamed,
  type PageSummary,
  type Store,
  type StoredActor,
  type StoredEvent,
  type StoredOccurrence,
  type StoredStatement,
} from '../../store/index.ts';
import type { Edition } from '../views/front.tsx';
import { folded } from './fold.ts';
import { once, onceEach } from './once-each.ts';

/** How many pages the newest paper looks at, and how many lines stand beside them. */
const [ON_FRONT, PLANNED, CAME, SAID, DIGEST, NAMED, OCCURRED] = [14, 6, 5, 7, 4, 10, 8];
/** How many occurrences of one page are looked at. */
const OF_PAGE = 3;
/** Standings of what is told to have come to pass. */
const OCCURRED_AS = new Set<string>(['happened', 'ongoing']);
/** How far from a day plans are looked through for what was told of them that day, and for how long that is news, in days. */
const [AROUND, NEWS] = [45, 7];
const DAY_MS = 86_400_000;
/** A day's paper with fewer stories than this shows those of the days before too. */
const FULL = 7;
/** A page of fewer words, without a record, is no lead story. */
const FEW_WORDS = 80;
/** How many of the latest statements are looked through for quotations worth setting beside the stories. */
const LATEST = 60;

/** The newest paper, with pages of earlier days below. */
export async function newestEdition(store: Store): Promise<Edition> {
  const [pages, days] = await Promise.all([store.pages({ limit: ON_FRONT }), store.days()]);
  const day = days[0]?.day;
  const lead =
    (await leadOf(
      store,
      pages.filter((page) => page.day === day),
    )) ?? (await leadOf(store, pages));
  const { shown, also } = await folded(store, storiesOf(pages), lead);
  const others = shown.filter((page) => page !== lead);
  const [planned, came, said, digest, named, occurred] = await Promise.all([
    plannedFrom(store, day),
    day ? cameOf(store, shifted(day, 1 - NEWS), day) : [],
    store.statements({ limit: LATEST }),
    digestOf(store, lead),
    mostNamed(store),
    occurredOn(store, pages),
  ]);
  return {
    day,
    lead,
    digest,
    also,
    today: others.filter((page) => page.day === day),
    earlier: others.filter((page) => page.day !== day),
    planned,
    came,
    said: worthQuoting(said),
    occurred,
    named,
    previous: days[1]?.day,
  };
}

/** The paper of one day. */
export async function editionOf(store: Store, day: string): Promise<Edition> {
  const [pages, days] = await Promise.all([store.pages({ day, limit: 100 }), store.days()]);
  const lead = await leadOf(store, pages);
  const earlier = await storiesBefore(store, days, day, pages.length);
  const stories = storiesOf(pages);
  const { shown, also } = await folded(store, [...(stories.length > 0 ? stories : pages), ...earlier], lead);
  const others = shown.filter((page) => page !== lead);
  const [planned, came, said, digest, occurred] = await Promise.all([
    plannedFrom(store, day),
    cameOf(store, day, day),
    store.statements({ from: day, to: day, limit: LATEST }),
    digestOf(store, lead),
    occurredOn(store, pages),
  ]);
  return {
    day,
    lead,
    digest,
    also,
    today: others.filter((page) => page.day === day),
    earlier: others.filter((page) => page.day !== day),
    planned,
    came,
    said: worthQuoting(said.filter(({ page }) => page.day === day)),
    occurred,
    named: [],
    previous: days.find((other) => other.day < day)?.day,
    next: days.findLast((other) => other.day > day)?.day,
  };
}

/** Stories of the days before, so that a day with few is no empty sheet. */
async function storiesBefore(
  store: Store,
  days: readonly { readonly day: string }[],
  day: string,
  has: number,
): Promise<readonly PageSummary[]> {
  const stories: PageSummary[] = [];
  for (const earlier of days.filter((other) => other.day < day).slice(0, FULL)) {
    if (has + stories.length >= FULL) break;
    stories.push(...storiesOf(await store.pages({ day: earlier.day, limit: FULL })));
  }
  return stories.slice(0, Math.max(0, FULL - has));
}

/** The story with most to its record, copies of it counting; a copy itself does not lead unless there are only such. */
async function leadOf(store: Store, pages: readonly PageSummary[]): Promise<PageSummary | undefined> {
  const weight = (page: PageSummary) =>
    page.statements +
    page.events +
    page.occurrences +
    3 * page.copies +
    (page.title ? 2 : 0) -
    (page.copyOf ? 1000 : 0);
  for (const page of pages.toSorted((a, b) => weight(b) - weight(a))) {
    if (await mayLead(store, page)) return page;
  }
  return undefined;
}

/** A section's index leads no paper, nor does a page of few words of which there is no record. */
async function mayLead(store: Store, page: PageSummary): Promise<boolean> {
  const article = await store.article(page.key);
  if (!article || article.pageKind === 'index') return false;
  return (
    page.statements + page.events + page.occurrences > 0 || article.text.split(/\s+/).length >= FEW_WORDS
  );
}

/** Whom most pages name, leaving out those that are no one in particular ("officials"). */
async function mostNamed(store: Store): Promise<readonly StoredActor[]> {
  const actors = await store.actors({ limit: 60 });
  return actors
    .filter((actor) => actor.pages > 1 && actor.type !== 'place' && isNamed(actor))
    .slice(0, NAMED);
}

/** A known speaker's own words are worth most, then anyone's own words. */
function worth({ statement, speakers }: StoredStatement): number {
  return (speakers.length > 0 ? 1 : 0) + { direct: 4, mixed: 2, indirect: 0 }[statement.kind];
}

/** A few events that say most of a story: those with both sides named first, each kind of deed once. */
async function digestOf(store: Store, lead: PageSummary | undefined): Promise<readonly StoredEvent[]> {
  if (!lead) return [];
  const events = await store.events({ page: lead.key, limit: 200 });
  const sides = ({ actors, recipients }: StoredEvent) =>
    Math.min(actors.length, 1) + Math.min(recipients.length, 1);
  const chosen = new Map<string, StoredEvent>();
  for (const row of events.toSorted((a, b) => sides(b) - sides(a))) {
    const deed = `${row.event.type} ${row.actors[0]?.key} ${row.recipients[0]?.key}`;
    if (row.actors.length > 0 && !chosen.has(deed) && chosen.size < DIGEST) chosen.set(deed, row);
  }
  const shown = new Set(chosen.values());
  return events.filter((row) => shown.has(row));
}

/** What these pages tell to have occurred, the first rows of each, those of one kind together. */
async function occurredOn(store: Store, pages: readonly PageSummary[]): Promise<readonly StoredOccurrence[]> {
  const telling = storiesOf(pages).filter(({ occurrences }) => occurrences > 0);
  if (telling.length === 0) return [];
  const keys = telling.slice(0, ON_FRONT).map(({ key }) => key);
  const rows = await store.occurrences({ pages: keys, perPage: OF_PAGE, limit: OF_PAGE * ON_FRONT });
  const told = once(
    rows.filter(({ occurrence }) => OCCURRED_AS.has(occurrence.factuality)),
    ({ triggerText, sentenceText }) => `${triggerText}\n${sentenceText}`,
  );
  const byKind = Map.groupBy(told.slice(0, OCCURRED), ({ occurrence }) => occurrence.kind);
  return [...byKind.values()].flat();
}

/** A copy is named by its original; it stands for itself only where the original does not. A page without words (a section's index) is no story. */
function storiesOf(pages: readonly PageSummary[]): readonly PageSummary[] {
  const shown = new Set(pages.map(({ key }) => key));
  return pages.filter(({ copyOf, lead }) => lead !== '' && (copyOf === undefined || !shown.has(copyOf.page)));
}

/** What was planned for later than a day and not yet told to be off, the nearest first, as known by pages of that day or earlier. */
async function plannedFrom(store: Store, day: string | undefined): Promise<readonly StoredEvent[]> {
  if (!day) return [];
  const isKnown = ({ page }: Pick<StoredEvent, 'page'>) => page.day !== undefined && page.day <= day;
  const events = await store.events({ factuality: 'planned', from: day, limit: 100 });
  const open = events.filter(
    (row) => row.event.time && row.event.time.from > day && isKnown(row) && !row.outcomes?.some(isKnown),
  );
  // What later pages tell is not of this day's paper.
  return onceEach(open.map(({ outcomes: _, ...row }) => row)).slice(0, PLANNED);
}

/** Plans of which pages of these days tell how they came out, what was told last first. */
async function cameOf(store: Store, from: string, to: string): Promise<readonly StoredEvent[]> {
  const around = { from: shifted(from, -AROUND), to: shifted(to, AROUND) };
  const plans = await store.events({ factuality: 'planned', ...around, limit: 500 });
  const told = plans.flatMap((plan) => {
    const outcomes = (plan.outcomes ?? []).filter(
      ({ page }) => page.day && from <= page.day && page.day <= to,
    );
    return outcomes.length > 0 ? [{ ...plan, outcomes }] : [];
  });
  const last = ({ outcomes = [] }: StoredEvent) => outcomes.at(-1)?.page.day ?? '';
  return onceEach(told)
    .toSorted((a, b) => last(b).localeCompare(last(a)))
    .slice(0, CAME);
}

/** An ISO day so many days later; one that is none as it is. */
function shifted(day: string, days: number): string {
  const moment = Date.parse(day) + days * DAY_MS;
  return Number.isNaN(moment) ? day : new Date(moment).toISOString().slice(0, 10);
}

/**
 * Statements by a named speaker, each once and at most one a page and speaker, those in their own words first; what
 * stands on a copy is left to the original.
 */
function worthQuoting(statements: readonly StoredStatement[]): readonly StoredStatement[] {
  const seen = new Set<string>();
  const once = statements
    .filter(({ speakers, sourceText, contentText, page }) => {
      const named = speakers.length > 0 || sourceText !== undefined;
      return named && contentText.length > 25 && !page.isCopy;
    })
    .toSorted((a, b) => worth(b) - worth(a))
    .filter(({ page, speakers, contentText }) => {
      const own = [`${page.key} ${speakers[0]?.key ?? contentText}`, contentText];
      if (own.some((each) => seen.has(each))) return false;
      for (const each of own) seen.add(each);
      return true;
    });
  return once.slice(0, SAID);
}
