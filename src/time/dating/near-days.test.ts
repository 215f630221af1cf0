import { expect, test } from 'vitest';
import { dated } from './dated.fixture.ts';

test.each([
  ['Rishi Sunak became prime minister on Tuesday, promising calm.', '2022-10-25', '2022-10-28'],
  ['Liz Truss won her party’s vote. Truss became prime minister on Tuesday.', '2022-09-06', '2022-09-09'],
  ['Lai Ching-te took office as president of Taiwan on Monday.', '2024-05-20', '2024-05-23'],
  ['Donald Trump will be inaugurated on Monday, and the bridges are closed.', '2025-01-14', '2025-01-20'],
])('the day on which an office is taken up: %s', async (text, earliest, latest) => {
  expect(await dated(text)).toMatchObject({ earliest, latest });
});

test.each([
  'Rishi Sunak became prime minister on Sunday.', // He did on a Tuesday.
  'Recep Tayyip Erdogan inaugurated a bridge on Thursday.',
  'Keir Starmer would have been sworn in as prime minister on Friday.',
  'The secretary was sworn in on Wednesday by Joe Biden, the president.',
])('no office taken up on that day: %s', async (text) => {
  expect((await dated(text)).evidence.map((e) => e.rule)).not.toContain('office-entered');
});

test.each([
  ['The Paris Olympics opened on Friday in the rain.', '2024-07-26', '2024-07-29'],
  ['The Paris Olympics will end on Sunday.', '2024-08-05', '2024-08-11'],
  ['The COP28 talks closed on Wednesday with a deal, the ministry said.', '2023-12-13', '2023-12-16'],
  ['Leaders met at the G20 summit in Bali last week.', '2022-11-20', '2022-11-28'],
  ['Ahead of the Paris Olympics, the river is being cleaned.', undefined, '2024-08-11'],
  ['Since the Sochi Olympics the hotel has been empty.', '2014-02-07', undefined],
])('games and summits by their place and a near day: %s', async (text, earliest, latest) => {
  const p = await dated(text);
  expect([p.earliest, p.latest]).toEqual([earliest, latest]);
});

test.each([
  'The Paris Olympics opened on Tuesday.', // They opened on a Friday.
  'He has kept a ticket since the bid for the Sochi Olympics.',
  'The town talks of the Sochi Olympics.',
])('games that are only spoken of date nothing: %s', async (text) => {
  const p = await dated(text);
  expect([p.earliest, p.latest]).toEqual([undefined, undefined]);
});

test('who governs New Jersey is no new governor', async () => {
  const governor = await dated('On Monday, New Jersey Gov. Chris Christie said that the bridge is safe.');
  expect(governor.evidence.map((e) => e.rule)).toEqual(['office-taken', 'office-held']);
  const fresh = await dated(
    'On Monday, the new Home Secretary, James Cleverly, said that the bridge is safe.',
  );
  expect(fresh.evidence.map((e) => e.rule)).toContain('office-new');
});

test('who is named on a near day is in office, who is proposed for it is not', async () => {
  const named = await dated('The deal was welcomed on Friday by aides of Home Secretary James Cleverly.');
  expect(named).toMatchObject({ earliest: '2023-11-13', latest: '2024-07-06' });
  const proposed = await dated(
    'The senate voted on Friday on the nominee for commerce secretary, Howard Lutnick.',
  );
  expect(proposed.earliest).toBeUndefined();
  const before = await dated(
    'Since Home Secretary James Cleverly, the rules that came on Friday were planned.',
  );
  expect(before.latest).toBeUndefined();
});

test('a former president who is one again is called so between his terms', async () => {
  const p = await dated('Former President Donald Trump said on Tuesday that the bridge is his.');
  expect(p).toMatchObject({ earliest: '2021-01-20', latest: '2025-01-20' });
  // A father is not his son.
  const bush = await dated('Former President Bush said on Tuesday that the bridge is his.');
  expect(bush).toMatchObject({ earliest: '1993-01-20' });
  expect(bush.latest).toBeUndefined();
});
