import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Record } from '../record/index.ts';
import {
  EVENT_COLUMNS,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportPage,
  exportTo,
  pageJsonLd,
  storedPages,
} from './index.ts';

const NOW = new Date('2024-06-01T12:00:00Z');
const TEXT =
  '"We will meet them," Mira Sol told the Courier. Mira Sol will meet the Vell government on Friday.';

function page(change: (record: Record) => void = () => {}, key = 'k1'): ExportPage {
  const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  const record: Record = {
    id: '1',
    engine: { version: '0.1.0', models: {} },
    article: {
      url: 'https://courier.example/a?b=1&c=2',
      outlet: 'The Courier',
      title: 'Talks, "at last" & more',
      byline: ['Ann Writer'],
      language: 'en',
      published: {
        earliest: '2024-05-01',
        latest: '2024-05-01',
        best: '2024-05-01T08:30+02:00',
        how: 'metadata',
        evidence: [],
      },
      text: TEXT,
      furniture: [],
    },
    actors: [
      {
        id: 'a1',
        name: 'Mira Sol',
        type: 'person',
        country: 'NOR',
        sector: 'GOV',
        wikidata: 'Q1',
        roles: [{ title: 'minister', of: 'Norway' }],
        mentions: [],
      },
      { id: 'a2', name: 'Vell', type: 'government', country: 'VEL', roles: [], mentions: [] },
    ],
    times: [],
    statements: [
      {
        id: 's1',
        speakers: ['a1'],
        source: span('Mira Sol'),
        cue: span('told'),
        content: [span('We will meet them')],
        kind: 'direct',
        addressees: [],
        chain: [],
        cites: [{ name: 'two officials' }, { actor: 'a2' }],
      },
    ],
    occurrences: [],
    events: [
      {
        id: 'e1',
        type: 'CONSULT',
        mode: 'visit',
        contexts: ['diplomatic', 'executive'],
        actors: ['a1'],
        recipients: ['a2'],
        trigger: span('meet the'),
        sentence: span('Mira Sol will meet the Vell government on Friday.'),
        time: { from: '2024-05-03', to: '2024-05-03', precision: 'day' },
        factuality: 'planned',
        place: { name: 'Oslo', country: 'NOR' },
        chain: [{ actor: 'a1' }, { name: 'officials' }],
      },
    ],
    diagnostics: [],
  };
  change(record);
  return { key, record, keptAt: '2024-05-02T10:00:00Z' };
}

/** A page on which every text is out to break a format. */
function hostile(): ExportPage {
  return page((record) => {
    const odd = '=HYPERLINK("http://x")</script><b>&amp;\u2028\u0000\u0007\ud800;,:\\n\r\nBEGIN:VEVENT ]]>';
    record.article.title = odd;
    record.article.outlet = `\u0000 ${odd}`;
    record.article.byline = [odd];
    record.article.url = 'javascript:alert(1)';
    record.article.published = { best: '2024-02-31', how: 'stated', evidence: [] };
    record.article.updated = '2024-13-01';
    record.actors[0]!.name = odd;
    record.events[0]!.place = { name: odd };
    record.events[0]!.chain = [{ name: odd }];
  }, 'k2');
}

async function* from(pages: readonly ExportPage[]) {
  yield* pages;
}

async function text(format: ExportFormat, pages: readonly ExportPage[], options = {}): Promise<string> {
  let found = '';
  for await (const part of exportTo(format, from(pages), { now: NOW, ...options })) found += part;
  return found;
}

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

/** The properties of each VEVENT, lines unfolded as RFC 5545, 3.1 says. */
function readCalendar(ics: string): Map<string, string>[] {
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of ics.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r\0]/);
  }
  const events: Map<string, string>[] = [];
  for (const line of ics.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? [];
    events.at(-1)?.set(name, value);
  }
  return events;
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
    expect(JSON.parse(await text('jsonld', []))['@graph']).toEqual([]);
  });

  it('can stand in a page', () => {
    expect(pageJsonLd(hostile())).not.toMatch(/[<>&\u2028\u2029\ud800]/);
    expect(JSON.parse(pageJsonLd(hostile())).headline).toBe(hostile().record.article.title);
  });
});

describe('Atom', () => {
  it('is a feed that a reader of feeds reads', async () => {
    const feed = parseAtomFeed(
      await text('atom', [page(), hostile()], { site: 'http://127.0.0.1:4300/', title: 'A & B' }),
    );
    expect(feed).toMatchObject({
      title: { value: 'A & B' },
      updated: '2024-05-02T10:00:00.000Z',
      authors: [{ name: 'Daybook' }],
    });
    const [first, second] = feed.entries!;
    expect(first).toMatchObject({
      xml: { lang: 'en' },
      title: { value: 'Talks, "at last" & more' },
      published: '2024-05-01T06:30:00.000Z',
      authors: [{ name: 'Ann Writer' }],
      links: [
        { rel: 'alternate', href: 'http://127.0.0.1:4300/page/k1' },
        { rel: 'via', href: 'https://courier.example/a?b=1&c=2' },
      ],
    });
    // A day that never was and an update that cannot be: what is left is the day it was kept.
    expect(second).toMatchObject({ updated: '2024-05-02T10:00:00.000Z' });
    expect(second!.published).toBeUndefined();
    expect(second!.title!.value).toContain('</script><b>&amp;');
    expect(second!.links).toHaveLength(1);
    expect(new Set(feed.entries!.map((entry) => entry.id)).size).toBe(2);
  });

  it('holds no character that XML forbids, and stands empty', async () => {
    const feed = await text('atom', [hostile()]);
    expect(feed.isWellFormed()).toBe(true);
    expect(feed).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
    expect(parseAtomFeed(await text('atom', []))).toMatchObject({ updated: NOW.toISOString() });
  });
});

