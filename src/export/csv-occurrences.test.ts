import { expect, test } from 'vitest';
import { Record } from '../record/index.ts';
import { OCCURRENCE_COLUMNS } from './csv-occurrences.ts';
import { exportTo } from './export-to.ts';
import { pageJsonLd } from './json-ld.ts';

const text = 'A quake killed at least 120 people in Vell. Mira Sol won a medal.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const common = { factuality: 'happened', chain: [] };
const record = Record.parse({
  id: '1',
  engine: { version: '0', models: {} },
  article: { byline: [], language: 'en', published: { how: 'unknown', evidence: [] }, text, furniture: [] },
  actors: [
    { id: 'a1', name: 'Mira Sol', type: 'person', country: 'NOR', wikidata: 'Q1', roles: [], mentions: [] },
  ],
  times: [],
  statements: [],
  events: [],
  occurrences: [
    {
      ...common,
      id: 'o1',
      kind: 'disaster',
      subkind: 'earthquake',
      participants: [],
      figures: [{ what: 'killed', low: 120, span: span('at least 120') }],
      trigger: span('quake'),
      sentence: span('A quake killed at least 120 people in Vell.'),
      place: { name: 'Vell' },
    },
    {
      ...common,
      id: 'o2',
      kind: 'award',
      participants: [
        { role: 'winner', actor: 'a1' },
        { role: 'object', name: 'medal' },
      ],
      figures: [],
      trigger: span('won'),
      sentence: span('Mira Sol won a medal.'),
    },
  ],
  diagnostics: [],
});
const page = { key: 'k1', record, keptAt: '2024-05-01T08:00:00Z' };

test('CSV has a line an occurrence, its parties in step, each figure with its bounds', async () => {
  async function* pages() {
    yield page;
  }
  let csv = '';
  for await (const part of exportTo('csv-occurrences', pages())) csv += part;
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  expect(head.split(',')).toEqual([...OCCURRENCE_COLUMNS]);
  const cell = (line: string, name: (typeof OCCURRENCE_COLUMNS)[number]) =>
    line.split(',')[OCCURRENCE_COLUMNS.indexOf(name)];
  expect(lines).toHaveLength(2);
  expect(cell(lines[0]!, 'subkind')).toBe('earthquake');
  expect(cell(lines[0]!, 'killed_low')).toBe('120');
  expect(cell(lines[0]!, 'killed_high')).toBe('');
  expect(cell(lines[1]!, 'party_role')).toBe('winner; object');
  expect(cell(lines[1]!, 'party_name')).toBe('Mira Sol; medal');
  expect(cell(lines[1]!, 'party_wikidata')).toBe('Q1; ');
});

test('JSON-LD tells it as an Event with its figures', () => {
  const { about } = JSON.parse(pageJsonLd(page)) as { about: { [key: string]: unknown }[] };
  expect(about[0]).toMatchObject({
    '@type': 'Event',
    additionalType: 'daybook:occurrence/disaster/earthquake',
    location: { name: 'Vell' },
    'daybook:figure': [{ propertyID: 'killed', minValue: 120 }],
  });
  expect(about[1]).toMatchObject({
    'daybook:party': [{ name: 'Mira Sol', 'daybook:role': 'winner' }, { name: 'medal' }],
  });
});
