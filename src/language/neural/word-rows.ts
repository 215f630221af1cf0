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

/** An embedding: rows of bytes, each with its scale. */
class Embedding {
  readonly width: number;
  readonly #arithmetic: Arithmetic;
  readonly #rows: number;
  readonly #scale: number;
  readonly #chosen: number;

  constructor(model: Model, name: string, arithmetic: Arithmetic) {
    this.#arithmetic = arithmetic;
    this.#rows = arithmetic.keepBytes(model.bytes(name));
    this.#scale = arithmetic.keep(model.floats(`${name}.scale`));
    this.#chosen = arithmetic.take(MOST_PARTS * 4);
    this.width = model.shape(name)[1];
  }

  /** Adds rows, each times `factor`, to the floats at an address. */
  add(rows: readonly number[], to: number, factor = 1): void {
    const { kernel } = this.#arithmetic;
    this.#arithmetic.ints(this.#chosen, rows.length).set(rows);
    kernel.embed(this.#rows, this.#scale, this.width, this.#chosen, rows.length, factor, to);
  }
}

const CHUNK = 64;
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
    const embedding = (name: string): Embedding => new Embedding(model, name, arithmetic);
    this.#embeddings = [embedding('glove'), embedding('word'), embedding('gram'), embedding('shape')];
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
    const rows = CHUNK;
    const a = this.#arithmetic;
    const { floats, bytes, by } = this.#room;
    a.floats(floats, rows * inputs).fill(0);
    a.floats(floats, vectors.length).set(vectors);
    a.kernel.shrink(floats, inputs, inputs, rows, 0, bytes, inputs, by);
    const to = a.take(rows * outputs * 4);
    gates.of(bytes, by, to, rows, a.keep(new Float32Array(outputs)));
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
    words.forEach((form, i) => {
      const k = key(form);
      let at = floats + i * one.inputs * 4;
      glove.add([this.#glove.get(k) ?? 0], at);
      at += glove.width * 4;
      word.add([this.#trained.get(k) ?? 0], at);
      at += word.width * 4;
      const parts = partBuckets(form);
      gram.add(parts, at, 1 / Math.sqrt(parts.length));
      at += gram.width * 4;
      shape.add([shapeBucket(form)], at);
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
