import { expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const link = (words: string): string => `<a href="/s">${words}</a>`;
const card = `<span class="card"><span><img src="p.jpg">${link('Odile Marsh')}${link('Mill at Varn stands still for the ninth summer in a row')} ${link(
  'Odile Marsh asks the council for two more stones',
)} ${link('What the flood left of the old weir at Varn')} ${link('MORE')}</span></span>`;
const textOf = (html: string): string[] => readPage(`<body>${html}</body>`).blocks.map(({ text }) => text);

it('leaves a list of other stories out that stands amid a sentence', () => {
  const sentence = `<p>The mill was opened by ${link('Odile Marsh')}${card} (Varn) on Monday.</p>`;
  expect(textOf(sentence)).toEqual(['The mill was opened by Odile Marsh (Varn) on Monday.']);
  // Also where the name stands with its card in one.
  expect(textOf(`<p>It was <span>${link('Odile Marsh')}${card}</span> who came.</p>`)).toEqual([
    'It was Odile Marsh who came.',
  ]);
});

it('leaves lists in that are sentences, or paragraphs of their own', () => {
  const towns = `<p>Trains stop at <span>${link('Varn')}, ${link('Upper Varn')} and ${link('Marsh Lock')}</span> again.</p>`;
  expect(textOf(towns)).toEqual(['Trains stop at Varn, Upper Varn and Marsh Lock again.']);
  const three = [
    'the parliamentary inquiry into the tunnel fire',
    'the police inquiry into the lorry company',
    'the inquiry of the Public Roads Administration',
  ];
  const inquiries = `<p>Three are open: <span>${link(three[0]!)}, ${link(three[1]!)} and ${link(three[2]!)}</span>, she said.</p>`;
  expect(textOf(inquiries)).toEqual([`Three are open: ${three[0]}, ${three[1]} and ${three[2]}, she said.`]);
  const sentence = 'The minister said that the tunnel would stay shut for six weeks.';
  const linked = `<p>Oslo <span>${link(sentence)}<br><br>${link(sentence)}<br><br>${link(sentence)}</span></p>`;
  expect(textOf(linked).join(' ')).toContain(`${sentence} ${sentence}`);
  expect(textOf(`<div>${card}</div>`)[0]).toMatch(/^Odile Marsh/);
  const told = `<p>It is said <span>that ${link('the mill turned again on Monday')} and that, as some in the valley remember, ${link(
    'it had stood still since the flood',
  )}, though ${link('nobody had asked for it before')}</span>.</p>`;
  expect(textOf(told)[0]).toContain('since the flood');
});
