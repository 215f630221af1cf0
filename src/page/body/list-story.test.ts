import { describe, expect, it } from 'vitest';
import { readPage } from '../model/read-page.ts';
import { withListStory } from './list-story.ts';

const entry = (n: number): string =>
  `<h2>No. ${n}</h2><p>The loaf that won the prize at the fair of ${1900 + n} was baked with rye from the terraces above the river, ${n} times over.</p>`;
const list = (n: number): string => Array.from({ length: n }, (_, i) => entry(i + 1)).join('');

/** How likely the blocks of a page are, the deck and the entries of its list, once it is looked at as a story told as a list. */
function told(source: string, deck: number, entries: number): number[] {
  const { blocks } = readPage(source);
  const p = Float32Array.from(blocks, ({ text, element }) =>
    element.tag === 'h1' ? 0 : text.startsWith('Deck') ? deck : entries,
  );
  return [...withListStory(blocks, p, 0.35, 0)];
}

describe('a story told as a list', () => {
  it('is taken where next to nothing else is likely, its headings with it', () => {
    expect(Math.min(...told(`<h1>Loaves</h1>${list(8)}`, 0, 0.1).slice(1))).toBeCloseTo(0.6);
    expect(Math.min(...told(`<h1>Loaves</h1><p>Deck.</p>${list(8)}`, 0.6, 0.1).slice(1))).toBeCloseTo(0.6);
  });
  it('is none where it is hopeless, short, or not the most of what is likely', () => {
    expect(told(`<h1>Loaves</h1>${list(8)}`, 0, 0.01)[2]).toBeCloseTo(0.01);
    expect(told(`<h1>Loaves</h1>${list(4)}`, 0, 0.1)[2]).toBeCloseTo(0.1);
    expect(
      told(`<h1>Loaves</h1><p>Deck ${'of the story. '.repeat(80)}</p>${list(8)}`, 0.9, 0.1)[3],
    ).toBeCloseTo(0.1);
  });
});
