import { describe, expect, it } from 'vitest';
import {
  EVENT_COLUMNS,
  EXPORT_FORMATS,
  type ExportFormat,
  exportTo,
  pageJsonLd,
  storedPages,
} from './index.ts';
import { hostile, NOW, page, text } from './pages.fixture.ts';

/** A reader of RFC 4180, as strict as the text of it. */
function readCsv(csv: string): { [column: string]: string }[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    if (!found) throw new Error(`no CSV at ${cell.lastIndex}`);
    rows.at(-1)!.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === '\r\n') rows.push([]);
  }
  if (rows.at(-1)!.length === 0) rows.pop();
  const [head = [], ...body] = rows;
  for (const row of body) expect(row).toHaveLength(head.length);
  return body.map((row) => Object.fromEntries(head.map((column, i) => [column, row[i]!])));
}

describe('JSON-LD', () => {
  it('tells schema.org of the page, its claims and its events', async () => {
    const { '@context': context, '@graph': graph } = JSON.parse(await text('jsonld', [page(), hostile()]));
    expect(context[0]).toBe('https://schema.org');
    expect(graph).toHaveLength(2);
    expect(graph[0]).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Talks, "at last" & more',
      url: 'https://courier.example/a?b=1&c=2',
      datePublished: '2024-05-01T08:30+02:00',
      publisher: { name: 'The Courier' },
      hasPart: [
        {
          '@type': ['Claim', 'Quotation'],
          text: 'We will meet them',
          author: [{ '@id': 'wd:Q1', name: 'Mira Sol' }],
        },
      ],
      about: [
        {
          '@type': 'Event',
          startDate: '2024-05-03',
          eventStatus: 'https://schema.org/EventScheduled',
          location: { name: 'Oslo' },
          'daybook:factuality': 'planned',
          'daybook:chain': 'Mira Sol → officials',
        },
      ],
    });
    expect(graph[0]['@id']).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(graph[1].url).toBeUndefined();
    // Days that never were are no dates.
    expect(graph[1].datePublished ?? graph[1].dateModified).toBeUndefined();
    const ids = graph.flatMap((node: { '@id': string; hasPart: object[]; about: object[] }) => [
      node['@id'],
      ...[...node.hasPart, ...node.about].map((part) => (part as { '@id': string })['@id']),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.parse(await text('jsonld', []))['@graph']).toEqual([]);
  });

  it('can stand in a page', () => {
    expect(pageJsonLd(hostile())).not.toMatch(/[<>&\u2028\u2029\ud800]/);
    expect(JSON.parse(pageJsonLd(hostile())).headline).toBe(hostile().record.article.title);
  });
});

describe('CSV', () => {
  it('has a line for each statement', async () => {
    const [row, ...others] = readCsv(await text('csv-statements', [page()]));
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      page: 'k1',
      statement: 's1',
      title: 'Talks, "at last" & more',
      speakers: 'Mira Sol',
      speaker_wikidata: 'Q1',
      cue: 'told',
      content: 'We will meet them',
      kind: 'direct',
      chain: '',
      cites: 'two officials; Vell',
    });
  });

  it('has a line for each event in PLOVER’s columns: what is only planned is AGREE', async () => {
    const csv = await text('csv-events', [page()]);
    expect(csv.split('\r\n')[0]).toBe(EVENT_COLUMNS.join(','));
    expect(readCsv(csv)[0]).toMatchObject({
      event_id: 'k1-e1',
      event_date: '2024-05-03',
      event_type: 'AGREE',
      event_mode: '',
      act_type: 'CONSULT',
      quad_code: 'verbal cooperation',
      contexts: 'diplomatic; executive',
      actor_country: 'NOR',
      actor_sectors: 'GOV',
      recipient_name: 'Vell',
      factuality: 'planned',
    });
  });

  it('keeps columns of the same parties in step, whatever of one is not known', async () => {
    const two = page((record) => {
      record.actors[1]!.wikidata = 'Q2';
      record.events[0]!.recipients = ['a3', 'a2'];
      record.actors.push({ id: 'a3', name: 'Harbour; Union', type: 'organisation', roles: [], mentions: [] });
      record.statements[0]!.speakers = ['a1', 'a2'];
    });
    expect(readCsv(await text('csv-events', [two]))[0]).toMatchObject({
      recipient_name: 'Harbour, Union; Vell',
      recipient_country: '; VEL',
      recipient_sectors: '; ',
      recipient_wikidata: '; Q2',
      recipient_id: 'k1-a3; k1-a2',
    });
    expect(readCsv(await text('csv-statements', [two]))[0]).toMatchObject({
      speakers: 'Mira Sol; Vell',
      speaker_types: 'person; government',
      speaker_wikidata: 'Q1; Q2',
      speaker_id: 'k1-a1; k1-a2',
    });
    // What is of the same parties has as many places.
    for (const part of ['actor', 'recipient']) {
      const [row] = readCsv(await text('csv-events', [two]));
      const places = ['name', 'country', 'sectors', 'wikidata', 'id'].map(
        (column) => row![`${part}_${column}`]!.split('; ').length,
      );
      expect(new Set(places).size, part).toBe(1);
    }
  });

  it('has no cell that a spreadsheet would run', async () => {
    for (const format of ['csv-statements', 'csv-events'] as const) {
      for (const row of readCsv(await text(format, [hostile()]))) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠\t\r]/);
        expect(row.title ?? row.headline).toMatch(/^'=HYPERLINK/);
      }
    }
  });
});

describe('every format', () => {
  it('is well-formed text for any page, and takes a store for its source', async () => {
    const kept = [page(), hostile()];
    const source = {
      wholePages: async ({ limit, offset }: { limit: number; offset: number }) =>
        kept.slice(offset, offset + limit),
    };
    for (const format of Object.keys(EXPORT_FORMATS) as ExportFormat[]) {
      let found = '';
      for await (const part of exportTo(format, storedPages(source), { now: NOW })) found += part;
      expect(found).toBe(await text(format, kept));
      expect(found.isWellFormed() && !found.includes('\0')).toBe(true);
    }
  });
});
