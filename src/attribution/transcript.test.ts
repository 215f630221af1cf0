import { describe, expect, it } from 'vitest';
import { findActors } from '../actors/index.ts';
import { analyze } from '../language/index.ts';
import type { Article } from '../record/index.ts';
import { findStatements } from './index.ts';

async function read(text: string): Promise<string[]> {
  const doc = await analyze(text);
  const actors = findActors(doc);
  const { statements } = findStatements({ doc, actors, times: [], article: {} as Article });
  const nameOf = (id: string) => actors.actors.find((a) => a.id === id)?.name ?? '?';
  return statements.map((s) => {
    const said = s.content.map((c) => text.slice(c.start, c.end)).join(' / ');
    return `${s.speakers.map(nameOf).join('+') || '?'} ${s.kind}: ${said}`;
  });
}

describe('a transcript', () => {
  it('gives each turn to its speaker, over its paragraphs, and leaves questions out', async () => {
    const text = [
      'MARIA TORRES: Will the harbour open on Monday?',
      'JOHN LUND (on camera): The harbour will open when the pilots come back. The board said so last week.',
      'According to the union, nobody has asked them yet.',
      'TORRES: And the ferries? The mayor said “they run as usual”.',
      'LUND: They do run as usual, every hour of the day.',
    ].join('\n\n');
    expect(await read(text)).toEqual([
      'John Lund direct: The harbour will open when the pilots come back. The board said so last week. / According to the union, nobody has asked them yet.',
      'Maria Torres direct: And the ferries? The mayor said “they run as usual”.',
      'John Lund direct: They do run as usual, every hour of the day.',
    ]);
  });

  it('gives the answers of an interview to the one whom it introduces', async () => {
    const text = [
      'Hanna Weiss has led the Institute for Seas since May. She spoke to Karl Boone of this paper in Kiel. Karl Boone writes on seas.',
      'Q: What has changed since you came?',
      'A: We publish every measurement on the day that it is taken, and nobody has to ask for it.',
      'Q: Do the fishermen read them?',
      'A: Yes.',
      'Q: You wrote that the cod are coming back.',
      'A: The cod are coming back in the west of the bay, but not yet in the east.',
    ].join('\n\n');
    expect(await read(text)).toEqual([
      'Hanna Weiss direct: We publish every measurement on the day that it is taken, and nobody has to ask for it.',
      'Hanna Weiss direct: The cod are coming back in the west of the bay, but not yet in the east.',
    ]);
  });

  it('leaves out a question that bears no label', async () => {
    const text = [
      'The singers Ana Lima and Bo Chen won the prize in May.',
      'What did the prize change for you?',
      'Ana Lima: People listen to songs of ours that they never asked for before.',
      'Bo Chen: We play in bigger halls, and we are more afraid than we were.',
      'And what comes next?',
      'Ana Lima: A record that we make at home, with friends, in the winter.',
      'Bo Chen: I will sleep for a month, and then we shall see what is left.',
    ].join('\n\n');
    expect((await read(text)).map((said) => said.split(' direct: ')[0])).toEqual([
      'Ana Lima',
      'Bo Chen',
      'Ana Lima',
      'Bo Chen',
    ]);
    expect((await read(text)).join()).not.toContain('comes next');
  });

  it.each([
    'When: Saturday at 8 p.m.\n\nWhere: Town Hall.\n\nTickets: 12 dollars.\n\nWhen: Sunday at 3 p.m.\n\nWhere: Old Mill.\n\nTickets: free.',
    'Anna Lind: 1,769.\n\nOmar Said: 1,501.\n\nAnna Lind: 547.\n\nOmar Said: 46.',
    'Pros: The battery lasts for two days of heavy use.\n\nCons: The screen is dim in the sun and hard to read.\n\nPros: It weighs less than the one before it did.\n\nCons: It costs twice as much as any of its rivals.',
  ])('is not seen in a list: %s', async (text) => {
    expect(await read(text)).toEqual([]);
  });
});
