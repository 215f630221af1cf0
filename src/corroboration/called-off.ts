import { readList, readTable } from '../assets/index.ts';
import type { EventMention } from '../record/index.ts';

const off = new RegExp(`\\b(?:${readList('data/corroboration/called-off.txt').join('|')})\\b`, 'i');

/** PLOVER type and mode → what such an act is called. */
const occasions = new Map(
  readTable('data/events/occasions.tsv').map(([type, mode, words = '']) => [
    `${type} ${mode}`,
    new RegExp(`\\b(?:${words.split(/,\s*/).join('|')})\\b`, 'i'),
  ]),
);

/** How many words before what is called off, and how many after it, may stand between it and what is done to it. */
const [BEFORE, AFTER] = [8, 4];
const NEGATED = /\bnot\b|n[’']t\b/i;

/**
 * Whether a report says of an act of such a kind that it is called off: "cancelled his visit", "the meeting has been
 * postponed", "will not meet". English alone, as is the finding of events.
 */
export function isSaidToBeOff(
  { type, mode }: Pick<EventMention, 'type' | 'mode'>,
  report: { readonly event: Pick<EventMention, 'trigger' | 'sentence'>; readonly sentenceText: string },
): boolean {
  const occasion = occasions.get(`${type} ${mode}`) ?? occasions.get(`${type} -`);
  if (!occasion) return false;
  const { sentenceText } = report;
  const { trigger, sentence } = report.event;
  const [start, end] = [trigger.start - sentence.start, trigger.end - sentence.start];
  const words = sentenceText.slice(start, end);
  if (NEGATED.test(words)) return occasion.test(words);
  const before = sentenceText.slice(0, start).trim().split(/\s+/).slice(-BEFORE).join(' ');
  const after = sentenceText.slice(end).trim().split(/\s+/).slice(0, AFTER).join(' ');
  if (off.test(words)) return occasion.test(before) || occasion.test(after);
  return (
    occasion.test(words) &&
    (off.test(before.split(' ').slice(-AFTER).join(' ')) || off.test(sentenceText.slice(end)))
  );
}
