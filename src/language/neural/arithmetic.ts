import { readBinary } from '../../assets/index.ts';
import { multipliesAndAdds } from './processor.ts';

// What is used here of WebAssembly's API, which Node's types leave to the browser's.
declare global {
  namespace WebAssembly {
    class Module {
      constructor(bytes: Uint8Array);
    }
    class Memory {
      constructor(size: { initial: number });
      readonly buffer: ArrayBuffer;
      grow(pages: number): number;
    }
    class Instance {
      constructor(module: Module, imports: { env: { memory: Memory } });
      readonly exports: { readonly [name: string]: unknown };
    }
    class CompileError extends Error {}
  }
}

/** The functions of kernel.c; pointers are byte addresses in `memory`. */
export interface Kernel {
  product(
    a: number,
    lda: number,
    by: number,
    w: number,
    scale: number,
    bias: number,
    c: number,
    ldc: number,
    m: number,
    n: number,
    k: number,
  ): void;
  shrink(
    x: number,
    ld: number,
    columns: number,
    rows: number,
    relu: number,
    to: number,
    ldTo: number,
    by: number,
  ): void;
  lstm(
    input: number,
    ld: number,
    row: number,
    extra: number,
    kind: number,
    start: number,
    length: number,
    sentences: number,
    hidden: number,
    w: number,
    scale: number,
    out: number,
    ldo: number,
    backward: number,
    state: number,
    begin: number,
    cell: number,
    gates: number,
  ): void;
  embed(
    table: number,
    scale: number,
    width: number,
    row: number,
    most: number,
    count: number,
    factor: number,
    words: number,
    to: number,
    ld: number,
  ): void;
  rectify(x: number, ld: number, columns: number, rows: number): void;
  arcs(
    dep: number,
    ldd: number,
    head: number,
    ldh: number,
    root: number,
    weight: number,
    bias: number,
    out: number,
    n: number,
    d: number,
  ): void;
  pairs(
    dep: number,
    ldd: number,
    gov: number,
    ldg: number,
    root: number,
    head: number,
    out: number,
    n: number,
    d: number,
  ): void;
}

const PAGE = 65536;
/** Memory grows by so many pages at least; what is not written to takes no room in the machine. */
const STEP = 512;
/** What the kernel wants added to every weight. */
const RAISE = 64;

/**
 * `fused` for processors that multiply and add bytes in one instruction, `simd` for others, `scalar` where SIMD is missing: the same
 * results, each slower than the one before.
 */
export type Build = 'fused' | 'simd' | 'scalar';

/** The kernel with its memory, from which room is taken piece by piece and never given back. */
export class Arithmetic {
  readonly kernel: Kernel;
  readonly kind: Build;
  readonly #memory: WebAssembly.Memory;
  #top: number;

  /** @param kind left out, the fastest build for this machine */
  constructor(kind?: Build) {
    this.#memory = new WebAssembly.Memory({ initial: 64 });
    const load = (k: Build): WebAssembly.Instance => {
      const file = readBinary(`models/language-kernel.${k}.wasm`);
      return new WebAssembly.Instance(new WebAssembly.Module(file), { env: { memory: this.#memory } });
    };
    let instance: WebAssembly.Instance;
    let used: Build = kind ?? (multipliesAndAdds() ? 'fused' : 'simd');
    try {
      instance = load(used);
    } catch (cause) {
      if (kind !== undefined || !(cause instanceof WebAssembly.CompileError)) throw cause;
      used = 'scalar';
      instance = load(used);
    }
    this.kind = used;
    this.kernel = instance.exports as unknown as Kernel;
    this.#top = (instance.exports as { __heap_base: { value: number } }).__heap_base.value;
  }

  /** Room for so many bytes; its address is a multiple of 64. */
  take(bytes: number): number {
    const at = (this.#top + 63) & ~63;
    this.#top = at + bytes + 64;
    const short = this.#top - this.#memory.buffer.byteLength;
    if (short > 0) this.#memory.grow(Math.max(STEP, Math.ceil(short / PAGE)));
    return at;
  }

  // Views are made anew where they are used: growing the memory ends the old ones.
  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }

  ints(at: number, length: number): Int32Array {
    return new Int32Array(this.#memory.buffer, at, length);
  }

  /** Puts bytes into memory for good. */
  keepBytes(values: Int8Array): number {
    const at = this.take(values.length);
    new Int8Array(this.#memory.buffer, at, values.length).set(values);
    return at;
  }

  /** Puts floats into memory for good. */
  keep(values: Float32Array): number {
    const at = this.take(values.length * 4);
    this.floats(at, values.length).set(values);
    return at;
  }

  /** Weights [outputs, inputs] of a product, packed as the kernel wants them: outputs a multiple of eight, inputs of four. */
  pack(w: Int8Array, outputs: number, inputs: number): number {
    const at = this.take(w.length);
    const to = new Uint8Array(this.#memory.buffer, at, w.length);
    let i = 0;
    for (let n = 0; n < outputs; n += 8) {
      for (let k = 0; k < inputs; k += 4) {
        for (let row = n * inputs + k, end = row + 8 * inputs; row < end; row += inputs) {
          for (let j = 0; j < 4; j++) to[i++] = w[row + j]! + RAISE;
        }
      }
    }
    return at;
  }
}
