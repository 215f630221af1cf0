import type { Component } from '../component.ts';
import { bareOf, hasUnseen, withUnseen, wordsAround } from '../invisible.ts';
import { MOST_READ, sayCut } from '../limits.ts';
import { buildSentences } from '../sentences.ts';
import { MOST_WORDS, sentencesIn } from './boundary.ts';
import { wordsIn } from './words.ts';

export const words: Component = {
  name: 'words',
  requires: [],
  assigns: ['words'],
  apply(draft) {
    if (draft.given) {
      draft.words = draft.given.flat();
      return;
    }
    const bare = bareOf(draft.text);
    const { text } = bare ?? draft;
    const found = wordsIn(text);
    const read = found.slice(0, MOST_READ);
    if (read.length < found.length) sayCut(draft);
    draft.words = bare ? wordsAround(draft.text, bare, read) : read;
    if (bare)
      draft.bare = {
        text,
        words: read,
        end: read.length < found.length ? draft.words.at(-1)!.end : draft.text.length,
      };
  },
};

export const sentences: Component = {
  name: 'sentences',
  requires: ['words'],
  assigns: ['sentences'],
  apply(draft) {
    let ranges: [number, number][] = [];
    if (draft.given) {
      let at = 0;
      ranges = draft.given
        .filter((s) => s.length > 0)
        .map((s): [number, number] => {
          at += s.length;
          return [at - s.length, at];
        });
    } else {
      const { text, words } = draft.bare ?? draft;
      ranges = sentencesIn(text, words);
      if (draft.bare) {
        const all = withUnseen(draft.text, draft.words, ranges, draft.bare.end);
        draft.words = all.words;
        ranges = all.ranges;
      }
    }
    draft.sentences = buildSentences(
      draft.text,
      draft.words,
      ranges,
      draft.given ? hasUnseen(draft.text) : draft.bare !== undefined,
    );
    const cut = draft.sentences.find((s) => s.tokens.length >= MOST_WORDS);
    if (cut && !draft.given) {
      draft.diagnostics.push({
        stage: 'language',
        code: 'sentence-cut',
        severity: 'warning',
        message: `a run of words without an end was cut after ${MOST_WORDS} words`,
        span: { start: cut.start, end: cut.end },
      });
    }
  },
};
