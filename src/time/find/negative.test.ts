import { expect, test } from 'vitest';
import { analyze } from '../../language/index.ts';
import { findExpressions } from './find.ts';

/** What looks like time and is none, in the manner of news. */
test.each([
  'The talks may resume soon.',
  'May I ask a question?',
  'Thousands joined the march to parliament.',
  'The Long March ended in Shaanxi.',
  'Prices fall when supply grows.',
  'The fall of Saigon shocked Washington.',
  'She finished second in the race.',
  'He took a second look at the plan.',
  'The company earned $1.15 a share on sales of $2.30 billion.',
  'More than 1500 people were killed.',
  'About 2000 troops crossed the river.',
  'USA Today and the Sunday Telegraph disagreed.',
  'He writes for the Daily Mail.',
  'The band Green Day played in Berlin.',
  'The Saturday Evening Post ran the story.',
  'Sun Microsystems named a new chief.',
  'The vote was 51 to 49.',
  'Call 1-800-555-0100 or write to room 1984 at the ministry.',
  'Three quarters of the members agreed.',
  'The soldiers returned to their quarters.',
  'It was a last-minute deal on long-term debt.',
  'April Watson and June Carter spoke first.',
  'He won by a 3-2 margin.',
])('%s', async (text) => {
  const doc = await analyze(text, { language: 'en' });
  expect(findExpressions(doc).map((e) => e.text)).toEqual([]);
});
