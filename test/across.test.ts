import { beforeAll, describe, expect, it } from 'vitest';
import { type Across, AcrossReading, type LineError } from '../src/pipeline/index.ts';
import { overlaps } from '../src/record/index.ts';

/** Two papers on a meeting, a third that prints the first's words, one on its day before, and one on something else. */
const PAGES = {
  courier: {
    published: '2024-03-06',
    body: `Tarn and Eldmark open talks on the Brae ferry

OSTHAVEN — Foreign Minister Ines Halloway of Tarn met Eldmark's foreign minister, Otto Brandvik, in Osthaven on Tuesday, in the first talks between the two governments since the Brae ferry was stopped in November. Halloway said that the ferry could sail again by summer if both sides agreed on who inspects the trucks that it carries. Brandvik said that Eldmark would send its customs officers to Osthaven next week. The ferry carried some 90,000 people a year until Eldmark closed the port of Brae to it, citing smuggling. Fishermen in Brae have asked for the line to be opened again, and hotels on both coasts have lost a third of their guests, according to the chamber of commerce in Osthaven.`,
  },
  herald: {
    published: '2024-03-06',
    body: `Ministers meet over stopped ferry

Ines Halloway, the foreign minister of Tarn, held talks with Otto Brandvik of Eldmark in Osthaven on Tuesday about the Brae ferry, which has not sailed since November. Eldmark had closed its port to the ship over what it called smuggling by truck. Neither minister gave a date for its return, but Halloway told reporters that she hoped for the summer. The line is the shortest way between the two countries, and its end has cost hotels in Osthaven a third of their guests.`,
  },
  gazette: {
    published: '2024-03-07',
    body: `Ferry talks open

Foreign Minister Ines Halloway of Tarn met Eldmark's foreign minister, Otto Brandvik, in Osthaven on Tuesday, in the first talks between the two governments since the Brae ferry was stopped in November. Halloway said that the ferry could sail again by summer if both sides agreed on who inspects the trucks that it carries. Brandvik said that Eldmark would send its customs officers to Osthaven next week. The ferry carried some 90,000 people a year until Eldmark closed the port of Brae to it, citing smuggling. Fishermen in Brae have asked for the line to be opened again, and hotels on both coasts have lost a third of their guests, according to the chamber of commerce in Osthaven.`,
  },
  ahead: {
    published: '2024-03-04',
    body: `Halloway and Brandvik to meet on Tuesday

Ines Halloway, the foreign minister of Tarn, will meet Otto Brandvik, the foreign minister of Eldmark, in Osthaven on Tuesday to speak about the Brae ferry, her ministry said. The ship has not sailed since November, when Eldmark closed the port of Brae to it.`,
  },
  orchard: {
    published: '2024-03-06',
    body: `Frost takes the plum blossom in Sorrel Valley

Growers in Sorrel Valley lost most of their plum blossom to frost on Monday night, the regional growers' union said. Temperatures fell to minus six degrees after a warm February. The union asked the province of Quell for help and said that the damage would come to four million crowns.`,
  },
};

let across: Across;
const failed: LineError[] = [];

beforeAll(async () => {
  const reading = new AcrossReading();
  const lines = Object.entries(PAGES).map(([id, page]) => JSON.stringify({ id, ...page }));
  for (const [i, line] of [...lines, 'not JSON', lines[0]!, '{"id":"x"}'].entries()) {
    const error = await reading.read(line, i + 1);
    if (error) failed.push(error);
  }
  across = reading.conclude();
});

/** The happening that a page tells in these words. */
function told(page: keyof typeof PAGES, words: string): string | undefined {
  const start = PAGES[page].body.indexOf(words);
  const span = { start, end: start + words.length };
  return across.happenings.find(({ mentions }) =>
    mentions.some((mention) => mention.page === page && overlaps(mention.span, span)),
  )?.id;
}

describe('across pages', () => {
  it('puts the four on the ferry into one story, and leaves the frost out', () => {
    expect(across.stories.map(({ pages }) => pages)).toEqual([['courier', 'herald', 'gazette', 'ahead']]);
  });

  it('says who printed whose words', () => {
    expect(across.copies).toEqual([
      { of: 'courier', page: 'gazette', share: expect.any(Number), kind: 'near' },
    ]);
  });

  it('joins the tellings of one meeting, and counts whose they are', () => {
    const meeting = told('courier', 'met');
    expect(meeting).toBeDefined();
    expect(told('herald', 'held talks')).toBe(meeting);
    const { origins, type } = across.happenings.find(({ id }) => id === meeting)!;
    expect(type).toBe('CONSULT');
    expect(origins).toEqual(['courier', 'herald']);
  });

  it('keeps the plan apart and ties it to what came of it', () => {
    const plan = told('ahead', 'meet Otto');
    const meeting = told('courier', 'met');
    expect(plan).not.toBe(meeting);
    expect(across.outcomes).toContainEqual({ plan, outcome: meeting, standing: 'happened' });
  });

  it('gives back what is wrong with a line, and goes on', () => {
    expect(failed.map(({ error }) => error.code)).toEqual(['bad-json', 'bad-line', 'bad-line']);
    expect(failed[1]!.error.message).toContain('"courier" came before');
  });
});
