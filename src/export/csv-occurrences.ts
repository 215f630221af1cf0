import { FigureKind, type Occurrence } from '../record/index.ts';
import { type CsvRow, csv, inStep } from './csv.ts';
import { dayOf, happenedCells } from './csv-happened.ts';
import { type ExportPage, type Names, namesOf } from './page.ts';

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
  'party_id',
] as const;

export function csvOccurrences(pages: AsyncIterable<ExportPage>): AsyncGenerator<string> {
  return csv(OCCURRENCE_COLUMNS, rows(pages));
}

async function* rows(pages: AsyncIterable<ExportPage>): AsyncGenerator<CsvRow> {
  for await (const page of pages) {
    const names = namesOf(page.record);
    for (const o of page.record.occurrences) {
      yield {
        occurrence_id: `${page.key}-${o.id}`,
        occurrence_date: dayOf(o),
        kind: o.kind,
        subkind: o.subkind,
        ...parties(o, page.key, names),
        ...figures(o),
        ...happenedCells(page, names, o),
      };
    }
  }
}

function parties({ participants }: Occurrence, page: string, names: Names): CsvRow {
  const actors = participants.map(({ actor }) =>
    actor === undefined ? undefined : names.actors([actor])[0],
  );
  return {
    party_id: inStep(participants.map(({ actor }) => actor && `${page}-${actor}`)),
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
