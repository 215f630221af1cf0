import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { EventMention, Occurrence } from '../record/index.ts';
import { wordsOf } from '../record/index.ts';
import { isDay, timestamp } from './moment.ts';
import { clean, type ExportPage, type Names, namesOf, uuidUrn, webAddress } from './page.ts';
import { planTitle } from './plan-title.ts';

/** Longer than this, in days, and a plan is for no days in particular: a bar across a season or a year tells a calendar's reader nothing. */
const LONGEST = 45;
const DAY_MS = 86_400_000;

export interface CalendarOptions {
  readonly title?: string;
  /** The moment of the export, for what is not known to have been kept at any. */
  readonly now: Date;
}

/**
 * The planned events and occurrences that have a time, as a calendar of whole days (RFC 5545): the record knows no hour of them. They
 * take no time of the reader's own (TRANSPARENT). What is planned on somebody's word only is TENTATIVE, what a later page tells was
 * called off CANCELLED. Left out is what has no days of the calendar, or is for no days in particular ("in 2024").
 */
export async function calendar(pages: AsyncIterable<ExportPage>, options: CalendarOptions): Promise<string> {
  const name = clean(options.title ?? 'Daybook: what is planned');
  const found = ical({ name, prodId: { company: 'Daybook', product: 'Daybook', language: 'EN' } });
  for await (const page of pages) {
    const names = namesOf(page.record);
    for (const event of page.record.events) addPlan(found, page, event, event.type, names, options.now);
    for (const o of page.record.occurrences) {
      addPlan(found, page, o, [o.kind, o.subkind].filter(Boolean).join(': '), names, options.now);
    }
  }
  return `${found.toString()}\r\n`;
}

function addPlan(
  to: ReturnType<typeof ical>,
  page: ExportPage,
  plan: EventMention | Occurrence,
  category: string,
  names: Names,
  now: Date,
): void {
  const { time, place } = plan;
  if (plan.factuality !== 'planned' || !time || !hasDays(time)) return;
  const { article } = page.record;
  const sentence = flat(wordsOf(article.text, plan.sentence));
  const word = names.word(plan.chain);
  const told = (page.outcomes ?? []).filter((outcome) => outcome.plan === plan.id);
  const isOff = told.some(({ standing }) => standing !== 'happened');
  const from = [article.outlet, article.title].filter(Boolean).join(': ');
  to.createEvent({
    id: uuidUrn('page', page.key, plan.id).slice('urn:uuid:'.length),
    // Without a METHOD, when it was last revised (3.8.7.2): a calendar that is the same stays so, byte for byte.
    stamp: new Date(timestamp(page.keptAt) ?? now),
    start: midnight(time.from, 0),
    // DTEND of whole days is the day after the last.
    end: midnight(time.to, 1),
    allDay: true,
    summary: planTitle(page, plan, names),
    transparency: ICalEventTransparency.TRANSPARENT,
    description: [
      sentence,
      word && `On the word of: ${flat(word)}`,
      from && `From: ${flat(from)}`,
      told.length > 0 && !isOff && 'A later page tells that it happened.',
    ]
      .filter(Boolean)
      .join('\n'),
    location: place ? flat(place.name) : null,
    status: isOff
      ? ICalEventStatus.CANCELLED
      : plan.chain.length > 0
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    categories: [{ name: category }],
    url: webAddress(article.url ?? article.claimedUrl) ?? null,
  });
}

/** Whether a time is days that are in the calendar, in order, and few enough to be meant. */
function hasDays({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return isDay(from) && isDay(to) && from <= to && (Date.parse(to) - Date.parse(from)) / DAY_MS <= LONGEST;
}

/** Midnight UTC of a day, or of one later: of a whole-day event the calendar writes the date in UTC. */
function midnight(day: string, later: number): Date {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + later);
  return date;
}

function flat(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
