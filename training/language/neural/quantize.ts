/**
 * The exporter's file with its 16-bit weights → the file that ships, with weights of 7 bits.
 *
 *   node --import tsx training/language/neural/quantize.ts FINE.bin.gz OUT.bin.gz TREEBANK.conllu.gz…
 *
 * The treebanks' sentences (training parts) show what the products' inputs are like.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Header } from '../../../src/language/neural/model.ts';
import { readTreebank } from '../treebank.ts';
import { rounded } from './gptq.ts';
import { momentsOf } from './moments.ts';

/** The largest weight, and what a state of 1 is, as the kernel has them. */
const TOP = 63;
const STATE = 127;
/** So many sentences are read. */
const SENTENCES = 4000;

interface Stored {
  readonly type: 'i8' | 'i16' | 'f32' | 'u8';
  readonly shape: readonly number[];
  readonly bytes: Buffer;
}

const SIZES = { i8: 1, u8: 1, i16: 2, f32: 4 } as const;

function read(file: Buffer): { header: Header; arrays: Map<string, Stored> } {
  const blob = gunzipSync(file);
  const base = 4 + blob.readUInt32LE(0);
  const header = JSON.parse(blob.toString('utf8', 4, base)) as Header;
  const arrays = new Map<string, Stored>();
  for (const [name, { type, shape, at }] of Object.entries(header.arrays)) {
    const length = shape.reduce((x, y) => x * y, 1) * SIZES[type];
    // A copy of its own is aligned.
    arrays.set(name, {
      type,
      shape,
      bytes: Buffer.from(new Uint8Array(blob.subarray(base + at, base + at + length)).buffer),
    });
  }
  return { header, arrays };
}

function write(header: Header, arrays: ReadonlyMap<string, Stored>): Buffer {
  const listed: { [name: string]: Header['arrays'][string] } = {};
  const parts: Buffer[] = [];
  let at = 0;
  for (const [name, { type, shape, bytes }] of arrays) {
    listed[name] = { type, shape, at };
    const filled = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 15)]);
    parts.push(filled);
    at += filled.length;
  }
  const head = Buffer.from(JSON.stringify({ ...header, state: STATE, arrays: listed }));
  const length = head.length + (-(head.length + 4) & 15);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(length);
  return gzipSync(Buffer.concat([size, head, Buffer.alloc(length - head.length, ' '), ...parts]), {
    level: 9,
  });
}

const floats = ({ bytes }: Stored): Float32Array =>
  new Float32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length / 4);

/** All matrices in 7 bits; without moments each weight is rounded by itself. */
function quantized(
  arrays: ReadonlyMap<string, Stored>,
  moments: ReadonlyMap<string, Float64Array>,
): Map<string, Stored> {
  const out = new Map(arrays);
  for (const [name, { type, shape, bytes }] of arrays) {
    if (type !== 'i16') continue;
    const [rows = 0, k = 0] = shape;
    const scales = floats(arrays.get(`${name}.scale`)!);
    const fine = new Int16Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, rows * k);
    const weights = Float64Array.from(fine, (x, i) => x * scales[Math.floor(i / k)]!);
    const done = rounded(weights, k, moments.get(name) ?? new Float64Array(k * k), TOP);
    out.set(name, { type: 'i8', shape, bytes: Buffer.from(done.whole.buffer) });
    out.set(`${name}.scale`, { type: 'f32', shape: [rows], bytes: Buffer.from(done.scales.buffer) });
  }
  return out;
}

const [from, to, ...treebanks] = process.argv.slice(2);
if (!from || !to || treebanks.length === 0)
  throw new Error('usage: quantize.ts FINE.bin.gz OUT.bin.gz TREEBANK…');
const { header, arrays } = read(readFileSync(from));
const all = treebanks
  .flatMap((path) => readTreebank(path, { commercialOnly: true }))
  .flatMap((d) => d.sentences);
const step = Math.max(1, Math.floor(all.length / SENTENCES));
const sentences = all.filter((_, i) => i % step === 0).map((s) => s.map((w) => w.form));
const coarse = write(header, quantized(arrays, new Map()));
const file = write(header, quantized(arrays, momentsOf(coarse, sentences)));
writeFileSync(to, file);
console.log(`${sentences.length} sentences read; ${file.length} bytes`);
