import type { PageElement } from '../model/element.ts';
import type { Page } from '../model/page.ts';
import type { FeatureTable } from '../trees/feature-table.ts';
import { BLOCK_FEATURES } from './columns.ts';

/** What the second look adds to a block's own features: what the first look thinks of the blocks around it. */
export const CONTEXT_FEATURES: readonly string[] = [
  ...BLOCK_FEATURES,
  'p',
  'p-prev',
  'p-prev2',
  'p-prev3',
  'p-next',
  'p-next2',
  'p-next3',
  'p-near',
  'p-parent',
  'p-second',
  'p-third',
  'mass-parent',
  'mass-second',
  'mass-third',
  'mass-before',
  'since-body',
  'until-body',
  'chars-since-body',
  'chars-until-body',
  'p-path',
  'path-blocks',
  'p-inner',
  'in-core',
  'run-before',
  'p-max',
];
const C = CONTEXT_FEATURES.length;
const SURE = 0.6;
/** What the first look holds for less likely than this, the second is not asked about: it has never thought better of it. */
const HOPELESS = 0.03;

interface Mass {
  chars: number;
  sure: number;
}

/** Rows of the second look, from the rows of the first and its probabilities. */
export function contextFeatures(page: Page, first: FeatureTable, p: Float32Array): FeatureTable {
  const { blocks } = page;
  const n = blocks.length;
  const F = first.columns;
  const values = new Float32Array(n * C);
  const asked = Uint8Array.from(p, (likely, i) => (likely >= HOPELESS && first.asked?.[i] !== 0 ? 1 : 0));
  const masses = new Map<PageElement, Mass>();
  const byPath = new Map<string, { sum: number; chars: number; count: number }>();
  const paths: string[] = [];
  let total = 1e-6;
  let maximum = 0;
  for (let i = 0; i < n; i++) {
    const block = blocks[i]!;
    const chars = block.text.length;
    const sure = p[i]! * chars;
    total += sure;
    maximum = Math.max(maximum, p[i]!);
    for (let at: PageElement | undefined = block.element.parent; at; at = at.parent) {
      const mass = masses.get(at);
      if (mass) {
        mass.chars += chars;
        mass.sure += sure;
      } else masses.set(at, { chars, sure });
    }
    const path = `${block.element.tag}.${block.inner.className}<${block.element.parent?.className ?? ''}`;
    paths.push(path);
    const sum = byPath.get(path);
    if (sum) {
      sum.sum += sure;
      sum.chars += chars;
      sum.count++;
    } else byPath.set(path, { sum: sure, chars, count: 1 });
  }
  const core = coreElement(
    blocks.map((b) => b.element),
    masses,
    total,
  );
  const until = new Int32Array(n).fill(n);
  const charsUntil = new Float32Array(n).fill(1e5);
  for (let i = n - 2; i >= 0; i--) {
    const sure = p[i + 1]! > SURE;
    until[i] = sure ? 1 : until[i + 1]! + 1;
    charsUntil[i] = sure ? 0 : charsUntil[i + 1]! + blocks[i + 1]!.text.length;
  }
  let since = n;
  let charsSince = 1e5;
  let massBefore = 0;
  let run = 0;
  for (let i = 0; i < n; i++) {
    const block = blocks[i]!;
    if (!asked[i]) {
      since++;
      charsSince += block.text.length;
      if (since > 6) run = 0;
      continue;
    }
    values.set(first.values.subarray(i * F, (i + 1) * F), i * C);
    let at = i * C + F;
    const put = (value: number): void => {
      values[at++] = value;
    };
    const own = p[i]!;
    put(own);
    put(p[i - 1] ?? 0);
    put(p[i - 2] ?? 0);
    put(p[i - 3] ?? 0);
    put(p[i + 1] ?? 0);
    put(p[i + 2] ?? 0);
    put(p[i + 3] ?? 0);
    let near = 0;
    for (let k = -5; k <= 5; k++) if (k !== 0) near += p[i + k] ?? 0;
    put(near);
    const parent = block.element.parent;
    const levels = [parent, parent?.parent, parent?.parent?.parent].map(
      (e) => (e && masses.get(e)) || { chars: 1, sure: 0 },
    );
    for (const level of levels) put(level.sure / Math.max(1, level.chars));
    for (const level of levels) put(level.sure / total);
    put(massBefore / total);
    put(Math.log1p(since));
    put(Math.log1p(until[i]!));
    put(Math.log1p(charsSince));
    put(Math.log1p(charsUntil[i]!));
    const path = byPath.get(paths[i]!)!;
    const restChars = path.chars - block.text.length;
    put(restChars > 0 ? (path.sum - own * block.text.length) / restChars : own);
    put(Math.log1p(path.count));
    const inner = masses.get(block.inner);
    put(inner ? inner.sure / Math.max(1, inner.chars) : own);
    let inside = 0;
    for (let e: PageElement | undefined = block.element; e; e = e.parent) if (e === core) inside = 1;
    put(inside);
    put(run);
    put(maximum);
    massBefore += own * block.text.length;
    if (own > SURE) {
      since = 0;
      charsSince = 0;
      run++;
    } else {
      since++;
      charsSince += block.text.length;
      if (since > 6) run = 0;
    }
  }
  return { rows: n, columns: C, values, asked };
}

/** The deepest element that still holds nine tenths of what the first look takes for the article. */
function coreElement(
  elements: readonly PageElement[],
  masses: ReadonlyMap<PageElement, Mass>,
  total: number,
): PageElement | undefined {
  let core: PageElement | undefined;
  for (const element of new Set(elements))
    for (let at = element.parent; at; at = at.parent) {
      if ((masses.get(at)?.sure ?? 0) < 0.9 * total) continue;
      if (!core || at.depth > core.depth) core = at;
      break;
    }
  return core;
}
