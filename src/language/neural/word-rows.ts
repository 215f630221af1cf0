import type { Arithmetic } from './arithmetic.ts';
import {
  caseClass,
  key,
  MOST_PARTS,
  PART_BUCKETS,
  partBuckets,
  SHAPE_BUCKETS,
  shapeBucket,
} from './features.ts';
import type { Model } from './model.ts';
import { Product } from './product.ts';

/** Words computed at once. */
const CHUNK = 64;

/** An embedding: rows of bytes, each with its scale. A word has one of them, or as many as `most`. */
class Embedding {
  readonly width: number;
  readonly #arithmetic: Arithmetic;
  readonly #table: number;
  readonly #scale: number;
  readonly #most: number;
  readonly #room: { readonly rows: number; readonly counts: number; readonly factors: number };

  constructor(model: Model, name: string, arithmetic: Arithmetic, most = 1) {
    this.#arithmetic = arithmetic;
    this.#table = arithmetic.keepBytes(model.bytes(name));
    this.#scale = arithmetic.keep(model.floats(`${name}.scale`));
    this.#most = most;
    this.#room = {
      rows: arithmetic.take(CHUNK * most * 4),
      counts: arithmetic.take(CHUNK * 4),
      factors: arithmetic.take(CHUNK * 4),
    };
    this.width = model.shape(name)[1];
  }

  /** Adds each word's rows, divided by the root of their number, to the floats of the word: from an address, `ld` apart. */
  add(words: readonly (readonly number[])[], to: number, ld: number): void {
    const { rows, counts, factors } = this.#room;
    const most = this.#most;
    const row = this.#arithmetic.ints(rows, words.length * most);
    const count = this.#arithmetic.ints(counts, words.length);
    const factor = this.#arithmetic.floats(factors, words.length);
    for (let i = 0; i < words.length; i++) {
      const own = words[i]!;
      for (let k = 0; k < own.length; k++) row[i * most + k] = own[k]!;
      count[i] = own.length;
      factor[i] = 1 / Math.sqrt(own.length);
    }
    this.#arithmetic.kernel.embed(
      this.#table,
      this.#scale,
      this.width,
      rows,
      most,
      counts,
      factors,
      words.length,
      to,
      ld,
    );
  }
}

const SLOTS = 12288;
/** Of a longer word only so much is looked at and kept. */
const MOST_LETTERS = 100;

function shortened(form: string): string {
  return form.length > MOST_LETTERS ? form.slice(0, MOST_LETTERS) : form;
}

/**
 * What the network needs of a word by itself, computed once for each form and kept: its share in the gates of the
 * first LSTM layer. When the room is full, all is forgotten and begun anew, which changes the speed only.
 */
export class WordRows {
  /** Address of the rows, and floats in one. */
  readonly at: number;
  readonly width: number;
  readonly #slots = new Map<string, number>();
  readonly #cases = new Uint8Array(SLOTS);
  readonly #trained = new Map<string, number>();
  readonly #glove = new Map<string, number>();
  readonly #embeddings: readonly [Embedding, Embedding, Embedding, Embedding];
  readonly #layers: readonly [Product, Product, Product];
  readonly #room: { readonly floats: number; readonly bytes: number; readonly by: number };
  readonly #arithmetic: Arithmetic;

