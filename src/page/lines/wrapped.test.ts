import { describe, expect, it } from 'vitest';
import { unwrapped } from './wrapped.ts';

const paragraphs = [
  'Harbour talks end without a deal',
  'By Lena Brandt',
  'PORT LORNE, June 3 — The pilots of Port Lorne said on Monday that they would go back to the table only once the harbour board had answered the letter they sent it in April.',
  'The board, which has met twice since, denies that it ever had such a letter. “We would have replied,” its chairman, Olaf Persson, said.',
  'Ferries run as usual.',
];

/** Breaks a paragraph at blanks, as a terminal does. */
function wrapAt(width: number, text: string): string[] {
  const rows: string[] = [''];
  for (const word of text.split(' '))
    if (rows.at(-1) && rows.at(-1)!.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = `${rows.at(-1)} ${word}`.trim();
  return rows;
}

describe('a wrapped text', () => {
  it.each([50, 60, 72, 80])('has its paragraphs back, wrapped at %i', (width) => {
    const rows = paragraphs.flatMap((paragraph) => [...wrapAt(width, paragraph), '']);
    expect(unwrapped(rows).filter(Boolean)).toEqual(paragraphs);
  });

  it('keeps the place of every row', () => {
    const rows = paragraphs.flatMap((paragraph) => [...wrapAt(60, paragraph), '']);
    expect(unwrapped(rows)).toHaveLength(rows.length);
    expect(unwrapped(rows)[2]).toBe('By Lena Brandt');
  });

  it('is not seen in paragraphs of one line each, nor in a list of short ones', () => {
    expect(unwrapped(paragraphs)).toBe(paragraphs);
    const menu = [
      'Front page',
      'World news',
      'Politics and elections, day by day, in full',
      'Sport',
      'Weather',
    ];
    expect(unwrapped(menu)).toBe(menu);
  });
});
