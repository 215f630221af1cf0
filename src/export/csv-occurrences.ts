import { FigureKind, type Occurrence, wordsOf } from '../record/index.ts';
import { type CsvRow, csv, inStep } from './csv.ts';
import { type ExportPage, type Names, namesOf, webAddress } from './page.ts';

/** The figures, each with a column for its lower and its upper bound. */
const FIGURES = FigureKind.options.flatMap((what) => [`${what}_low`, `${what}_high`] as const);

/**
 * One line an occurrence. The columns of the parties go in step, and so do those of the units. A figure that is exact has the same
 * number for both bounds, "at least" leaves the upper one empty and "up to" the lower.
 */
export const OCCURRENCE_COLUMNS = [
  'occurrence_id',
  'occurrence_date',
  'kind',
  'subkind',
  'party_role',
  'party_name',
  'party_country',
  'party_wikidata',
  ...FIGURES,
  'figures_with_units',
  'units',
  'placename',
  'country',
  'factuality',
  'date_from',
  'date_to',
  'date_precision',
  'chain',
  'trigger',
  'sentence',
  'publication_date',
  'source',
  'headline',
  'url',
  'language',
  'version',
  'page',
] as const;

export function csvOccurrences(pages: AsyncIterable<ExportPage>): AsyncGenerator<string> {
  return csv(OCCURRENCE_COLUMNS, rows(pages));
}

async function* rows(pages: AsyncIterable<ExportPage>): AsyncGenerator<CsvRow> {
  for await (const { key, record } of pages) {
    const { article, engine } = record;
    const names = namesOf(record);
    for (const o of record.occurrences) {
      yield {
        occurrence_id: `${key}-${o.id}`,
        occurrence_date: o.time?.precision === 'day' || o.time?.precision === 'time' ? o.time.from : '',
        kind: o.kind,
        subkind: o.subkind,
        ...parties(o, names),
        ...figures(o),
        placename: o.place?.name,
        country: o.place?.country,
        factuality: o.factuality,
        date_from: o.time?.from,
        date_to: o.time?.to,
        date_precision: o.time?.precision,
        chain: names.word(o.chain),
        trigger: wordsOf(article.text, o.trigger),
        sentence: wordsOf(article.text, o.sentence),
        publication_date: article.published.best?.slice(0, 10),
        source: article.outlet,
        headline: article.title,
        url: webAddress(article.url ?? article.claimedUrl),
        language: article.language,
        version: engine.version,
        page: key,
      };
    }
  }
}

function parties({ participants }: Occurrence, names: Names): CsvRow {
  const actors = participants.map(({ actor }) =>
    actor === undefined ? undefined : names.actors([actor])[0],
  );
  return {
    party_role: inStep(participants.map(({ role }) => role)),
    party_name: inStep(participants.map(({ name }, i) => actors[i]?.name ?? name)),
    party_country: inStep(actors.map((actor) => actor?.country)),
    party_wikidata: inStep(actors.map((actor) => actor?.wikidata)),
  };
}

function figures({ figures: told }: Occurrence): CsvRow {
  const row: { [column: string]: string | undefined } = {};
  for (const { what, low, high } of told) {
    row[`${what}_low`] = low?.toString();
    row[`${what}_high`] = high?.toString();
  }
  const measured = told.filter(({ unit }) => unit !== undefined);
  return {
    ...row,
    figures_with_units: inStep(measured.map(({ what }) => what)),
    units: inStep(measured.map(({ unit }) => unit)),
  };
}
