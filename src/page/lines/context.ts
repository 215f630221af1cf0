import type { FeatureTable } from '../trees/feature-table.ts';
import { LINE_FEATURES } from './features.ts';
import type { Line } from './lines.ts';
import { putStretchContext, STRETCH_CONTEXT } from './stretch-context.ts';

/** What the second look adds to a line's own features: what the first look thinks of the lines around it. */
export const LINE_CONTEXT: readonly string[] = [
  ...LINE_FEATURES,
  'p',
  'p-prev',
  'p-prev2',
  'p-prev3',
  'p-next',
  'p-next2',
  'p-next3',
  'p-near',
  'p-wide',
  'p-group',
  'mass-before',
  'since-body',
  'until-body',
  'chars-since-body',
  'chars-until-body',
  'mass-run',
  'p-max',
  'p-before-wide',
  'p-after-wide',
  ...STRETCH_CONTEXT,
];
const C = LINE_CONTEXT.length;
const SURE = 0.6;

/** Rows of the second look, from the rows of the first and its probabilities. */
export function lineContext(lines: readonly Line[], first: FeatureTable, p: Float32Array): FeatureTable {
  const n = lines.length;
  const F = first.columns;
  const values = new Float32Array(n * C);
  let total = 1e-6;
  let maximum = 0;
  for (let i = 0; i < n; i++) {
    total += p[i]! * lines[i]!.text.length;
    maximum = Math.max(maximum, p[i]!);
  }
  const until = new Int32Array(n).fill(n);
  const charsUntil = new Float32Array(n).fill(1e5);
  for (let i = n - 2; i >= 0; i--) {
    const sure = p[i + 1]! > SURE;
    until[i] = sure ? 1 : until[i + 1]! + 1;
    charsUntil[i] = sure ? 0 : charsUntil[i + 1]! + lines[i + 1]!.text.length;
  }
  const massRun = runMasses(lines, p, total);
  const groups = groupMeans(lines, p);
  let since = n;
  let charsSince = 1e5;
  let mass = 0;
  for (let i = 0; i < n; i++) {
    values.set(first.values.subarray(i * F, (i + 1) * F), i * C);
    let at = i * C + F;
    const put = (value: number): void => {
      values[at++] = value;
    };
    const own = p[i]!;
    const length = lines[i]!.text.length;
    put(own);
    for (const k of [-1, -2, -3, 1, 2, 3]) put(p[i + k] ?? 0);
    let near = 0;
    let before = 0;
    let after = 0;
    for (let k = 1; k <= 15; k++) {
      const a = p[i - k] ?? 0;
      const b = p[i + k] ?? 0;
      if (k <= 5) near += a + b;
      before += a;
      after += b;
    }
    put(near);
    put(before + after);
    put(groups[i]!);
    put(mass / total);
    put(Math.log1p(since));
    put(Math.log1p(until[i]!));
    put(Math.log1p(charsSince));
    put(Math.log1p(charsUntil[i]!));
    put(massRun[i]!);
    put(maximum);
    put(before);
    put(after);
    mass += own * length;
    if (own > SURE) {
      since = 0;
      charsSince = 0;
    } else {
      since++;
      charsSince += length;
    }
  }
  putStretchContext(lines, p, values, C, C - STRETCH_CONTEXT.length);
  return { rows: n, columns: C, values };
}

/** For each line, the share of all likely text in its stretch: sure lines with at most eight others between two. */
function runMasses(lines: readonly Line[], p: Float32Array, total: number): Float32Array {
  const n = lines.length;
  const out = new Float32Array(n);
  let start = 0;
  let sum = 0;
  let gap = 99;
  for (let i = 0; i <= n; i++) {
    const sure = i < n && p[i]! > SURE;
    if (!sure) gap++;
    if (i === n || gap === 9) {
      out.fill(sum / total, start, i);
      start = i;
      sum = 0;
    }
    if (sure) {
      sum += p[i]! * lines[i]!.text.length;
      gap = 0;
    }
  }
  return out;
}

/** For each line, the mean of its paragraph group's probabilities, itself left out. */
function groupMeans(lines: readonly Line[], p: Float32Array): Float32Array {
  const out = new Float32Array(lines.length);
  let start = 0;
  for (let i = 1; i <= lines.length; i++) {
    if (i < lines.length && !lines[i]!.afterBlank) continue;
    let sum = 0;
    for (let k = start; k < i; k++) sum += p[k]!;
    for (let k = start; k < i; k++) out[k] = i - start > 1 ? (sum - p[k]!) / (i - start - 1) : p[k]!;
    start = i;
  }
  return out;
}