  constructor(model: Model, arithmetic: Arithmetic) {
    this.#arithmetic = arithmetic;
    model.words('trainedWords').forEach((w, i) => {
      this.#trained.set(w, i + 1);
    });
    model.words('gloveWords').forEach((w, i) => {
      this.#glove.set(w, i + 1);
    });
    this.#embeddings = [
      new Embedding(model, 'glove', arithmetic),
      new Embedding(model, 'word', arithmetic),
      new Embedding(model, 'gram', arithmetic, MOST_PARTS),
      new Embedding(model, 'shape', arithmetic),
    ];
    if (model.shape('gram')[0] !== PART_BUCKETS || model.shape('shape')[0] !== SHAPE_BUCKETS)
      throw new Error('the language model was trained with other buckets');
    this.#layers = [
      new Product(model, 'one', arithmetic),
      new Product(model, 'two', arithmetic),
      new Product(model, 'input0', arithmetic),
    ];
    const [one, two, gates] = this.#layers;
    this.width = gates.outputs;
    const widest = Math.max(one.inputs, one.outputs, two.outputs);
    this.#room = {
      floats: arithmetic.take(CHUNK * widest * 4),
      bytes: arithmetic.take(CHUNK * widest),
      by: arithmetic.take(CHUNK * 4),
    };
    this.at = arithmetic.take((SLOTS + CHUNK) * this.width * 4);
  }

  /** The gates' share of vectors that stand for a sentence's case, added to every word of it. */
  gatesOf(vectors: Float32Array): number {
    const [, , gates] = this.#layers;
    const { inputs, outputs } = gates;
    const a = this.#arithmetic;
    const { floats, bytes, by } = this.#room;
    a.floats(floats, CHUNK * inputs).fill(0);
    a.floats(floats, vectors.length).set(vectors);
    a.kernel.shrink(floats, inputs, inputs, CHUNK, 0, bytes, inputs, by);
    const to = a.take(CHUNK * outputs * 4);
    gates.of(bytes, by, to, CHUNK, a.keep(new Float32Array(outputs)));
    return to;
  }

  /** The case class of a word whose slot is known. */
  caseOf(slot: number): number {
    return this.#cases[slot]!;
  }

  /** The slots of words, computed where they are new. At most as many words as there are slots. */
  slotsOf(words: readonly string[], slots: Int32Array): void {
    if (this.#slots.size + words.length > SLOTS) this.#makeRoom(words);
    const fresh: string[] = [];
    const first = this.#slots.size;
    for (let i = 0; i < words.length; i++) {
      const word = shortened(words[i]!);
      let slot = this.#slots.get(word);
      if (slot === undefined) {
        slot = this.#slots.size;
        this.#slots.set(word, slot);
        fresh.push(word);
      }
      slots[i] = slot;
    }
    for (let i = 0; i < fresh.length; i += CHUNK) this.#compute(fresh.slice(i, i + CHUNK), first + i);
  }

  #makeRoom(words: readonly string[]): void {
    const fresh = new Set(words.map(shortened).filter((w) => !this.#slots.has(w)));
    if (this.#slots.size + fresh.size <= SLOTS) return;
    this.#slots.clear();
  }

  #compute(words: readonly string[], first: number): void {
    const [one, two, gates] = this.#layers;
    const [glove, word, gram, shape] = this.#embeddings;
    const { floats, bytes, by } = this.#room;
    this.#arithmetic.floats(floats, words.length * one.inputs).fill(0);
    const keys = words.map(key);
    let column = floats;
    for (const [embedding, rows] of [
      [glove, keys.map((k) => [this.#glove.get(k) ?? 0])],
      [word, keys.map((k) => [this.#trained.get(k) ?? 0])],
      [gram, words.map(partBuckets)],
      [shape, words.map((form) => [shapeBucket(form)])],
    ] as const) {
      embedding.add(rows, column, one.inputs);
      column += embedding.width * 4;
    }
    words.forEach((form, i) => {
      this.#cases[first + i] = caseClass(form);
    });
    const rows = (words.length + 3) & ~3;
    const { kernel } = this.#arithmetic;
    const shrunk = (width: number, relu: 0 | 1): void =>
      kernel.shrink(floats, width, width, rows, relu, bytes, width, by);
    shrunk(one.inputs, 0);
    one.of(bytes, by, floats, rows);
    shrunk(two.inputs, 1);
    two.of(bytes, by, floats, rows);
    shrunk(gates.inputs, 0);
    gates.of(bytes, by, this.at + first * this.width * 4, rows);
  }
}
