import type { Component } from '../component.ts';
import { MOST_READ, sayCut } from '../limits.ts';
import { buildSentences } from '../sentences.ts';
import { MOST_WORDS, sentencesIn } from './boundary.ts';
import { wordsIn } from './words.ts';

export const words: Component = {
  name: 'words',
  requires: [],
  assigns: ['words'],
  apply(draft) {
    const found = draft.given?.flat() ?? wordsIn(draft.text);
    draft.words = draft.given ? found : found.slice(0, MOST_READ);
    if (draft.words.length < found.length) sayCut(draft);
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
    } else ranges = sentencesIn(draft.text, draft.words);
    draft.sentences = buildSentences(draft.text, draft.words, ranges);
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
