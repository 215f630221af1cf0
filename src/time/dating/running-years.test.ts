import { expect, test } from 'vitest';
import { dated } from './dated.fixture.ts';

test.each([
  ['2013 has been a hard year for the mill.', '2013-01-01', '2014-01-02'],
  ['As the mills close out 2013, orders are up.', '2013-06-01', '2014-01-15'],
  ['As we look ahead to 2014, the mill needs a new roof.', '2013-07-01', '2014-04-30'],
  ['Here are our predictions for 2014.', '2013-07-01', '2014-04-30'],
])('a year that runs: %s', async (text, earliest, latest) => {
  expect(await dated(text)).toMatchObject({ earliest, latest });
});

test.each([
  ['The town wants the bridge to be open by the end of 2025.', '2025-12-31'],
  ['The measure is slated for the March 2024 ballot.', '2024-03-31'],
  ['The roof waits for the next session of the council in October 2024.', '2024-10-31'],
])('what is set for a year lies before its end: %s', async (text, latest) => {
  expect((await dated(text)).latest).toBe(latest);
});

test.each([
  'The year that he spent in 2013 has been told often.',
  'The tower was to be done by 2014, and the town paid for it.',
  'The mill ran through 2014.',
  'The diesel car was built before 2015.',
  'She led the field heading into 2016, the poll of voters says, and her campaign courts the voters of both candidates in the debate.',
])('a year that is looked back upon bounds nothing from above: %s', async (text) => {
  expect((await dated(text)).latest).toBeUndefined();
});

test('what a year threatens is not told as past', async () => {
  const p = await dated('A quarrel begun in the 1990s and threatening to grow in 2034 divides the town.');
  expect(p.earliest).toBeUndefined();
});

test('a year compared with is not still to come, and a day of a year’s story is not of the page’s months', async () => {
  const p = await dated(
    'The town will send 371 guards, almost three times the number in 2013, to the polls.',
  );
  expect(p.latest).toBeUndefined();
  const told = await dated('The letters came in June 2016. On July 18 the clerk confirmed that he had them.');
  expect(told.evidence.map((e) => e.rule)).not.toContain('month-past');
});
