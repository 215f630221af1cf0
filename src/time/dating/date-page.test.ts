import { expect, test } from 'vitest';
import { analyze } from '../../language/index.ts';
import type { Article, Published } from '../../record/index.ts';
import { findExpressions } from '../find/find.ts';
import { datePage } from './date-page.ts';

async function date(text: string, parts: Partial<Article> = {}): Promise<Published> {
  const doc = await analyze(text, { language: 'en' });
  const article: Article = {
    byline: [],
    language: 'en',
    published: { how: 'unknown', evidence: [] },
    text,
    furniture: [],
    ...parts,
  };
  return datePage({ doc, expressions: findExpressions(doc), article, actors: [] });
}
const rules = (p: Published) => p.evidence.map((e) => e.rule);

test('what a page states is kept as it is', async () => {
  const published: Published = {
    best: '2019-05-04',
    earliest: '2019-05-04',
    latest: '2019-05-04',
    how: 'metadata',
    evidence: [],
  };
  expect(await date('He spoke in 2021.', { published })).toBe(published);
});

test('a page that says nothing of its date stays without one', async () => {
  expect(await date('The council opposes the plan, its chairman said on Wednesday.')).toMatchObject({
    how: 'unknown',
  });
});

test('a clock on the page is an upper bound and no date', async () => {
  const furniture = [{ kind: 'clock' as const, text: 'Friday, 3 March 2017', value: '2017-03-03' }];
  const p = await date('The council opposes the plan.', { furniture });
  expect(p).toMatchObject({ how: 'inferred', latest: '2017-03-03' });
  expect(p.earliest).toBeUndefined();
  expect(p.best).toBeUndefined();
});

test('past dates are behind the page, "former" holds from the end of an office', async () => {
  expect(await date('The bridge collapsed in 2007.')).toMatchObject({ earliest: '2007-01-01' });
  expect(await date('The report blames former President Jacques Chirac.')).toMatchObject({
    earliest: '2007-05-16',
  });
});

test('an office held bounds both sides, a new one the months after it was taken', async () => {
  const held = await date('Prime Minister Liz Truss said on Monday that she will fight on.');
  expect(held).toMatchObject({ earliest: '2022-09-06', latest: '2022-10-26' });
  const fresh = await date(
    'In a call on Monday, new Foreign Secretary Jeremy Hunt said that the talks continue.',
  );
  expect(rules(fresh)).toContain('office-new');
  expect(fresh.earliest).toBe('2018-07-09');
});

test('a year after a well-known event', async () => {
  const p = await date(
    "Almost a year after Russia's invasion of Ukraine, the port is still closed and nobody knows when it will open.",
  );
  expect(rules(p)).toContain('landmark-elapsed');
  expect(p.earliest && p.earliest > '2022-11-01').toBe(true);
  expect(p.latest && p.latest < '2023-04-01').toBe(true);
});

test('an event of every year, tied to a weekend of a known year', async () => {
  const text =
    "Chinese Foreign Minister Qin Gang said on Tuesday that the plan is ready. Roughly a year after Russia's invasion of Ukraine, " +
    'envoys who met at the Munich Security Conference last weekend play it down. They are set to meet again on Wednesday.';
  const p = await date(text);
  expect(p).toMatchObject({
    earliest: '2023-02-21',
    latest: '2023-02-22',
    best: '2023-02-21',
    how: 'inferred',
  });
});

test('a caption that dates what the text tells by its weekday', async () => {
  const furniture = [
    {
      kind: 'caption' as const,
      text: 'Harbour Minister Ines Prado opens the new northern terminal in Valdoro, Wednesday, Nov. 20, 2019.',
    },
  ];
  const p = await date('Harbour Minister Ines Prado opened the northern terminal in Valdoro on Wednesday.', {
    furniture,
  });
  expect(p).toMatchObject({ earliest: '2019-11-20', latest: '2019-11-26', best: '2019-11-20' });
});

test('a title that is only imagined is no bound', async () => {
  expect((await date('Voters fear what a President Boris Johnson would do.')).latest).toBeUndefined();
});
