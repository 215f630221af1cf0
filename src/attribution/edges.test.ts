import { describe, expect, it } from 'vitest';
import { findActors } from '../actors/index.ts';
import { analyze } from '../language/index.ts';
import type { Article } from '../record/index.ts';
import { findStatements } from './index.ts';

/** Each statement as `speaker: content`. */
async function read(text: string): Promise<string[]> {
  const doc = await analyze(text, { language: 'en' });
  const actors = findActors(doc);
  const { statements } = findStatements({ doc, actors, times: [], article: {} as Article });
  const name = (id: string) => actors.actors.find((a) => a.id === id)?.name ?? '?';
  return statements.map(
    (s) =>
      `${s.speakers.map(name).join('+')}: ${s.content.map((c) => text.slice(c.start, c.end)).join(' … ')}`,
  );
}

describe('where somebody stops speaking', () => {
  it('ends at the page’s own words after a semicolon', async () => {
    expect(
      await read(
        'Anna Novak said that the two countries were close to a deal on gas, TASS reported; the Polish text does not mention it.',
      ),
    ).toEqual(['Anna Novak: that the two countries were close to a deal on gas']);
  });

  it('ends where another begins', async () => {
    expect(
      await read(
        'A detective told the court that no money had been found, and the trustees denied it again.',
      ),
    ).toEqual(['a detective: that no money had been found']);
  });

  it('reads a source with an apposition after what is said', async () => {
    const [first] = await read(
      'Norway will join the alliance on Monday, its secretary general, Jens Stoltenberg, said on Thursday, and Moscow replied that it would answer.',
    );
    expect(first).toBe('Jens Stoltenberg: Norway will join the alliance on Monday');
  });
});

describe('who speaks', () => {
  it('is whoever is quoted, not who quotes', async () => {
    expect(
      await read('“We will answer in kind,” Petrov was quoted as saying by the news agency RIA Novosti.'),
    ).toEqual(['Petrov: “We will answer in kind,”']);
  });

  it('is the inner of two that stand after the same words', async () => {
    expect(
      await read('“This is a good day,” Li said at the end of the talks, China’s foreign ministry said.'),
    ).toEqual(['Li: “This is a good day,”']);
  });
});

describe('what is no statement', () => {
  it('is how much was said, an appointment, a proposal', async () => {
    expect(await read('The minister said little that was new about the talks.')).toEqual([]);
    expect(await read('Republicans confirmed a judge on Monday.')).toEqual([]);
    expect(await read('Senator Ana Cruz proposed an amendment that would ban the practice.')).toEqual([]);
  });
});
