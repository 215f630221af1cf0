import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';
import { wordsOf } from '../body/word-list.ts';
import type { FeatureTable } from '../trees/feature-table.ts';
import { pickWords, wordSlot } from './net-words.ts';

/** A layer over a line and two others as far off as `reach`, added to what came in. */
interface LayerFile {
  readonly reach: number;
  /** By which each channel is scaled before. */
  readonly scale: readonly number[];
  /** Three times `width` rows (the line before, the line, the line after) of `width` columns. */
  readonly look: readonly number[];
  readonly bias: readonly number[];
  /** `width` rows of `width` columns. */
  readonly add: readonly number[];
}

/** The net as training/page/line_net.py writes it. Matrices are flat, row after row. */
export interface NetFile {
  readonly width: number;
  /** Numbers a word stands for. */
  readonly depth: number;
  readonly mean: readonly number[];
  readonly spread: readonly number[];
  /** Slot of a word → its numbers. */
  readonly words: Readonly<Record<string, readonly number[]>>;
  readonly enter: readonly number[];
  readonly enterBias: readonly number[];
  readonly layers: readonly LayerFile[];
  readonly leave: readonly number[];
  readonly leaveBias: number;
}

/** Features lie within so many spreads of their mean; what is farther off counts as there. */
const FARTHEST = 4;
/** So many words at a line's beginning are also looked at by themselves. */
const BEGINNING = 6;

/** Adds `n` numbers of a vector times rows of a matrix, from `row` on, to `out`; four rows at a time, which is fastest. */
function addProduct(
  x: Float64Array,
  from: number,
  n: number,
  matrix: Float64Array,
  row: number,
  out: Float64Array,
  to = 0,
  width = out.length,
): void {
  let at = row * width;
  let k = 0;
  for (; k + 4 <= n; k += 4, at += 4 * width) {
    const a = x[from + k]!;
    const b = x[from + k + 1]!;
    const c = x[from + k + 2]!;
    const d = x[from + k + 3]!;
    if (a === 0 && b === 0 && c === 0 && d === 0) continue;
    for (let i = 0, m = at; i < width; i++, m++)
      out[to + i]! +=
        a * matrix[m]! + b * matrix[m + width]! + c * matrix[m + 2 * width]! + d * matrix[m + 3 * width]!;
  }
  for (; k < n; k++, at += width) {
    const value = x[from + k]!;
    for (let i = 0; i < width; i++) out[to + i]! += value * matrix[at + i]!;
  }
}

/** Scales each channel, the row being brought to length one a channel first. */
function level(row: Float64Array, from: number, scale: Float64Array, out: Float64Array, to: number): void {
  const width = scale.length;
  let sum = 0;
  for (let c = 0; c < width; c++) sum += row[from + c]! * row[from + c]!;
  const by = 1 / Math.sqrt(sum / width + 1e-5);
  for (let c = 0; c < width; c++) out[to + c] = row[from + c]! * by * scale[c]!;
}

/**
 * A small convolutional net over the lines of a captured page: each layer looks farther up and down than the one before,
 * so that a line is judged by the whole stretch of the page it stands in.
 */
export class LineNet {
  private readonly file: NetFile;
  private readonly enter: Float64Array;
  private readonly layers: readonly {
    reach: number;
    scale: Float64Array;
    look: Float64Array;
    bias: Float64Array;
    add: Float64Array;
  }[];

  constructor(file: NetFile) {
    this.file = file;
    this.enter = Float64Array.from(file.enter);
    this.layers = file.layers.map(({ reach, scale, look, bias, add }) => ({
      reach,
      scale: Float64Array.from(scale),
      look: Float64Array.from(look),
      bias: Float64Array.from(bias),
      add: Float64Array.from(add),
    }));
  }

  /** The log-odds of each line's being article text, from the lines and their rows of the first look. */
  scores(lines: readonly string[], table: FeatureTable): Float64Array {
    const { width, leave, leaveBias } = this.file;
    const n = lines.length;
    let state = this.entered(lines, table);
    const levelled = new Float64Array(n * width);
    const sum = new Float64Array(width);
    for (const { reach, scale, look, bias, add } of this.layers) {
      for (let i = 0; i < n; i++) level(state, i * width, scale, levelled, i * width);
      const next = state.slice();
      for (let i = 0; i < n; i++) {
        sum.set(bias);
        if (i >= reach) addProduct(levelled, (i - reach) * width, width, look, 0, sum);
        addProduct(levelled, i * width, width, look, width, sum);
        if (i + reach < n) addProduct(levelled, (i + reach) * width, width, look, 2 * width, sum);
        for (let c = 0; c < width; c++) if (sum[c]! < 0) sum[c] = 0;
        addProduct(sum, 0, width, add, 0, next, i * width, width);
      }
      state = next;
    }
    const ones = new Float64Array(width).fill(1);
    const scores = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      level(state, i * width, ones, sum, 0);
      let score = leaveBias;
      for (let c = 0; c < width; c++) score += sum[c]! * leave[c]!;
      scores[i] = score;
    }
    return scores;
  }

  /** What each line is by itself, in the net's channels. */
  private entered(lines: readonly string[], table: FeatureTable): Float64Array {
    const { width, depth, mean, spread, words, enterBias } = this.file;
    const F = table.columns;
    const state = new Float64Array(lines.length * width);
    const input = new Float64Array(F + 2 * depth);
    lines.forEach((line, i) => {
      input.fill(0);
      for (let f = 0; f < F; f++) {
        const off = (table.values[i * F + f]! - mean[f]!) / spread[f]!;
        input[f] = Math.max(-FARTHEST, Math.min(FARTHEST, off));
      }
      let known = 0;
      pickWords(wordsOf(line)).forEach((word, k) => {
        const numbers = words[wordSlot(word)];
        if (!numbers) return;
        known++;
        for (let d = 0; d < depth; d++) {
          if (k < BEGINNING) input[F + d]! += numbers[d]! / 2;
          input[F + depth + d]! += numbers[d]!;
        }
      });
      for (let d = 0; d < depth; d++) input[F + depth + d]! /= Math.sqrt(known + 1);
      const row = state.subarray(i * width, (i + 1) * width);
      row.set(enterBias);
      addProduct(input, 0, input.length, this.enter, 0, row);
      for (let c = 0; c < width; c++) if (row[c]! < 0) row[c] = 0;
    });
    return state;
  }
}

/** Reads a net that ships with the package. */
export function readNet(name: string): LineNet {
  return new LineNet(JSON.parse(gunzipSync(readBinary(name)).toString('utf8')) as NetFile);
}
