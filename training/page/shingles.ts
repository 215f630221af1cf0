/** The body measure of the page sets: runs of four words, as a bag; precision and recall averaged over pages. */
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{N}_]+/gu;
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}_]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{M}\p{N}_]|$)/gu;

function bag(text: string): Map<string, number> {
  const words = text.match(CJK.test(text) ? DENSE : WORD) ?? [];
  const grams = new Map<string, number>();
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const gram = words.slice(i, i + 4).join('\u0001');
    if (gram) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

/** Precision and recall of a body against gold; precision is undefined for an empty body. */
export function shingles(gold: string, body: string): { p?: number; r: number } {
  const a = bag(gold);
  const b = bag(body);
  let shared = 0;
  let inA = 0;
  let inB = 0;
  for (const n of a.values()) inA += n;
  for (const [gram, n] of b) {
    inB += n;
    shared += Math.min(n, a.get(gram) ?? 0);
  }
  return { p: inB > 0 ? shared / inB : undefined, r: inA > 0 ? shared / inA : 0 };
}

/** Sums pages by set and prints P, R and F1 of the means. */
export class ShingleTable {
  private readonly sums = new Map<string, { p: number; np: number; r: number; n: number }>();

  add(set: string, { p, r }: { p?: number; r: number }): void {
    const sum = this.sums.get(set) ?? { p: 0, np: 0, r: 0, n: 0 };
    if (p !== undefined) {
      sum.p += p;
      sum.np++;
    }
    sum.r += r;
    sum.n++;
    this.sums.set(set, sum);
  }

  toString(): string {
    return [...this.sums]
      .sort()
      .map(([set, s]) => {
        const p = s.p / s.np;
        const r = s.r / s.n;
        return `${set} P ${p.toFixed(4)} R ${r.toFixed(4)} F ${((2 * p * r) / (p + r)).toFixed(4)}`;
      })
      .join(' | ');
  }
}
