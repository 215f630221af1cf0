import type { Doc, Sentence, Token } from '../../language/index.ts';

/** Looks up the sentence and the word at an offset, for offsets that mostly grow. */
export class Sentences {
  private last = 0;
  private readonly doc: Doc;

  constructor(doc: Doc) {
    this.doc = doc;
  }

  /** The index of the sentence that holds an offset; -1 where none does. */
  at(offset: number): number {
    const all = this.doc.sentences;
    if ((all[this.last]?.start ?? 0) > offset) this.last = 0;
    while (this.last < all.length && (all[this.last]?.end ?? 0) <= offset) this.last++;
    const sentence = all[this.last];
    return sentence && sentence.start <= offset ? this.last : -1;
  }

  sentence(offset: number): Sentence | undefined {
    return this.doc.sentences[this.at(offset)];
  }

  /** The word that an offset falls into. */
  token(offset: number): Token | undefined {
    return this.sentence(offset)?.tokens.find((t) => t.start <= offset && offset < t.end);
  }
}
