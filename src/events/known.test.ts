import { expect, test } from 'vitest';
import { read } from './read.fixture.ts';

test.each([
  [
    'China has kept its distance since Vladimir Putin ordered a full-scale invasion of Ukraine.',
    '2022-02-24',
  ],
  ['The United States condemned Turkey for the shooting down of Malaysia Airlines Flight 17.', undefined],
  ['The United States and Japan have never accepted Russia’s annexation of Crimea.', '2014-03-18'],
])('an act that is a well-known event has its day: %s', async (text, day) => {
  const { events } = await read(text);
  const days = events.flatMap((e) => (e.time ? [e.time.from] : []));
  expect(days).toEqual(day ? [day] : []);
});

test('a time of its own words stays', async () => {
  const { events } = await read('Vladimir Putin ordered the invasion of Ukraine in February 2022.');
  expect(events.map((e) => e.time?.precision)).toEqual(['month']);
});

test('what came after the page is none of its events', async () => {
  const { events } = await read('Hamas has denied the Hamas attack on Israel.');
  expect(events.every((e) => e.time === undefined)).toBe(true);
});
