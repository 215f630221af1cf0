import type { Component } from '../component.ts';
import type { Entity, Token } from '../doc.ts';
import { isUnseen, pastSeen } from '../invisible.ts';
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
    const read = draft.sentences.map(({ tokens }) => (draft.bare ? withoutUnseen(tokens) : tokens));
    const forms = read.map((tokens) => tokens.map((t) => t.text));
    const { sentences, names } = readDocuments([forms])[0]!;
    const entities: Entity[] = [];
    draft.sentences.forEach((sentence, s) => {
      const reading = sentences[s]!;
      const tokens = read[s]!;
      for (const [i, token] of tokens.entries()) {
        token.upos = reading.upos[i]!;
        token.xpos = reading.xpos[i]!;
        token.lemma = lemmaOf(token.text, token.upos, token.xpos);
        const head = reading.heads[i]!;
        token.head = tokens[head]?.i ?? head;
        token.deprel = reading.relations[i]!;
      }
      for (const { type, first, last } of names[s]!) {
        const head = tokens[first]!;
        const prefix = prefixLength(head.text);
        entities.push({
          start:
            head.start + (draft.bare ? pastSeen(draft.text.slice(head.start, head.end), prefix) : prefix),
          end: tokens[last]!.end,
          type: TYPES[type] ?? type,
          sentence: sentence.index,
          first: head.i,
          last: tokens[last]!.i,
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

/** The words that are seen; the others hang as punctuation on the one before. A sentence of one that is not seen keeps it. */
function withoutUnseen(tokens: readonly Token[]): readonly Token[] {
  const unseen = new Set(tokens.filter((t) => isUnseen(t.text)));
  if (unseen.size === 0 || unseen.size === tokens.length) return tokens;
  const first = tokens.find((t) => !unseen.has(t));
  for (const token of unseen) {
    Object.assign(token, { upos: 'PUNCT', xpos: '.', deprel: 'punct' });
    token.head = token.i > 0 ? token.i - 1 : (first?.i ?? -1);
  }
  return tokens.filter((t) => !unseen.has(t));
}
