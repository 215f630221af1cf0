import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApi } from '../src/api/index.ts';
import { captureText, readPage } from '../src/pipeline/index.ts';
import { createSite } from '../src/site/index.ts';
import { openStore, type Store } from '../src/store/index.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore({ inMemory: true });
});
afterEach(() => store.close());

/** Keeps what a page of a day says, as read by the whole pipeline. */
async function tell(day: string, text: string): Promise<string> {
  const record = await readPage(captureText(text, 'body', { url: `https://${day}.example/` }), {
    published: day,
  });
  return (await store.add(record, { source: day })).key;
}
/** What is told of the plans of a page: how each came out, in which words, on which page. */
async function toldOf(plan: string): Promise<readonly (readonly string[])[]> {
  const rows = await store.events({ page: plan });
  return rows.flatMap(({ outcomes = [] }) =>
    outcomes.map(({ standing, triggerText, page }) => [standing, triggerText, page.day ?? '']),
  );
}

describe('what pages announced', () => {
  it.each([
    [
      'Foreign Minister Ines Calder will meet Prime Minister Tobias Wren in Oslo on Wednesday, her office said.',
      'Foreign Minister Ines Calder met Prime Minister Tobias Wren in Oslo on Wednesday.',
    ],
    [
      'President Emmanuel Macron will visit Germany on 8 May, his office said.',
      'President Emmanuel Macron travelled to Germany on Wednesday.',
    ],
    ['The Rail Workers’ Union will strike on 8 May.', 'The Rail Workers’ Union went on strike on Wednesday.'],
    ['Germany will sign a treaty with Poland on 8 May.', 'Germany signed a treaty with Poland on Wednesday.'],
  ])('happened as “%s” says and “%s” reports', async (plan, report) => {
    const key = await tell('2024-05-03', plan);
    expect(await toldOf(key)).toEqual([]);
    await tell('2024-05-09', report);
    expect((await toldOf(key)).map(([standing, , day]) => [standing, day])).toEqual([
      ['happened', '2024-05-09'],
    ]);
  });

  it.each([
    'Foreign Minister Ines Calder will not meet Prime Minister Tobias Wren in Oslo on Wednesday, her office said.',
    'Foreign Minister Ines Calder has called off her meeting with Prime Minister Tobias Wren, her office said.',
    'The meeting between Foreign Minister Ines Calder and Prime Minister Tobias Wren has been postponed, her office said.',
  ])('was called off as “%s” says', async (report) => {
    const key = await tell(
      '2024-05-03',
      'Foreign Minister Ines Calder will meet Prime Minister Tobias Wren in Oslo on Wednesday.',
    );
    const off = await tell('2024-05-06', report);
    expect((await toldOf(key)).map(([standing]) => standing)).toEqual(['called-off']);
    // It is a link between rows, derived anew: the record of the plan is as it was, and the link goes with the report.
    const page = (await store.page(key))!;
    expect(page.record.events.map(({ factuality }) => factuality)).toEqual(['planned']);
    expect(page.outcomes).toMatchObject([{ plan: 'e1', standing: 'called-off', page: { key: off } }]);
    await store.forget(off);
    expect((await store.page(key))!.outcomes).toEqual([]);
  });

  it.each([
    [
      'other parties',
      '2024-05-09',
      'Foreign Minister Ines Calder met President Davey Munn in Oslo on Wednesday.',
    ],
    [
      'another place',
      '2024-05-09',
      'Foreign Minister Ines Calder met Prime Minister Tobias Wren in Vienna on Wednesday.',
    ],
    [
      'another day',
      '2024-05-13',
      'Foreign Minister Ines Calder met Prime Minister Tobias Wren in Oslo on Sunday.',
    ],
    [
      'too late',
      '2024-06-20',
      'Foreign Minister Ines Calder met Prime Minister Tobias Wren in Oslo on Wednesday.',
    ],
    [
      'another kind',
      '2024-05-09',
      'Foreign Minister Ines Calder accused Prime Minister Tobias Wren of lying on Wednesday.',
    ],
    [
      'another manner',
      '2024-05-09',
      'Foreign Minister Ines Calder telephoned Prime Minister Tobias Wren on Wednesday.',
    ],
    [
      'a hope',
      '2024-05-07',
      'Foreign Minister Ines Calder may meet Prime Minister Tobias Wren in Oslo on Wednesday.',
    ],
    [
      'nothing so far',
      '2024-05-07',
      'Foreign Minister Ines Calder has yet to meet Prime Minister Tobias Wren.',
    ],
    [
      'another thing called off',
      '2024-05-06',
      'Foreign Minister Ines Calder called off a loan to Prime Minister Tobias Wren.',
    ],
  ])('stays open on a report of %s', async (_, day, report) => {
    const key = await tell(
      '2024-05-03',
      'Foreign Minister Ines Calder will meet Prime Minister Tobias Wren in Oslo on Wednesday.',
    );
    await tell(day, report);
    expect(await toldOf(key)).toEqual([]);
  });
});

it('is told by the site, the API and the exports, with where it stands', async () => {
  const plan = await tell(
    '2024-05-03',
    'President Emmanuel Macron will visit Germany on 8 May. President Emmanuel Macron will visit Italy on 9 May.',
  );
  const report = await tell(
    '2024-05-06',
    'President Emmanuel Macron will not travel to Germany on Wednesday.',
  );
  await tell('2024-05-12', 'Nothing was said of it on Sunday.');
  const site = createSite({ store });
  const read = async (path: string) => (await site.request(path)).text();
  for (const path of [`/page/${plan}`, '/calendar/2024-05', '/actor/Q3052772', '/', '/day/2024-05-06']) {
    const page = await read(path);
    expect(page, path).toContain('Called off or put off, according to');
    expect(page, path).toContain(`/page/${report}#w-e1`);
  }
  expect(await read('/day/2024-05-03')).not.toContain('Called off');
  expect(await read(`/page/${plan}`)).toContain('No report of it found so far');
  expect(await read('/planned.ics')).toMatch(/Germany.*STATUS:CANCELLED.*STATUS:CONFIRMED/s);
  const [head = '', ...lines] = (await read('/events.csv')).trim().split('\r\n');
  expect(head).toMatch(/,outcome,outcome_event,actor_id,recipient_id$/);
  expect(lines.filter((line) => line.includes(',called-off,'))).toEqual([
    expect.stringMatching(`,called-off,${report}-e1,`),
  ]);
  expect(await read('/pages.jsonld')).toContain('"daybook:outcome":[{"daybook:standing":"called-off"');
  const api = createApi({ store, base: '' });
  const { items } = (await (await api.request(`/events?page=${plan}`)).json()) as {
    items: { outcomes?: { standing: string; page: { key: string } }[] }[];
  };
  expect(items.map(({ outcomes }) => outcomes?.map(({ standing, page }) => [standing, page.key]))).toEqual([
    [['called-off', report]],
    undefined,
  ]);
});
