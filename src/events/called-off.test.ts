import { describe, expect, it } from 'vitest';
import { read } from './read.fixture.ts';

const lines = async (text: string): Promise<string[]> => (await read(text)).lines;
const PLAN = 'Macron will meet Scholz in Paris on Friday.';

describe('a plan of which the page tells that it is off', () => {
  it.each([
    `${PLAN} The meeting has been cancelled.`,
    `${PLAN} Both governments later called off the talks.`,
    `${PLAN} But the meeting will not take place.`,
    `${PLAN} The meeting was postponed.`,
    `${PLAN} The talks fell through.`,
    'The meeting has been called off. Macron was to meet Scholz on Friday.',
  ])('did not happen: %s', async (text) => {
    expect((await lines(text)).filter((line) => line.startsWith('CONSULT'))).toEqual([
      'CONSULT Macron > Scholz did-not-happen',
    ]);
  });

  it.each([
    `${PLAN} The meeting has not been cancelled.`,
    `${PLAN} The meeting may be cancelled.`,
    `${PLAN} France threatened to cancel the meeting.`,
    `${PLAN} The strike has been called off.`,
    `${PLAN} The meeting between Modi and Sunak has been cancelled.`,
    `The meeting has been called off. ${PLAN}`,
  ])('stays one: %s', async (text) => {
    expect(await lines(text)).toContain('CONSULT Macron > Scholz planned');
  });

  it('is unclear on the word of others', async () => {
    expect(await lines(`${PLAN} Russia said the meeting had been cancelled.`)).toEqual([
      'CONSULT Macron > Scholz unclear',
    ]);
  });

  it.each([
    ['Macron was to meet Scholz on Friday. The meeting has been postponed until 3 March.', '2023-03-03'],
    ['Macron was to meet Scholz on Friday, but the meeting has been moved to Thursday.', '2023-02-23'],
    ['The talks between Japan and South Korea have been put off to 1 April.', '2023-04-01'],
  ])('is planned for the new day where it is put off: %s', async (text, day) => {
    const [event, ...others] = (await read(text)).events;
    expect(others).toEqual([]);
    expect([event?.factuality, event?.time?.from, event?.time?.to]).toEqual(['planned', day, day]);
  });
});
