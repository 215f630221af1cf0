import type { Form } from './form.ts';
import { initialsOf, joinedStretches, type Looked, type Stretch, stretchesOf } from './stretch.ts';

/** Where a word stands in a document. */
export interface Place {
  readonly sentence: number;
  readonly word: number;
}

/** What an abbreviation may stand for. */
export interface Spelled {
  readonly first: Form;
  readonly last: Form;
}

/** A document as the second opinion looks at it: what its sentences say of each other's words. */
export class Elsewhere {
  readonly sentences: readonly Looked[];
  readonly stretches: readonly (readonly (Stretch | undefined)[])[];
  readonly joined: readonly (readonly (readonly [from: number, to: number] | undefined)[])[];
  readonly #places = new Map<string, Place[]>();
  readonly #small = new Set<string>();
  readonly #times = new Map<number, number>();
  readonly #spelled = new Map<string, Spelled>();

  constructor(sentences: readonly Looked[]) {
    this.sentences = sentences;
    this.stretches = sentences.map(stretchesOf);
    this.joined = sentences.map(joinedStretches);
    sentences.forEach(({ forms, marked }, sentence) => {
      const stretches = this.stretches[sentence]!;
      forms.forEach((form, word) => {
        if (!marked[word]) {
          if (form.kind === 1) this.#small.add(form.lower);
          return;
        }
        const places = this.#places.get(form.text);
        if (places) places.push({ sentence, word });
        else this.#places.set(form.text, [{ sentence, word }]);
        const stretch = stretches[word]!;
        if (stretch.from === word) this.#times.set(stretch.id, (this.#times.get(stretch.id) ?? 0) + 1);
        const [from, to] = this.joined[sentence]![word]!;
        if (from === word && to > from)
          this.#spelled.set(initialsOf(forms, from, to), { first: form, last: forms[to]! });
      });
    });
  }

  /** Where a word stands with a capital. */
  placesOf(form: Form): readonly Place[] {
    return this.#places.get(form.text) ?? [];
  }

  /** Whether a word stands somewhere in small letters, and is no name there. */
  isSmallToo(form: Form): boolean {
    return this.#small.has(form.lower);
  }

  /** How often a stretch stands in the document. */
  timesOf(stretch: Stretch): number {
    return this.#times.get(stretch.id) ?? 0;
  }

  /** The longer name whose first letters an abbreviation is. */
  spelled(form: Form): Spelled | undefined {
    return this.#spelled.get(form.text);
  }
}
