import type { Actor, EventMention, EventType } from '../record/index.ts';
import { type CsvRow, csv, inStep, list } from './csv.ts';
import { dayOf, happenedCells } from './csv-happened.ts';
import { type ExportPage, namesOf } from './page.ts';

/** PLOVER's four quadrants, by type (PLOVER 2.0 draft manual). */
const QUADS: { readonly [T in EventType]: string } = {
  AGREE: 'verbal cooperation',
  CONSULT: 'verbal cooperation',
  SUPPORT: 'verbal cooperation',
  CONCEDE: 'verbal cooperation',
  COOPERATE: 'material cooperation',
  AID: 'material cooperation',
  RETREAT: 'material cooperation',
  REQUEST: 'verbal conflict',
  ACCUSE: 'verbal conflict',
  REJECT: 'verbal conflict',
  THREATEN: 'verbal conflict',
  PROTEST: 'material conflict',
  SANCTION: 'material conflict',
  MOBILIZE: 'material conflict',
  COERCE: 'material conflict',
  ASSAULT: 'material conflict',
};

/** What PLOVER codes as AGREE while it is only planned: the record keeps the type of the act. */
const AGREE_WHEN_PLANNED: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);

/**
 * One line an event, in PLOVER's columns and, after them, Daybook's own. Lists within a cell: `; `. The columns of the
 * actors go in step, and so do those of the recipients and of the outcomes: the second value of each is of the second. An actor's
 * id is that of its page: by it the rows of one page that name an actor belong together, Wikidata item or none.
 */
export const EVENT_COLUMNS = [
  'event_id',
  'event_date',
  'event_type',
  'event_mode',
  'quad_code',
  'contexts',
  'actor_name',
  'actor_country',
  'actor_sectors',
  'actor_wikidata',
  'recipient_name',
  'recipient_country',
  'recipient_sectors',
  'recipient_wikidata',
  'placename',
  'country',
  'publication_date',
  'source',
  'headline',
  'url',
  'language',
  'version',
  'act_type',
  'factuality',
  'date_from',
  'date_to',
  'date_precision',
  'chain',
  'trigger',
  'sentence',
  'page',
  'outcome',
  'outcome_event',
  'actor_id',
  'recipient_id',
] as const;

export function csvEvents(pages: AsyncIterable<ExportPage>): AsyncGenerator<string> {
  return csv(EVENT_COLUMNS, rows(pages));
}

async function* rows(pages: AsyncIterable<ExportPage>): AsyncGenerator<CsvRow> {
  for await (const page of pages) {
    const { key, record, outcomes = [] } = page;
    const names = namesOf(record);
    for (const event of record.events) {
      const type = ploverType(event);
      const own = outcomes.filter(({ plan }) => plan === event.id);
      yield {
        event_id: `${key}-${event.id}`,
        event_date: dayOf(event),
        event_type: type,
        event_mode: type === event.type ? event.mode : '',
        quad_code: QUADS[type],
        contexts: list(event.contexts),
        ...party('actor', key, names.actors(event.actors)),
        ...party('recipient', key, names.actors(event.recipients)),
        ...happenedCells(page, names, event),
        act_type: event.type,
        outcome: inStep(own.map(({ standing }) => standing)),
        outcome_event: inStep(own.map((outcome) => `${outcome.page.key}-${outcome.event}`)),
      };
    }
  }
}

function ploverType({ type, factuality }: EventMention): EventType {
  return factuality === 'planned' && AGREE_WHEN_PLANNED.has(type) ? 'AGREE' : type;
}

function party(part: 'actor' | 'recipient', page: string, actors: readonly Actor[]): CsvRow {
  return {
    [`${part}_id`]: inStep(actors.map((actor) => `${page}-${actor.id}`)),
    [`${part}_name`]: inStep(actors.map((actor) => actor.name)),
    [`${part}_country`]: inStep(actors.map((actor) => actor.country)),
    [`${part}_sectors`]: inStep(actors.map((actor) => actor.sector)),
    [`${part}_wikidata`]: inStep(actors.map((actor) => actor.wikidata)),
  };
}
