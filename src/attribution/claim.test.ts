import { describe, expect, it } from 'vitest';
import { findActors } from '../actors/index.ts';
import { analyze } from '../language/index.ts';
import type { Article } from '../record/index.ts';
import { findStatements } from './index.ts';

async function said(text: string): Promise<string[]> {
  const doc = await analyze(text);
  const { statements } = findStatements({ doc, actors: findActors(doc), times: [], article: {} as Article });
  return statements.map((s) => s.content.map((c) => text.slice(c.start, c.end)).join(' … '));
}

describe('claims', () => {
  it.each([
    'I suggest that the harbour should open at once.',
    'We estimate that the ferry costs twice as much as it did.',
    'The new rules allow trainers to change their team before each match.',
    'Everyone called him Mike.',
    'Prices vary according to type of fund, and all went according to plan.',
  ])('has none of the page’s own, of leave given, of a name: %s', async (text) => {
    expect(await said(text)).toEqual([]);
  });

  it.each([
    ['The minister allowed that the ferry cost too much.', 'that the ferry cost too much'],
    [
      'Mr Lund agreed the best thing is to ask the pilots first.',
      'the best thing is to ask the pilots first',
    ],
    ['The union called the offer an insult.', 'the offer … an insult'],
  ])('has what is granted, agreed, judged: %s', async (text, content) => {
    expect((await said(text)).map((c) => c.replace(/ … /g, ' '))).toEqual([content.replace(/ … /g, ' ')]);
  });
});

describe('newsrooms of a paragraph', () => {
  it('speak for themselves where one of them stands between others', async () => {
    const text =
      'Reuters reported that Iran would release the crew. According to the Guardian, police believe the mayor lied. The BBC said the talks had failed.';
    const doc = await analyze(text);
    const { statements, pageChain } = findStatements({
      doc,
      actors: findActors(doc),
      times: [],
      article: {} as Article,
    });
    expect(pageChain).toEqual([]);
    expect(statements.map((s) => s.chain.length)).toEqual([0, 0, 0]);
  });
});
