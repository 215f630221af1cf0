import type { Component } from '../component.ts';
import type { Entity } from '../doc.ts';
import { buildSentences } from '../sentences.ts';
import { MOST_WORDS, sentencesIn } from './boundary.ts';
import { lemmaOf } from './lemmas.ts';
import { namesModel, nameWords } from './names.ts';
import { parserModel, parseWords } from './parser.ts';
import { taggerModel, tagWords } from './tagger.ts';
import { wordsIn } from './words.ts';

export const words: Component = {
  name: 'words',
  requires: [],
  assigns: ['words'],
  apply(draft) {
    draft.words = draft.given?.flat() ?? wordsIn(draft.text);
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

/** Tags, lemmas, trees and names by averaged perceptrons. */
export const perceptrons: Component = {
  name: 'perceptrons',
  requires: ['sentences'],
  assigns: ['tags', 'lemmas', 'trees', 'names'],
  apply(draft) {
    const tagger = taggerModel();
    const parser = parserModel();
    const { posOf } = tagger.header.extra as { posOf: readonly number[] };
    const labels = tagger.header.labels.map((l) => l.split(' '));
    const entities: Entity[] = [];
    for (const sentence of draft.sentences) {
      const forms = sentence.tokens.map((t) => t.text);
      const tags = tagWords(forms, tagger);
      const tree = parseWords(
        forms,
        tags,
        tags.map((t) => posOf[t] ?? 0),
        parser,
      );
      for (const token of sentence.tokens) {
        const [upos = 'X', xpos = 'FW'] = labels[tags[token.i]!] ?? [];
        token.upos = upos;
        token.xpos = xpos;
        token.lemma = lemmaOf(token.text, upos, xpos);
        token.head = tree.heads[token.i]!;
        token.deprel = tree.relations[token.i]!;
      }
      for (const { type, first, last } of nameWords(forms, tags)) {
        const start = sentence.tokens[first]!.start;
        entities.push({
          start,
          end: sentence.tokens[last]!.end,
          type,
          sentence: sentence.index,
          first,
          last,
        });
      }
    }
    draft.entities = entities;
    for (const { header } of [tagger, parser, namesModel()])
      draft.models[`en-${header.name}`] = header.version;
  },
};
