import { expect, test } from 'vitest';
import { dated as date } from './dated.fixture.ts';

const rules = (p: { evidence: readonly { rule: string }[] }) => p.evidence.map((e) => e.rule);

test.each([
  'Among the papers in the attic lay a diary. “It is almost a year after Hurricane Katrina and the street is still empty,” it says.',
  'The museum shows a soldier’s letters. In one of them he wrote: “It is almost a year after the invasion of Kuwait, and we wait.”',
  'The heroine of her second novel is a nurse. Almost a year after Hurricane Katrina, she returns to the street where she was born.',
  'Dear Mother,\n\nI am well. Almost a year after Hurricane Katrina, the house still stands and we wait for the road to open.',
  'Sept. 3: I walked to the port.\nSept. 4: I stayed at home. Almost a year after Hurricane Katrina, the street is still empty.\nSept. 9: We wait.',
  'In 2019 the mayor told the council: “It is almost a year after Hurricane Katrina and the street is still empty.”',
])('what a diary, a letter or a tale tells from its own day does not date the page: %s', async (text) => {
  const p = await date(text);
  expect(p.latest).toBeUndefined();
  expect(p.best).toBeUndefined();
});

test.each([
  '“It is almost a year after Hurricane Katrina and the street is still empty,” the mayor said on Tuesday.',
  'Almost a year after Hurricane Katrina, the street is still empty, and the library asks for books.',
  'The mayor wrote on Facebook: “It is almost a year after Hurricane Katrina and the street is still empty.”',
])('what is said to the page, and what it says itself, is of its day: %s', async (text) => {
  expect(rules(await date(text))).toContain('landmark-elapsed');
  expect((await date(text)).latest).toBe('2006-09-12');
});

test('words of another day still lie before the page', async () => {
  const p = await date(
    'Her diary has a last line: “Hurricane Katrina took the house, and last week the school.”',
  );
  expect(p).toMatchObject({ earliest: '2005-08-29' });
});

test('what ended so long after something puts the page behind it, not beside it', async () => {
  expect(
    await date('The mayor resigned two years after Hurricane Katrina and lives in Texas.'),
  ).toMatchObject({
    earliest: '2007-04-30',
  });
  expect((await date('The mayor resigned two years after Hurricane Katrina.')).latest).toBeUndefined();
  const over = await date('He had spent 37 years in power since 1980, was ousted and died two years later.');
  expect(over.earliest).toBe('2016-10-18');
  expect(over.latest).toBeUndefined();
  const still = await date('The general has been 37 years in power since 1980 and does not mean to go.');
  expect(still).toMatchObject({ earliest: '2016-10-18', latest: '2018-03-16' });
});

test('what an official said, on a page of near days, bounds it by the end of the office', async () => {
  const news = 'The council met on Tuesday. ';
  expect(await date(`${news}President Barack Obama said that the bridge would be rebuilt.`)).toMatchObject({
    latest: '2017-01-21',
  });
  for (const told of [
    'President Barack Obama said then that the bridge would be rebuilt.',
    'In 2014 President Barack Obama said that the bridge would be rebuilt.',
    'She has represented President Barack Obama.',
    'President Barack Obama is a famous man.',
    '“President Barack Obama knows the bridge,” she said.',
  ])
    expect((await date(news + told)).latest).toBeUndefined();
  expect(
    (await date('President Barack Obama said that the bridge would be rebuilt.')).latest,
  ).toBeUndefined();
});

const storm =
  'Roughly a year after Russia’s full-scale invasion of Ukraine, envoys who met at the Munich Security Conference last weekend play it down. ';

test('the lead’s weekday is the day of publication only where the page shows it', async () => {
  const bare = await date(`The envoy met the minister on Tuesday. ${storm}`);
  expect(bare).toMatchObject({ earliest: '2023-02-21', latest: '2023-02-24' });
  expect(bare.best).toBeUndefined();
  for (const told of [
    `MOSCOW (AP) — The envoy met the minister on Tuesday. ${storm}`,
    `The envoy met the minister on Tuesday. ${storm} They will meet again on Wednesday.`,
  ])
    expect((await date(told)).best).toBe('2023-02-21');
});

test('a stamp of changing or of a picture is no happening, and a word of another line no modifier', async () => {
  const stamped = await date(
    'Posted: Tuesday, March 31, 2015\nUpdated: Tuesday, April 14, 2015\n\nA child was hurt in a crash at the mill on Tuesday.',
  );
  expect(rules(stamped)).not.toContain('weekday-dated');
  expect(stamped.earliest).not.toBe('2015-04-14');
  const apart = await date('The guest came an hour LATE\nPresident Barack Obama met him on Monday.');
  expect(rules(apart)).not.toContain('office-left');
});
