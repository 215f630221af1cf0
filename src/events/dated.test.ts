import { expect, it } from 'vitest';
import { read } from './read.fixture.ts';

it.each([
  ['It was the office of the party until 2013, when Pakistan banned the group.', '2013-01-01'],
  ['It began in November 1986 when Iraq attacked the Iranian town.', '1986-11-01'],
  ['A gunman killed 16 people and injured 15 others in 1987.', '1987-01-01'],
  ['Foreign Minister Ana Ruiz will meet the union leaders to discuss the cuts on Wednesday.', '2023-02-22'],
  ['President Mazur will ask parliament to approve the budget by June 1.', undefined],
  ['The minister was in Paris when Iran attacked the ship.', undefined],
])('%s', async (text, day) => {
  const { events } = await read(text);
  expect(events.map((e) => e.time?.from)).toEqual([day]);
});
