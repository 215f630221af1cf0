import { gunzipSync } from 'node:zlib';

/** The file's header: what the numbers mean and where each array lies (training/language/neural/export.py writes it). */
export interface Header {
  readonly name: string;
  readonly version: string;
  readonly config: {
    readonly dim: number;
    readonly layers: number;
    readonly hidden: number;
    readonly arc: number;
    readonly rel: number;
  };
  /** What a state of 1 is as a byte. */
  readonly state: number;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Which UPOS and XPOS go together, by their numbers. */
  readonly tagPairs: readonly (readonly [number, number])[];
  readonly rel: readonly string[];
  /** BIOES labels of names. */
  readonly names: readonly string[];
  readonly arrays: Readonly<{
    [name: string]: {
      /** `i16` in the exporter's own file alone, before weights are rounded to bytes. */
      readonly type: 'i8' | 'i16' | 'f32' | 'u8';
      readonly shape: readonly number[];
      readonly at: number;
    };
  }>;
}

/** A trained model as it lies in its file: arrays by name, rows with their scales. */
export class Model {
  readonly header: Header;
  readonly #bytes: Buffer;
  readonly #base: number;

  private constructor(bytes: Buffer) {
    const length = bytes.readUInt32LE(0);
    this.header = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Header;
    this.#bytes = bytes;
    this.#base = 4 + length;
  }

  /** @param file the gzipped file's bytes */
  static parse(file: Buffer): Model {
    // The file ends with its unpacked size. Unpacked in one piece, it is not copied, and every array in it is aligned.
    const chunkSize = Math.max(64, file.readUInt32LE(file.length - 4));
    return new Model(gunzipSync(file, { chunkSize }));
  }

  #place(name: string): [ArrayBuffer, number, number] {
    const a = this.header.arrays[name];
    if (!a) throw new Error(`the language model has no array "${name}"`);
    const { buffer, byteOffset } = this.#bytes;
    return [buffer as ArrayBuffer, byteOffset + this.#base + a.at, a.shape.reduce((x, y) => x * y, 1)];
  }

  shape(name: string): readonly [number, number] {
    const [rows = 0, columns = 1] = this.header.arrays[name]?.shape ?? [];
    return [rows, columns];
  }

  bytes(name: string): Int8Array {
    return new Int8Array(...this.#place(name));
  }

  floats(name: string): Float32Array {
    return new Float32Array(...this.#place(name));
  }

  /** A list of words, one a line in the file. */
  words(name: string): string[] {
    return Buffer.from(...this.#place(name))
      .toString('utf8')
      .split('\n');
  }
}
