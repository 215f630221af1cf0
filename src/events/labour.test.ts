import { expect, it } from 'vitest';
import { read } from './read.fixture.ts';

const types = async (text: string): Promise<string[]> => (await read(text)).events.map((e) => e.type);

it('takes the strike of a trade for no attack', async () => {
  expect(await types('A strike by dockers against the port of Hamburg entered its third week.')).toEqual([
    'PROTEST',
  ]);
  for (const text of [
    'An Alabama prison strike entered its third week.',
    'Rail strikes hit Germany on Monday.',
    'The strike was the largest against a single company in the history of Sweden.',
  ])
    expect(await types(text)).not.toContain('ASSAULT');
});

it('still sees the strikes of armies', async () => {
  expect(await types('An Israeli strike on a hospital killed five workers in Gaza.')).toContain('ASSAULT');
  expect(await types('Turkey carried out air strikes in northern Iraq.')).toEqual(['ASSAULT']);
});
