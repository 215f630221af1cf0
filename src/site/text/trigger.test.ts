import { expect, it } from 'vitest';
import type { EventMention } from '../../record/index.ts';
import { wordsFrom } from './trigger.ts';

const of = (sentenceText: string, trigger: string, length = 60) => {
  const start = 100 + sentenceText.indexOf(trigger);
  const event = {
    trigger: { start, end: start + trigger.length },
    sentence: { start: 100, end: 100 + sentenceText.length },
  } as EventMention;
  return wordsFrom({ event, sentenceText }, length);
};

it('begins with the trigger, and says what was done', () => {
  expect(of('Sorley had denied the charge.', 'denied', 60)).toBe('denied the charge');
  expect(of('The sheriff rejected that account.', 'rejected')).toBe('rejected that account');
  expect(of('Beijing denies that it intends to send any.', 'denies')).toBe(
    'denies that it intends to send any',
  );
  expect(of('Wang will pay a visit to Moscow, the ministry said.', 'visit')).toBe(
    'visit to Moscow, the ministry said',
  );
});

it('is cut at a word, with a sign', () => {
  expect(of('The court refused to hear the case of the fishermen from the north.', 'refused', 30)).toBe(
    'refused to hear the case of…',
  );
});

it('begins earlier where the sentence ends with the trigger', () => {
  expect(of('The charge was denied.', 'denied')).toBe('The charge was denied');
  expect(
    of('After a week of talks in three cities the offer of the company was refused.', 'refused', 30),
  ).toBe('…of the company was refused');
});
