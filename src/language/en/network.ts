import type { Component } from '../component.ts';
import type { Entity } from '../doc.ts';
import { LONGEST, modelState, prefixLength, readDocuments } from '../neural/index.ts';
import { lemmaOf } from './lemmas.ts';

/** The model's types of names under the names that the Doc has for them. */
const TYPES: { readonly [type: string]: string } = {
  Person: 'PER',
  Location: 'LOC',
  Organization: 'ORG',
  Facility: 'FAC',
  Date: 'DATE',
  Misc: 'MISC',
  Money: 'MONEY',
  Product: 'PRODUCT',
};

/** Tags, trees and names by the network; lemmas by table and suffix. */
export const network: Component = {
  name: 'network',
  requires: ['sentences'],
  assigns: ['tags', 'lemmas', 'trees', 'names'],
  apply(draft) {
    const forms = draft.sentences.map((s) => s.tokens.map((t) => t.text));
    const { sentences, names } = readDocuments([forms])[0]!;
    const entities: Entity[] = [];
    draft.sentences.forEach((sentence, s) => {
      const reading = sentences[s]!;
      for (const token of sentence.tokens) {
        const { i } = token;
        token.upos = reading.upos[i]!;
        token.xpos = reading.xpos[i]!;
        token.lemma = lemmaOf(token.text, token.upos, token.xpos);
        token.head = reading.heads[i]!;
        token.deprel = reading.relations[i]!;
      }
      for (const { type, first, last } of names[s]!) {
        const head = sentence.tokens[first]!;
        entities.push({
          start: head.start + prefixLength(head.text),
          end: sentence.tokens[last]!.end,
          type: TYPES[type] ?? type,
          sentence: sentence.index,
          first,
          last,
        });
      }
    });
    draft.entities = entities;
    const long = draft.sentences.find((s) => s.tokens.length > LONGEST);
    if (long) {
      draft.diagnostics.push({
        stage: 'language',
        code: 'sentence-in-parts',
        severity: 'info',
        message: `a sentence of ${long.tokens.length} words was read in parts of ${LONGEST}`,
        span: { start: long.start, end: long.end },
      });
    }
    const { version, slow } = modelState();
    draft.models.en = version;
    if (slow) {
      draft.diagnostics.push({
        stage: 'language',
        code: 'no-simd',
        severity: 'info',
        message: 'this machine has no SIMD in WebAssembly: the same results come slower',
      });
    }
  },
};