describe('JSON Feed and RSS', () => {
  const options = { site: 'http://127.0.0.1:4300/', title: 'A & B' };

  it('tell of the same pages as Atom does', async () => {
    const entries = parseAtomFeed(await text('atom', [page(), hostile()], options)).entries!;
    const json = parseJsonFeed(await text('jsonfeed', [page(), hostile()], options));
    const simple = parseRssFeed(await text('rss', [page(), hostile()], options));
    expect(json.items!.map((item) => item.id)).toEqual(entries.map(({ id }) => id));
    expect(simple.items!.map((item) => item.guid!.value)).toEqual(entries.map(({ id }) => id));
    expect(json).toMatchObject({ title: 'A & B', feed_url: 'http://127.0.0.1:4300/feed.json' });
    expect(json.items![0]).toMatchObject({
      url: 'http://127.0.0.1:4300/page/k1',
      external_url: 'https://courier.example/a?b=1&c=2',
      title: 'Talks, "at last" & more',
      authors: [{ name: 'Ann Writer' }],
    });
    expect(simple.items![0]).toMatchObject({
      link: 'http://127.0.0.1:4300/page/k1',
      title: 'Talks, "at last" & more',
      dc: { creators: ['Ann Writer'] },
    });
  });

  it('hold no character that their formats forbid, and stand empty', async () => {
    for (const format of ['jsonfeed', 'rss'] as const) {
      const feed = await text(format, [hostile()]);
      expect(feed.isWellFormed()).toBe(true);
      expect(feed).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
    }
    expect(parseJsonFeed(await text('jsonfeed', [])).title).toBe('Daybook');
    expect(parseRssFeed(await text('rss', [])).title).toBe('Daybook');
  });
});

describe('iCalendar', () => {
  it('has the planned events as whole days', async () => {
    const more = page((record) => {
      const [event] = record.events;
      record.events = [
        {
          ...event!,
          id: 'e2',
          time: { from: '2023-12-30', to: '2024-01-02', precision: 'range' },
          chain: [],
        },
        { ...event!, id: 'e3', factuality: 'happened' },
        { ...event!, id: 'e4', time: undefined },
        { ...event!, id: 'e5', time: { from: '2024-02-31', to: '2024-02-31', precision: 'day' } },
        { ...event!, id: 'e6', time: { from: '2024-05-03', to: '2024-05-01', precision: 'range' } },
      ];
    }, 'k3');
    const events = readCalendar(await text('ical', [page(), more]));
    expect(events).toHaveLength(2);
    const [first, second] = events;
    expect(Object.fromEntries(first!)).toMatchObject({
      'DTSTART;VALUE=DATE': '20240503',
      'DTEND;VALUE=DATE': '20240504',
      DTSTAMP: '20240601T120000Z',
      SUMMARY: 'Mira Sol → Vell: consult\\, visit',
      LOCATION: 'Oslo',
      STATUS: 'TENTATIVE',
    });
    expect(first!.get('DESCRIPTION')).toContain('On the word of: Mira Sol → officials');
    expect(second!.get('DTSTART;VALUE=DATE')).toBe('20231230');
    expect(second!.get('DTEND;VALUE=DATE')).toBe('20240103');
    expect(second!.get('STATUS')).toBe('CONFIRMED');
    expect(first!.get('UID')).not.toBe(second!.get('UID'));
  });

  it('cannot be broken into by a name', async () => {
    const events = readCalendar(await text('ical', [hostile()]));
    expect(events).toHaveLength(1);
    expect(events[0]!.has('URL')).toBe(false);
    expect(events[0]!.get('LOCATION')).toContain('BEGIN:VEVENT');
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
      recipient_sectors: '',
      recipient_wikidata: '; Q2',
    });
    expect(readCsv(await text('csv-statements', [two]))[0]).toMatchObject({
      speakers: 'Mira Sol; Vell',
      speaker_types: 'person; government',
      speaker_wikidata: 'Q1; Q2',
    });
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
      pages: async ({ limit, offset }: { limit: number; offset: number }) =>
        kept.slice(offset, offset + limit),
      page: async (key: string) => kept.find((found) => found.key === key),
    };
    for (const format of Object.keys(EXPORT_FORMATS) as ExportFormat[]) {
      let found = '';
      for await (const part of exportTo(format, storedPages(source), { now: NOW })) found += part;
      expect(found).toBe(await text(format, kept));
      expect(found.isWellFormed() && !found.includes('\0')).toBe(true);
    }
  });
});
