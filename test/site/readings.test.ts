import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Record } from '../../src/record/index.ts';
import { createSite } from '../../src/site/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { handRecord } from './hand-record.ts';

const stated = (day: string) => ({
  best: day,
  earliest: day,
  latest: day,
  how: 'stated' as const,
  evidence: [],
});
const text = [
  'China denies that it intends to send any weapons, its foreign ministry told the paper.',
  'Dmitry Peskov dismissed “a fantasy”. The minister said that talks would go on.',
  'The two presidents are to meet in Ankara on Friday. Their ministers are to meet on Monday. Envoys were to meet on the first. Others are to meet at some time.',
].join('\n\n');

function pages(): Record[] {
  const meeting = {
    by: ['China'],
    type: 'CONSULT',
    to: ['Turkey'],
    trigger: 'meet',
    factuality: 'planned',
  } as const;
  const actors = {
    China: { type: 'government', country: 'CHN' },
    Turkey: { type: 'government', country: 'TUR' },
    'Dmitry Peskov': { type: 'person', country: 'RUS' },
    minister: { type: 'person' },
    presidents: { type: 'group' },
  } as const;
  return [
    handRecord({
      id: 'denial',
      article: {
        title: 'Beijing and Moscow answer',
        outlet: 'Tidewater Wire',
        text,
        published: stated('2023-05-02'),
      },
      actors,
      said: [
        { by: ['China'], words: ['that it intends to send any weapons'], cue: 'denies', kind: 'indirect' },
        { by: ['Dmitry Peskov'], words: ['“a fantasy”'], cue: 'dismissed', kind: 'mixed' },
        { by: ['minister'], words: ['that talks would go on'], cue: 'said', kind: 'indirect' },
      ],
      done: [
        { ...meeting, sentence: 'The two presidents', on: '2023-05-05' },
        { ...meeting, sentence: 'Their ministers', on: '2023-05-08' },
        { ...meeting, sentence: 'Envoys', on: '2023-05-01' },
        { ...meeting, sentence: 'Others' },
      ],
    }),
    handRecord({
      id: 'old-plan',
      article: {
        title: 'An old plan',
        outlet: 'Tidewater Wire',
        text: `${text}\n\nOld heads of state are to meet.`,
        published: stated('2021-05-02'),
      },
      actors,
      done: [{ ...meeting, sentence: 'Old heads' }],
    }),
    handRecord({
      id: 'index',
      article: {
        title: 'All of our world news',
        outlet: 'Tidewater Wire',
        text: 'More. '.repeat(200),
        published: stated('2023-05-03'),
        pageKind: 'index',
      },
      actors: {},
    }),
    handRecord({
      id: 'wide',
      article: {
        title: 'Some day',
        outlet: 'The Strait Observer',
        text: 'A page from some day or other.',
        published: { earliest: '2020-01-05', latest: '2023-04-30', how: 'inferred', evidence: [] },
      },
      actors: {},
    }),
  ];
}

describe('what a reader makes of it', () => {
  let store: Store;
  const keys = new Map<string, string>();
  beforeAll(async () => {
    store = await openStore({ inMemory: true });
    for (const record of pages()) keys.set(record.id, (await store.add(record, { source: record.id })).key);
  });
  afterAll(() => store.close());

  async function get(path: string): Promise<string> {
    const response = await createSite({ store }).request(path, { headers: { 'accept-language': 'en-GB' } });
    expect(response.status, path).toBe(200);
    return response.text();
  }
  const words = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

  it('shows a denial as one, in every listing', async () => {
    const china = (await store.actors({ name: 'China' }))[0]?.key;
    for (const path of [
      '/',
      '/day/2023-05-02',
      '/statements',
      `/page/${keys.get('denial')}`,
      `/actor/${china}`,
    ]) {
      expect(words(await get(path)), path).toContain('denies that it intends to send any');
    }
    const said = words(await get('/statements'));
    expect(said).toContain('dismissed: “a fantasy”');
    expect(said).toContain('Dmitry Peskov, dismissing');
    expect(said).toContain('talks would go on');
    expect(said).not.toContain('that talks');
  });

  it('tells what lies ahead from what was planned', async () => {
    const calendar = words(await get('/calendar/2023-05'));
    const [ahead = '', past = ''] = calendar.split('Was planned');
    expect(ahead).toMatch(/Still to come after 3 May 2023.*5 May 2023.*8 May 2023/);
    expect(past).toContain('was planned for 1 May 2023');
    const all = words(await get('/calendar'));
    expect(all).toContain('Planned, no day given');
    expect(all).toContain('Was planned long ago, no day given');
    const front = words(await get('/'));
    expect(front).toContain('China to meet or speak with Turkey');
    expect(front).not.toContain('1 May 2023');
  });

  it('never leads with an index', async () => {
    expect(await get('/')).toMatch(/class="lead-story".*?Beijing and Moscow answer/s);
    const day = await get('/day/2023-05-03');
    expect(day).not.toContain('class="lead-story"');
    expect(day).toContain('All of our world news');
  });

  it('shows no end of a wide interval as the day', async () => {
    expect(await get(`/page/${keys.get('wide')}`)).toContain('between 5 January 2020 and 30 April 2023');
    const archive = await get('/days');
    expect(archive).not.toContain('/day/2023-04-30');
    expect(archive).toMatch(/Undated.*Some day/s);
  });

  it('lists names, by type and alphabet, and no descriptions', async () => {
    const listed = [...(await get('/actors')).matchAll(/class="actor"[^>]*><bdi>([^<]*)/g)].map(
      (found) => found[1],
    );
    expect(listed).toEqual(['Dmitry Peskov', 'China', 'Turkey']);
  });

  it('leads from the head of a page to all of its rows', async () => {
    expect(await get(`/page/${keys.get('denial')}`)).toContain('<a href="#record">The record (7 rows)</a>');
  });
});
