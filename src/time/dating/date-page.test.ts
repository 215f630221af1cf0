import { expect, test } from 'vitest';
import type { Published } from '../../record/index.ts';
import { dated as date } from './dated.fixture.ts';

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

test('a dateline with its year is the day, or the day before it', async () => {
  const p = await date('KYIV, May 24, 2026 (AP) - A missile hit the town, the governor said.');
  expect(p).toMatchObject({
    earliest: '2026-05-24',
    latest: '2026-05-25',
    best: '2026-05-24',
    how: 'inferred',
  });
  expect(rules(p)).toEqual(['dateline-dated']);
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

test('a year that the page ties to its own time', async () => {
  const within = { earliest: '2013-01-01', latest: '2013-12-31' };
  expect(await date('This year, 2013, has been dry.')).toMatchObject(within);
  expect(await date('So far in 2013, 40 people have died.')).toMatchObject(within);
  expect(await date('The mill, founded in 1963, marks its 50th anniversary this year.')).toMatchObject(
    within,
  );
  expect(await date('The mill closed in 1973, 40 years ago.')).toMatchObject({
    earliest: '2012-10-18',
    latest: '2014-03-16',
  });
  expect(await date('The lease expires at the end of 2014.')).toMatchObject({ latest: '2014-12-31' });
  // A count that is only about right, another's year, a story.
  for (const text of [
    'The mill closed about 40 years ago, in 1973.',
    'Founded in 1963 and sold in 1970, it will mark its 50th anniversary.',
    'The film opens in 1942 and ends in 2014.',
    'Last year, 2012 people came.',
  ])
    expect((await date(text)).latest).toBeUndefined();
});

test('a title may be written small', async () => {
  expect(await date('British prime minister Liz Truss fights on, aides said on Monday.')).toMatchObject({
    earliest: '2022-09-06',
  });
  expect(await date('The prime minister of the day would not say.')).toMatchObject({ how: 'unknown' });
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
  expect(p).toMatchObject({ earliest: '2019-11-20', latest: '2019-11-23' });
  // The lead's weekday is as often the day before as the day itself.
  expect(p.best).toBeUndefined();
});

test('a title that is only imagined is no bound', async () => {
  expect((await date('Voters fear what a President Boris Johnson would do.')).latest).toBeUndefined();
});

test('results are of the year after the period they are compared with', async () => {
  const p = await date(
    'Third-quarter profit fell 8%. Sales were $21 million, compared with $24 million in the 2009 period, the company said Tuesday.',
  );
  expect(p).toMatchObject({ earliest: '2010-01-15', latest: '2011-01-15' });
  expect(rules(p)).toContain('period-compared');
});

test('“last year, down from” is written two years on', async () => {
  const p = await date('Trade came to $14 billion last year, down $2 billion from 2011, the ministry says.');
  expect(p).toMatchObject({ earliest: '2013-01-01', latest: '2013-12-31' });
});

test('the very day of a known event without its year is of the months after it', async () => {
  const p = await date('Oil has risen by a third since Iraq invaded Kuwait on Aug. 2, traders say.');
  expect(rules(p)).toContain('landmark-date');
  expect(p).toMatchObject({ earliest: '1990-08-02', latest: '1991-06-18' });
  const yearly = await date('Kuwaitis mark the day Iraq invaded Kuwait on Aug. 2 every year.');
  expect(rules(yearly)).not.toContain('landmark-date');
});

test('what acts under an old name is there under it', async () => {
  const p = await date('The Resolution Trust Corp. is selling the thrift, it said Friday.');
  expect(rules(p)).toContain('body-acting');
  expect(p.latest).toBe('1996-01-30');
});

test('a title is used for a while where the page tells how the office was left', async () => {
  const p = await date('Prime Minister Tony Abbott was ousted on Monday by his own party.');
  expect(p.latest === undefined || p.latest > '2015-10-01').toBe(true);
});

test('in a campaign, a primary told as won is past; one that may be won is not', async () => {
  const rivals =
    'Barack Obama and John McCain courted voters on Tuesday as their campaigns traded charges. Obama leads in the polls, McCain says ' +
    'the polls are wrong, and both candidates want a debate. ';
  const past = await date(`${rivals}McCain won the Florida primary by five points.`);
  expect(past).toMatchObject({ earliest: '2008-01-29', latest: '2008-11-05' });
  expect(rules(past)).toContain('contest-past');
  const hoped = await date(`${rivals}McCain hopes that he will have won the Florida primary by then.`);
  expect(rules(hoped)).not.toContain('contest-past');
});

const rivals2012 =
  'Barack Obama and Mitt Romney courted voters as their campaigns traded charges. Obama leads in the polls, Romney says the polls are ' +
  'wrong, and both candidates want an endorsement. ';

test.each([
  ['Romney leads the field ahead of the Michigan primary.', undefined, '2012-02-28'],
  ['Romney will skip the Michigan primary, an aide said.', undefined, '2012-02-28'],
  ['Romney won Tuesday’s Illinois primary with ease.', '2012-03-20', '2012-03-23'],
  ['Romney campaigned on Sunday for Tuesday’s Illinois primary.', '2012-03-14', '2012-03-26'],
  ['Romney has taken the lead before next week’s Wisconsin primary.', '2012-03-25', '2012-04-02'],
  ['Romney looked at ease in Wednesday’s first presidential debate.', '2012-09-27', '2012-10-09'],
])('in a campaign, a contest that is coming or of a near day dates the page: %s', async (told, from, to) => {
  const p = await date(rivals2012 + told);
  expect(p.latest).toBe(to);
  if (from) expect(p.earliest).toBe(from);
});

test('two candidates and the very date of their election put the page beside it', async () => {
  const p = await date(
    'Barack Obama and John McCain are campaigning in Ohio. Voters go to the polls on Nov. 4.',
  );
  expect(p).toMatchObject({ earliest: '2007-12-20', latest: '2009-09-20' });
  expect(
    (await date('Barack Obama and John McCain spoke. The polls are open on Tuesday.')).latest,
  ).toBeUndefined();
});

test('a contest of another day of the week, of another office or of an earlier year dates nothing', async () => {
  for (const told of [
    'Romney spoke on Saturday’s Illinois primary.',
    'Romney was asked about Tuesday’s Senate primary in Illinois.',
    'Romney won the Michigan primary in 2008.',
  ])
    expect(rules(await date(rivals2012 + told)).filter((r) => r.startsWith('contest'))).toEqual([]);
});

test('two who stood in vain for a nomination put the page before it was settled', async () => {
  const p = await date(
    'Rick Santorum and Newt Gingrich are fighting for the voters that the polls call undecided. Santorum opened the rally, and Gingrich ' +
      'followed him; Santorum wants the endorsement of the governor. Gingrich, a candidate of many ideas, says that Santorum has none. ' +
      'Gingrich leaves for Ohio on Monday.',
  );
  expect(p).toMatchObject({ earliest: '2011-06-02', latest: '2012-05-31' });
});

test('who is named as a candidate stands for office, unless a year or "former" says otherwise', async () => {
  const campaign = 'The campaign brought a rally, new polls and a debate about the ballot to the county. ';
  const p = await date(`${campaign}A crowd cheered Republican presidential nominee Mitt Romney.`);
  expect(p).toMatchObject({ earliest: '2012-05-29', latest: '2012-11-07' });
  for (const told of [
    'He once worked for Republican presidential nominee Mitt Romney.',
    'In 2012 he worked for Republican presidential nominee Mitt Romney.',
  ])
    expect((await date(campaign + told)).latest).toBeUndefined();
});

test('a year of what may come is not told as past', async () => {
  for (const told of [
    'The order matched the forecast for cheese sales in 2031.',
    'He has been mentioned as a candidate in 2031.',
    'The bank signaled lower rates in 2031.',
    'They came to build a dam in 2031.',
  ])
    expect(rules(await date(told))).not.toContain('date-past');
  expect(rules(await date('The mill closed in 2013.'))).toContain('date-past');
});

test('a president under whom a deputy was appointed, or after whom something was, is not in office', async () => {
  for (const told of [
    'The deputy appointed by President George W. Bush speaks on Friday.',
    'Thirteen years after President George W. Bush signed the law, senators are about to bury it.',
  ])
    expect(rules(await date(told))).not.toContain('office-held');
});

test('a time inside the words of an event is told of it', async () => {
  expect(
    await date('The court issued an arrest warrant on Friday for the Russian president, officials said.'),
  ).toMatchObject({ earliest: '2023-03-17', latest: '2023-03-20' });
  expect(await date('Judges issued an arrest warrant last week for Vladimir Putin.')).toMatchObject({
    earliest: '2023-03-19',
    latest: '2023-03-27',
  });
  // Another Friday than the event's own bounds nothing beyond it.
  const p = await date('The court issued an arrest warrant on Tuesday for the Russian president.');
  expect(p).toMatchObject({ earliest: '2023-03-17' });
  expect(p.latest).toBeUndefined();
});
