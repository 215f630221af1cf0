import type { Span } from '../record/index.ts';
import type { Draft } from './component.ts';
import { MOST_READ, sayCut } from './limits.ts';
import { buildSentences } from './sentences.ts';

/** Splits a text of any language into sentences and words by the Unicode rules (UAX #29), with no tags or trees. */
export function segmented(draft: Draft): void {
  const { words, ranges } = split(draft);
  draft.words = words;
  draft.sentences = buildSentences(draft.text, words, ranges);
}

function split(draft: Draft): { words: Span[]; ranges: [number, number][] } {
  const locale = Intl.Segmenter.supportedLocalesOf(draft.language).length > 0 ? draft.language : 'und';
  const byWord = new Intl.Segmenter(locale, { granularity: 'word' });
  const bySentence = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const words: Span[] = [];
  const ranges: [number, number][] = [];
  for (const paragraph of draft.text.matchAll(/[^\n]+/g)) {
    for (const sentence of bySentence.segment(paragraph[0])) {
      const first = words.length;
      for (const { segment, index } of byWord.segment(sentence.segment)) {
        if (!/\S/u.test(segment)) continue;
        if (words.length === MOST_READ) {
          sayCut(draft);
          if (words.length > first) ranges.push([first, words.length]);
          return { words, ranges };
        }
        const start = paragraph.index + sentence.index + index;
        words.push({ start, end: start + segment.length });
      }
      if (words.length > first) ranges.push([first, words.length]);
    }
  }
  return { words, ranges };
}
