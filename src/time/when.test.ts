import { expect, test } from 'vitest';
import { analyze } from '../language/index.ts';
import { findExpressions, resolveTimes, whenOf } from './index.ts';

async function when(text: string, word: string) {
  const doc = await analyze(text, { language: 'en' });
  const times = resolveTimes(doc, findExpressions(doc), { best: '2023-02-21', how: 'given', evidence: [] });
  for (const sentence of doc.sentences) {
    const token = sentence.tokens.find((t) => t.text === word);
    if (token) return whenOf(doc, times, sentence, token)?.from;
  }
  return undefined;
}

test.each([
  ['The ministers met in Vienna on Monday.', 'met', '2023-02-20'],
  ['Ministers will hold talks on Thursday.', 'talks', '2023-02-23'],
  ['He said on Monday that the army attacked the town in 2014.', 'attacked', '2014-01-01'],
  ['He said on Monday that the army attacked the town in 2014.', 'said', '2023-02-20'],
  ['The army attacked the town.', 'attacked', undefined],
  ["Monday's attack killed three people.", 'killed', '2023-02-20'],
  [
    'The two sides signed an accord last week and will exchange prisoners on Thursday.',
    'exchange',
    '2023-02-23',
  ],
  ['Protesters have tried to block the plant over the last five days.', 'block', '2023-02-16'],
  ['The trial opens in three weeks.', 'opens', '2023-03-13'],
  ['They met on Monday for the first time in three weeks.', 'met', '2023-02-20'],
  ['The road was rebuilt in three weeks.', 'rebuilt', undefined],
  ['Two ministers condemned it in statements published on Sunday.', 'condemned', '2023-02-19'],
  ['In an interview on Sunday, the president accused the militia.', 'accused', '2023-02-19'],
])('%s: %s', async (text, word, day) => expect(await when(text, word)).toBe(day));
