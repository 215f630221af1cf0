import { expect, test } from 'vitest';
import { read } from './read.fixture.ts';

test('the subhead of an entry is no second row', async () => {
  const { events } = await read(
    'Premier praises army for response to Iranian jets\n\nPremier Ana Ruiz on Monday praised the Chilean army for its response to Iranian jets.\n\nKenya urges Iran and Chile to show restraint\n\nThe Kenyan foreign ministry on Tuesday urged Iran and Chile to show restraint.',
  );
  expect(events.map((e) => [e.type, e.time?.from])).toEqual([
    ['SUPPORT', '2023-02-20'],
    ['REQUEST', '2023-02-21'],
  ]);
});

test('a subhead that no entry tells again is kept', async () => {
  const { events } = await read('Kenya condemns Iranian raid\n\nThe rains have begun in Nairobi.');
  expect(events.some((e) => e.type === 'ACCUSE')).toBe(true);
});

test('a paragraph is no subhead', async () => {
  const { events } = await read('Police arrested two men in Lagos.\n\nPolice arrested a woman in Kano.');
  expect(events).toHaveLength(2);
});
