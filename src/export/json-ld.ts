import type { Actor, ActorType, EventMention, Occurrence, Statement } from '../record/index.ts';
import { wordsOf } from '../record/index.ts';
import { isDay, timestamp } from './moment.ts';
import { type ExportPage, type Names, namesOf, uuidUrn, webAddress } from './page.ts';

/**
 * schema.org, and beside it Daybook's own terms for what schema.org has none: how an occurrence stands (factuality), on
 * whose word (chain), and PLOVER's types. The namespace names, it is not to be fetched.
 */
export const JSON_LD_CONTEXT = [
  'https://schema.org',
  { daybook: 'https://daybook.invalid/ns#', wd: 'http://www.wikidata.org/entity/' },
] as const;

const TYPES: { readonly [T in ActorType]: string } = {
  person: 'Person',
  government: 'GovernmentOrganization',
  organisation: 'Organization',
  'armed-group': 'Organization',
  outlet: 'NewsMediaOrganization',
  place: 'Place',
  group: 'Organization',
};

/** Pages as one JSON-LD document, node by node: each a NewsArticle with its claims and events. */
export async function* jsonLd(pages: AsyncIterable<ExportPage>): AsyncGenerator<string> {
  yield `{"@context":${embeddable(JSON_LD_CONTEXT)},"@graph":[`;
  let separator = '\n';
  for await (const page of pages) {
    yield separator + embeddable(newsArticle(page));
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** One page as JSON-LD that can stand in a `<script type="application/ld+json">` as it is. */
export function pageJsonLd(page: ExportPage): string {
  return embeddable({ '@context': JSON_LD_CONTEXT, ...newsArticle(page) });
}

/** JSON in which no character ends or opens markup, whatever page it is put into. */
function embeddable(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function newsArticle({ key, record, keptAt, outcomes = [] }: ExportPage): object {
  const { article } = record;
  const names = namesOf(record);
  const id = uuidUrn('page', key);
  const { published } = article;
  return {
    '@type': 'NewsArticle',
    '@id': id,
    identifier: key,
    url: webAddress(article.url ?? article.claimedUrl),
    headline: article.title,
    inLanguage: article.language === 'und' ? undefined : article.language,
    datePublished: momentOf(published.best),
    dateModified: momentOf(article.updated),
    'daybook:publishedEarliest': published.earliest,
    'daybook:publishedLatest': published.latest,
    'daybook:publishedHow': published.how,
    sdDatePublished: timestamp(keptAt),
    author: article.byline.map((name) => ({ '@type': 'Person', name })),
    publisher: article.outlet && { '@type': 'NewsMediaOrganization', name: article.outlet },
    mentions: record.actors.map((actor) => ({ ...reference(actor), ...details(actor) })),
    hasPart: record.statements.map((statement) => claim(statement, id, article.text, names)),
    about: [
      ...record.events.map((event) => ({
        ...act(event, id, article.text, names),
        ...outcomeOf(event, outcomes),
      })),
      ...record.occurrences.map((o) => occurrence(o, id, article.text, names)),
    ],
  };
}

/** A statement: a Claim, and where it is given word for word a Quotation too. */
function claim(statement: Statement, page: string, text: string, names: Names): object {
  return {
    '@type': statement.kind === 'direct' ? ['Claim', 'Quotation'] : 'Claim',
    '@id': `${page}#${statement.id}`,
    text: statement.content.map((span) => wordsOf(text, span)).join(' … '),
    author: names.actors(statement.speakers).map(reference),
    // schema.org's `audience` is of kinds of people, not of somebody.
    'daybook:addressee': names.actors(statement.addressees).map(reference),
    appearance: { '@id': page },
    dateCreated: statement.time?.precision === 'day' ? statement.time.from : undefined,
    locationCreated: statement.place && place(statement.place),
    'daybook:kind': statement.kind,
    'daybook:cue': statement.cue && wordsOf(text, statement.cue),
    'daybook:chain': names.word(statement.chain) || undefined,
    'daybook:cites': statement.cites && names.links(statement.cites),
  };
}

function act(event: EventMention, page: string, text: string, names: Names): object {
  return {
    '@type': 'Event',
    '@id': `${page}#${event.id}`,
    name: wordsOf(text, event.sentence),
    additionalType: `daybook:plover/${event.type}`,
    ...datesOf(event),
    eventStatus: event.factuality === 'planned' ? 'https://schema.org/EventScheduled' : undefined,
    location: event.place && place(event.place),
    organizer: names.actors(event.actors).map(reference),
    attendee: names.actors(event.recipients).map(reference),
    'daybook:type': event.type,
    'daybook:mode': event.mode,
    'daybook:context': event.contexts,
    'daybook:factuality': event.factuality,
    'daybook:chain': names.word(event.chain) || undefined,
  };
}

/** What is no PLOVER event: an Event too, with its parties by their roles and its figures as PropertyValues. */
function occurrence(o: Occurrence, page: string, text: string, names: Names): object {
  return {
    '@type': 'Event',
    '@id': `${page}#${o.id}`,
    name: wordsOf(text, o.sentence),
    additionalType: `daybook:occurrence/${[o.kind, o.subkind].filter(Boolean).join('/')}`,
    ...datesOf(o),
    eventStatus: o.factuality === 'planned' ? 'https://schema.org/EventScheduled' : undefined,
    location: o.place && place(o.place),
    'daybook:party': o.participants.map(({ role, actor, name }) => {
      const known = actor === undefined ? undefined : names.actors([actor])[0];
      return { ...(known ? reference(known) : { name }), 'daybook:role': role };
    }),
    'daybook:figure': o.figures.map(({ what, low, high, unit }) => ({
      '@type': 'PropertyValue',
      propertyID: what,
      minValue: low,
      maxValue: high,
      unitText: unit,
    })),
    'daybook:factuality': o.factuality,
    'daybook:chain': names.word(o.chain) || undefined,
  };
}

/** A date or date-time as the page has it, where the calendar has it too. */
const momentOf = (moment: string | undefined): string | undefined =>
  timestamp(moment) === undefined ? undefined : moment;

/** The days of an event, the last one included; without a day that never was. */
function datesOf({ time }: EventMention | Occurrence): object {
  return time && isDay(time.from) && isDay(time.to) ? { startDate: time.from, endDate: time.to } : {};
}

/** What later pages tell of a plan: their events, by how they say that it came out. */
function outcomeOf(event: EventMention, outcomes: NonNullable<ExportPage['outcomes']>): object {
  const own = outcomes.filter(({ plan }) => plan === event.id);
  if (own.length === 0) return {};
  const isOff = own.some(({ standing }) => standing !== 'happened');
  return {
    ...(isOff && { eventStatus: 'https://schema.org/EventCancelled' }),
    'daybook:outcome': own.map((outcome) => ({
      'daybook:standing': outcome.standing,
      'daybook:toldBy': { '@id': `${uuidUrn('page', outcome.page.key)}#${outcome.event}` },
    })),
  };
}

function reference(actor: Actor): object {
  return { '@type': TYPES[actor.type], '@id': actor.wikidata && `wd:${actor.wikidata}`, name: actor.name };
}

function details(actor: Actor): object {
  const roles = actor.roles.map(({ title, of }) => (of ? `${title} of ${of}` : title));
  return {
    jobTitle: actor.type === 'person' && roles.length > 0 ? roles : undefined,
    'daybook:country': actor.country,
    'daybook:sector': actor.sector,
  };
}

function place({ name, country }: { name: string; country?: string }): object {
  return {
    '@type': 'Place',
    name,
    address: country && { '@type': 'PostalAddress', addressCountry: country },
  };
}
