import type { Doc } from '../language/index.ts';
import type { Span } from '../record/index.ts';
import { namesOtherYear } from './dating/landmarks.ts';
import { tables } from './dating/tables.ts';
import { wordsIn } from './find/words.ts';

/** A well-known event that a text names, and the day it began (YYYY-MM-DD). */
export interface KnownEvent {
  readonly span: Span;
  readonly day: string;
  readonly name: string;
}

/**
 * The well-known events of data/time/landmarks.tsv that a text names by their usual words. Words of several ("the invasion
 * of Ukraine") mean the last of them that had begun by `latest`, the last day on which the text can have been written.
 */
export function knownEvents({ text }: Doc, latest?: string): KnownEvent[] {
  const words = wordsIn(text);
  return tables()
    .landmarks.find(words)
    .flatMap(({ begin, end, values }) => {
      const meant = values
        .filter((l) => !l.bound && !(latest && l.day > latest.slice(0, 10)) && !namesOtherYear(words, end, l))
        .toSorted((a, b) => a.day.localeCompare(b.day))
        .at(-1);
      const [first, last] = [words[begin], words[end - 1]];
      return meant && first && last
        ? [{ span: { start: first.start, end: last.end }, day: meant.day, name: meant.name }]
        : [];
    });
}
