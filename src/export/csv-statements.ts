import { wordsOf } from '../record/index.ts';
import { type CsvRow, csv, inStep, list } from './csv.ts';
import { type ExportPage, namesOf, webAddress } from './page.ts';

/**
 * One line a statement. Lists within a cell are separated by `; `, the links of a chain by ` → `. The columns of the
 * speakers go in step, and those of the addressees: the second value of each is of the second speaker.
 */
export const STATEMENT_COLUMNS = [
  'page',
  'statement',
  'outlet',
  'title',
  'url',
  'published',
  'published_earliest',
  'published_latest',
  'kind',
  'speakers',
  'speaker_types',
  'speaker_countries',
  'speaker_wikidata',
  'source',
  'cue',
  'content',
  'addressees',
  'time_from',
  'time_to',
  'time_precision',
  'place',
  'place_country',
  'chain',
  'cites',
  'event',
  'speaker_id',
  'addressee_id',
] as const;

export function csvStatements(pages: AsyncIterable<ExportPage>): AsyncGenerator<string> {
  return csv(STATEMENT_COLUMNS, rows(pages));
}

async function* rows(pages: AsyncIterable<ExportPage>): AsyncGenerator<CsvRow> {
  for await (const { key, record } of pages) {
    const { article } = record;
    const names = namesOf(record);
    for (const statement of record.statements) {
      const speakers = names.actors(statement.speakers);
      const addressees = names.actors(statement.addressees);
      yield {
        page: key,
        statement: statement.id,
        outlet: article.outlet,
        title: article.title,
        url: webAddress(article.url ?? article.claimedUrl),
        published: article.published.best,
        published_earliest: article.published.earliest,
        published_latest: article.published.latest,
        kind: statement.kind,
        speakers: inStep(speakers.map((actor) => actor.name)),
        speaker_types: inStep(speakers.map((actor) => actor.type)),
        speaker_countries: inStep(speakers.map((actor) => actor.country)),
        speaker_wikidata: inStep(speakers.map((actor) => actor.wikidata)),
        source: statement.source && wordsOf(article.text, statement.source),
        cue: statement.cue && wordsOf(article.text, statement.cue),
        content: statement.content.map((span) => wordsOf(article.text, span)).join(' … '),
        addressees: inStep(addressees.map((actor) => actor.name)),
        time_from: statement.time?.from,
        time_to: statement.time?.to,
        time_precision: statement.time?.precision,
        place: statement.place?.name,
        place_country: statement.place?.country,
        chain: names.word(statement.chain),
        cites: list(names.links(statement.cites ?? [])),
        event: statement.event,
        speaker_id: inStep(speakers.map((actor) => `${key}-${actor.id}`)),
        addressee_id: inStep(addressees.map((actor) => `${key}-${actor.id}`)),
      };
    }
  }
}
