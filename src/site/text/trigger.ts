import type { Span } from '../../record/index.ts';
import { shorten } from './row.ts';

/** A sentence with less than this after its trigger has said the better part before it ("The charge was denied."). */
const FEW = 8;

/**
 * An event in the words of its sentence: from the trigger on, where what was done is mostly told ("denied the charge"), else
 * the sentence's end with it. At most `length` characters, and as a part of a sentence without its full stop.
 */
export function wordsFrom(
  {
    event,
    sentenceText,
  }: {
    readonly event: { readonly trigger: Span; readonly sentence: Span };
    readonly sentenceText: string;
  },
  length: number,
): string {
  const at = event.trigger.start - event.sentence.start;
  const rest = shorten(sentenceText.slice(at), length);
  if (rest.replace(/[\s.!?…”"]+$/, '').length >= event.trigger.end - event.trigger.start + FEW)
    return ended(rest);
  const end = sentenceText.trimEnd();
  if (end.length <= length) return ended(end);
  return ended(`…${end.slice(-length).replace(/^\S*\s+/, '')}`);
}

/** A part of a sentence goes without the full stop, but not without the sign that it was cut. */
function ended(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[.,;:]$/, '');
}
