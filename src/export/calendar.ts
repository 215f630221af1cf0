import ical, { ICalEventStatus } from 'ical-generator';
import type { EventMention, Occurrence } from '../record/index.ts';
import { wordsOf } from '../record/index.ts';
import { isDay } from './moment.ts';
import { clean, type ExportPage, type Names, namesOf, uuidUrn, webAddress } from './page.ts';

export interface CalendarOptions {
  readonly title?: string;
  /** The moment of the export (DTSTAMP). */
  readonly now: Date;
}

/**
 * The planned events and occurrences that have a time, as a calendar of whole days (RFC 5545). What is planned on somebody's word only
 * is TENTATIVE, what a later page tells was called off CANCELLED. An event whose days are not in the calendar is left out.
 */
export async function calendar(pages: AsyncIterable<ExportPage>, options: CalendarOptions): Promise<string> {
  const name = clean(options.title ?? 'Daybook: what is planned');
  const found = ical({ name, prodId: { company: 'Daybook', product: 'Daybook', language: 'EN' } });
  for await (const page of pages) {
    const names = namesOf(page.record);
    for (const event of page.record.events) {
      if (event.factuality === 'planned')
        addPlan(found, page, event, summaryOf(event, names), event.type, names, options.now);
    }
    for (const o of page.record.occurrences) {
      const kind = [o.kind, o.subkind].filter(Boolean).join(': ');
      if (o.factuality === 'planned')
        addPlan(found, page, o, occasionOf(o, kind, names), kind, names, options.now);
    }
  }
  return `${found.toString()}\r\n`;
}

function addPlan(
  to: ReturnType<typeof ical>,
  { key, record, outcomes = [] }: ExportPage,
  event: EventMention | Occurrence,
  summary: string,
  category: string,
  names: Names,
  now: Date,
): void {
  const { time, place } = event;
  if (!time || !isDay(time.from) || !isDay(time.to) || time.to < time.from) return;
  const { article } = record;
  const sentence = flat(wordsOf(article.text, event.sentence));
  const word = names.word(event.chain);
  const isOff = outcomes.some(({ plan, standing }) => plan === event.id && standing !== 'happened');
  const from = [article.outlet, article.title].filter(Boolean).join(': ');
  to.createEvent({
    id: uuidUrn('page', key, event.id).slice('urn:uuid:'.length),
    stamp: now,
    start: midnight(time.from, 0),
    // DTEND of whole days is the day after the last.
    end: midnight(time.to, 1),
    allDay: true,
    summary: summary || sentence,
    description: [sentence, word && `On the word of: ${flat(word)}`, from && `From: ${flat(from)}`]
      .filter(Boolean)
      .join('\n'),
    location: place ? flat(place.name) : null,
    status: isOff
      ? ICalEventStatus.CANCELLED
      : event.chain.length > 0
        ? ICalEventStatus.TENTATIVE
        : ICalEventStatus.CONFIRMED,
    categories: [{ name: category }],
    url: webAddress(article.url ?? article.claimedUrl) ?? null,
  });
}

/** "Wang Yi, Sergey Lavrov: consult", or with a recipient "Iran → Israel: threaten". */
function summaryOf(event: EventMention, names: Names): string {
  const list = (ids: readonly string[]) =>
    names
      .actors(ids)
      .map((actor) => flat(actor.name))
      .join(', ');
  const who = [list(event.actors), list(event.recipients)].filter(Boolean).join(' → ');
  const what = [event.type.toLowerCase(), event.mode].filter(Boolean).join(', ');
  return who && `${who}: ${flat(what)}`;
}

/** "Turkey: election: vote": who takes part, and in what. */
function occasionOf({ participants }: Occurrence, kind: string, names: Names): string {
  const who = participants.map(({ actor, name }) =>
    flat((actor === undefined ? undefined : names.actors([actor])[0]?.name) ?? name ?? ''),
  );
  return [who.filter(Boolean).join(', '), kind].filter(Boolean).join(': ');
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
