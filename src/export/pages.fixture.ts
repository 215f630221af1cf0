import type { Record } from '../record/index.ts';
import { type ExportFormat, type ExportPage, exportTo } from './index.ts';

export const NOW = new Date('2024-06-01T12:00:00Z');
export const TEXT =
  '"We will meet them," Mira Sol told the Courier. Mira Sol will meet the Vell government on Friday.';

/** A page with a statement and a plan, changed as a test needs it. */
export function page(change: (record: Record) => void = () => {}, key = 'k1'): ExportPage {
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
export function hostile(): ExportPage {
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

/** A whole export of some pages. */
export async function text(
  format: ExportFormat,
  pages: readonly ExportPage[],
  options = {},
): Promise<string> {
  let found = '';
  for await (const part of exportTo(format, from(pages), { now: NOW, ...options })) found += part;
  return found;
}
