import type { Arithmetic } from './arithmetic.ts';
import { sentenceCase } from './features.ts';
import type { Model } from './model.ts';
import { Product } from './product.ts';
import { type Room, roomFor } from './room.ts';
import { treeOf } from './spanning.ts';
import { WordRows } from './word-rows.ts';

/** What a state of 1 is as the kernel's byte. */
const STATE = 127;

/** A sentence as the network reads it. */
export interface Reading {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** From 0; -1 for the root. Always one tree with one root. */
  readonly heads: Int32Array;
  readonly relations: readonly string[];
  /** Scores of all labels of names, word after word. */
  readonly nameScores: Float32Array;
  /** The sentence's case as sentenceCase counts it. */
  readonly case: number;
}

/** The scores behind a reading, for tests: of the chosen tag, label, head and relation of every word. */
export interface Scores {
  upos: number[];
  xpos: number[];
  arc: number[];
  relation: number[];
}

/**
 * Embeddings → BiLSTM layers → tags, names, heads and relations (biaffine: Dozat and Manning 2017), for a batch of
 * sentences at once. Every row is computed by itself, so a sentence comes out the same in any batch.
 */
export class Network {
  readonly #model: Model;
  readonly #a: Arithmetic;
  readonly #rows: WordRows;
  readonly #layers: {
    readonly input: Product | undefined;
    readonly directions: readonly { readonly w: number; readonly scale: number }[];
  }[];
  readonly #extra: number;
  readonly #nothing: number;
  readonly #heads: Product;
  readonly #u: Product;
  readonly #rel: Product;
  readonly #root: { arc: number; weight: number; rel: number };
  readonly #together: ReadonlySet<number>;
  readonly #rootLabel: number;
  #room: Room | undefined;

  constructor(model: Model, arithmetic: Arithmetic) {
    this.#model = model;
    this.#a = arithmetic;
    const a = arithmetic;
    this.#rows = new WordRows(model, a);
    const { state, config, tagPairs, rel: labels } = model.header;
    if (state !== STATE) throw new Error('the language model was not made for this kernel (quantize.ts)');
    this.#rootLabel = labels.indexOf('root');
    this.#together = new Set(tagPairs.map(([u, x]) => u * 64 + x));
    const product = (name: string): Product => new Product(model, name, a);
    this.#layers = Array.from({ length: config.layers }, (_, i) => ({
      input: i > 0 ? product(`input${i}`) : undefined,
      directions: [`forward${i}`, `backward${i}`].map((name) => ({
        w: a.pack(model.bytes(name), ...model.shape(name)),
        scale: a.keep(model.floats(`${name}.scale`).map((s) => s / state)),
      })),
    }));
    this.#extra = this.#rows.gatesOf(model.floats('case'));
    this.#nothing = a.keep(new Float32Array(8 * config.hidden));
    this.#heads = product('heads');
    this.#u = product('arcU');
    this.#rel = product('rel');
    this.#root = {
      arc: a.keep(model.floats('arcRoot')),
      weight: a.keep(model.floats('arcBias')),
      rel: a.keep(model.floats('relRoot')),
    };
  }

  /** Reads sentences of one word or more, the longest first. `scores` is filled where given. */
  read(sentences: readonly (readonly string[])[], scores?: Scores[]): Reading[] {
    const words = sentences.flat();
    const total = words.length;
    const { config } = this.#model.header;
    const size = { words: total, sentences: sentences.length, longest: sentences[0]?.length ?? 0 };
    const room = roomFor(
      this.#a,
      this.#model.header,
      this.#heads.outputs,
      this.#rel.outputs,
      size,
      this.#room,
    );
    this.#room = room;
    const slots = this.#a.ints(room.row, total);
    this.#rows.slotsOf(words, slots);
    const start = this.#a.ints(room.start, sentences.length);
    const length = this.#a.ints(room.length, sentences.length);
    const kind = this.#a.ints(room.kind, sentences.length);
    this.#a.ints(room.none, sentences.length).fill(0);
    let at = 0;
    for (let i = 0; i < sentences.length; i++) {
      start[i] = at;
      const classes: number[] = [];
      for (const end = at + sentences[i]!.length; at < end; at++) classes.push(this.#rows.caseOf(slots[at]!));
      length[i] = classes.length;
      kind[i] = sentenceCase(classes);
    }
    const states = this.#layersOver(room, total, sentences.length);
    const { kernel } = this.#a;
    const { arc, rel } = config;
    const { upos, xpos, names, rel: labels } = this.#model.header;
    const rows = (total + 3) & ~3;
    const n = this.#heads.outputs;
    this.#heads.of(states, room.unit, room.heads, rows);
    const arcDep = n - 2 * arc - 2 * rel;
    const part = (column: number): number => room.heads + column * 4;
    const { bytes, by } = room;
    kernel.shrink(part(arcDep), n, arc, rows, 1, bytes, arc, by);
    this.#u.of(bytes, by, room.dep, rows);
    kernel.rectify(part(arcDep + arc), n, arc, rows);
    const head = this.#a.ints(room.head, total);
    for (let s = 0; s < sentences.length; s++) {
      const from = start[s]!;
      const count = length[s]!;
      kernel.arcs(
        room.dep + from * arc * 4,
        arc,
        part(arcDep + arc) + from * n * 4,
        n,
        this.#root.arc,
        this.#root.weight,
        room.bias,
        room.arcs,
        count,
        arc,
      );
      const table = this.#a.floats(room.arcs, count * (count + 1));
      const tree = treeOf(table, count);
      if (scores)
        scores.push({
          upos: [],
          xpos: [],
          arc: Array.from(tree, (h, i) => table[i * (count + 1) + h + 1]!),
          relation: [],
        });
      for (let i = 0; i < count; i++) head[from + i] = tree[i]! < 0 ? -1 : from + tree[i]!;
    }
    const relDep = arcDep + 2 * arc;
    kernel.pairs(part(relDep), n, part(relDep + rel), n, this.#root.rel, room.head, room.pairs, total, rel);
    kernel.shrink(room.pairs, rel, rel, rows, 1, bytes, rel, by);
    this.#rel.of(bytes, by, room.relations, rows);
    const table = this.#a.floats(room.heads, total * n);
    const relations = this.#a.floats(room.relations, total * this.#rel.outputs);
    const tags = new Uint8Array(total);
    const fine = new Uint8Array(total);
    const rels = new Uint8Array(total);
    const namesAt = upos.length + xpos.length;
    const width = names.length;
    const nameScores = new Float32Array(total * width);
    for (let i = 0; i < total; i++) {
      const pair = this.#tags(table, i * n);
      tags[i] = pair >> 6;
      fine[i] = pair & 63;
      rels[i] = this.#relation(relations, i, head[i]! < 0);
      for (let l = 0; l < width; l++) nameScores[i * width + l] = table[i * n + namesAt + l]!;
    }
    return sentences.map((s, i) => {
      const from = start[i]!;
      const to = from + s.length;
      if (scores) {
        for (let w = from; w < to; w++) {
          scores[i]!.upos.push(table[w * n + tags[w]!]!);
          scores[i]!.xpos.push(table[w * n + upos.length + fine[w]!]!);
          scores[i]!.relation.push(relations[w * this.#rel.outputs + rels[w]!]!);
        }
      }
      const reading = {
        upos: new Array<string>(s.length),
        xpos: new Array<string>(s.length),
        heads: new Int32Array(s.length),
        relations: new Array<string>(s.length),
        nameScores: nameScores.subarray(from * width, to * width),
        case: kind[i]!,
      };
      for (let w = from; w < to; w++) {
        reading.upos[w - from] = upos[tags[w]!]!;
        reading.xpos[w - from] = xpos[fine[w]!]!;
        reading.heads[w - from] = head[w]! < 0 ? -1 : head[w]! - from;
        reading.relations[w - from] = labels[rels[w]!]!;
      }
      return reading;
    });
  }

  /** The best UPOS and the best XPOS, of those that go together: 64 times the one, plus the other. */
  #tags(scores: Float32Array, at: number): number {
    const { upos, xpos, tagPairs } = this.#model.header;
    const u = best(scores, at, upos.length);
    const x = best(scores, at + upos.length, xpos.length);
    if (this.#together.has(u * 64 + x)) return u * 64 + x;
    let top = 0;
    let sum = -Infinity;
    for (const [tag, fine] of tagPairs) {
      const s = scores[at + tag]! + scores[at + upos.length + fine]!;
      if (s > sum) {
        sum = s;
        top = tag * 64 + fine;
      }
    }
    return top;
  }

  /** The best relation; `root` is for the root and no other word. */
  #relation(scores: Float32Array, word: number, isRoot: boolean): number {
    const root = this.#rootLabel;
    if (isRoot) return root;
    const at = word * this.#rel.outputs;
    const end = this.#model.header.rel.length;
    let top = root === 0 ? 1 : 0;
    for (let r = top + 1; r < end; r++) if (r !== root && scores[at + r]! > scores[at + top]!) top = r;
    return top;
  }

  /** Runs the LSTM layers; the address of the last one's states. */
  #layersOver(room: Room, total: number, sentences: number): number {
    const { kernel } = this.#a;
    const { hidden } = this.#model.header.config;
    const rows = (total + 3) & ~3;
    let [from, to] = room.states;
    this.#layers.forEach((layer, i) => {
      const first = i === 0;
      const ld = first ? this.#rows.width : 8 * hidden;
      if (layer.input) {
        [from, to] = [to, from];
        layer.input.of(from, room.unit, room.gates, rows);
      }
      const input = first ? this.#rows.at : room.gates;
      layer.directions.forEach(({ w, scale }, backward) => {
        const side = backward * 4 * hidden * 4;
        kernel.lstm(
          input + side,
          ld,
          first ? room.row : room.identity,
          (first ? this.#extra : this.#nothing) + side,
          first ? room.kind : room.none,
          room.start,
          room.length,
          sentences,
          hidden,
          w,
          scale,
          to + backward * hidden,
          2 * hidden,
          backward,
          room.h,
          room.begin,
          room.cell,
          room.acc,
        );
      });
    });
    return to;
  }
}

function best(scores: Float32Array, at: number, n: number): number {
  let top = at;
  for (let i = at + 1; i < at + n; i++) if (scores[i]! > scores[top]!) top = i;
  return top - at;
}
