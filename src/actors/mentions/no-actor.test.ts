import { describe, expect, it } from 'vitest';
import { analyze } from '../../language/index.ts';
import { findActors } from '../index.ts';

/** The named actors of a text, each with its type. */
async function actorsOf(text: string): Promise<string[]> {
  const { actors } = findActors(await analyze(text));
  return actors.filter(({ name }) => /\p{Lu}/u.test(name)).map(({ name, type }) => `${name}: ${type}`);
}

describe('names that are nobody', () => {
  it.each([
    ['laws, prizes and wars', 'The Clean Rivers Act came before the Tarn Prize and the Thirty Years War.'],
    ['cases', 'The court overturned Roe v. Wade in June.'],
    ['works', 'His film Northern Lights and her novel Winter Orchard were praised.'],
    ['works in quotation marks', 'It was praised like “Golden Harvest” and “Quiet Harbour”.'],
    [
      'ships and cars',
      'The MV Northern Star lay beside HMS Harrow, and the Kia Sorento stood beside a Lincoln Nautilus.',
    ],
    ['offences', 'She studied Criminal Justice.'],
    ['diseases and things', 'The tests were for AIDS, and the results came by SMS on Christmas Eve.'],
  ])('%s', async (_, text) => {
    expect(await actorsOf(text)).toEqual([]);
  });

  it('leaves persons whose surnames are words, and whoever speaks in a book', async () => {
    expect(await actorsOf('Jude Law and Tom Day met Harold Bill on Friday.')).toEqual([
      'Jude Law: person',
      'Tom Day: person',
      'Harold Bill: person',
    ]);
    expect(await actorsOf('In the book Anna Roe says that she was wrong.')).toEqual(['Anna Roe: person']);
  });
});

describe('names told by their words', () => {
  it('are teams, towns and missions', async () => {
    expect(await actorsOf('The Charlotte Hornets beat the Tarn Wildcats in Santa Barbara.')).toEqual([
      'Charlotte Hornets: organisation',
      'Tarn Wildcats: organisation',
      'Santa Barbara: place',
    ]);
    expect(await actorsOf('The Harbour City Mission fed forty people.')).toContain(
      'Harbour City Mission: organisation',
    );
  });

  it('are no band and no outlet for "his cell" and "his network of friends"', async () => {
    const found = await actorsOf(
      'Edwin Sorley hanged himself in his cell. His network of friends was silent.',
    );
    expect(found).toEqual(['Edwin Sorley: person']);
  });
});
