import { describe, expect, it } from 'vitest';
import { analyze } from '../../language/index.ts';
import { entriesOf } from './entries.ts';

const entries = async (...paragraphs: string[]) => entriesOf(await analyze(paragraphs.join('\n\n')));

describe('entries of a page', () => {
  it('begin with headings that tell something', async () => {
    const page = await entries(
      'A day of talks began.',
      'Chile shuts its border',
      'No lorry passed. Two men were held.',
      'Peru summons the envoy',
      'Its envoy was told nothing.',
      'Bolivia offers to mediate',
      'Both sides were asked.',
    );
    expect(page).toEqual([0, 1, 1, 1, 2, 2, 3, 3]);
  });

  it('are one where headings only name a part, or are few', async () => {
    expect(
      new Set(await entries('Early life', 'He was born.', 'Later life', 'He wrote.', 'Last days', 'He died.'))
        .size,
    ).toBe(1);
    expect(new Set(await entries('Chile shuts its border', 'No lorry passed.')).size).toBe(1);
  });
});
