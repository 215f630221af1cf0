/**
 * Heads for all words of a sentence such that they form one tree with one root, of the highest sum of scores:
 * Chu and Liu 1965, Edmonds 1967. Most sentences need no more than each word's best head.
 *
 * @param scores row d: scores of the heads of word d; column 0 is the root, column h + 1 word h
 * @param n the number of words
 * @returns heads from 0; -1 for the root
 */
export function treeOf(scores: Float32Array, n: number): Int32Array {
  const best = new Int32Array(n);
  let roots = 0;
  for (let d = 0; d < n; d++) {
    let top = 0;
    const row = d * (n + 1);
    for (let h = 1; h <= n; h++) if (scores[row + h]! > scores[row + top]!) top = h;
    best[d] = top - 1;
    if (top === 0) roots++;
  }
  if (roots === 1 && !hasCycle(best)) return best;
  // A price on arcs from the root that no sum of other arcs outweighs leaves exactly one of them.
  let low = Infinity;
  let high = -Infinity;
  for (let d = 0; d < n; d++) {
    for (let h = 0; h <= n; h++) {
      if (h === d + 1) continue;
      const s = scores[d * (n + 1) + h]!;
      if (s < low) low = s;
      if (s > high) high = s;
    }
  }
  const price = (high - low + 1) * (n + 1);
  const w: Float64Array[] = [new Float64Array(n + 1).fill(-Infinity)];
  for (let d = 0; d < n; d++) {
    const row = Float64Array.from(scores.subarray(d * (n + 1), (d + 1) * (n + 1)));
    row[0]! -= price;
    row[d + 1] = -Infinity;
    w.push(row);
  }
  const heads = arborescence(w);
  return Int32Array.from({ length: n }, (_, d) => heads[d + 1]! - 1);
}

function hasCycle(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) {
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return true;
    for (at = i; at >= 0 && state[at] === 1; at = heads[at]!) state[at] = 2;
  }
  return false;
}

/** The best tree out of node 0; w[d][h] is the worth of h as head of d. Returns the heads of nodes 1 and on. */
function arborescence(w: readonly Float64Array[]): Int32Array {
  const n = w.length;
  const head = new Int32Array(n);
  for (let d = 1; d < n; d++) {
    let top = 0;
    for (let h = 1; h < n; h++) if (w[d]![h]! > w[d]![top]!) top = h;
    head[d] = top;
  }
  const cycle = cycleIn(head);
  if (cycle.length === 0) return head;
  // The cycle becomes one node, the last of a smaller graph.
  const inside = new Uint8Array(n);
  for (const c of cycle) inside[c] = 1;
  const old: number[] = [];
  for (let i = 0; i < n; i++) if (inside[i] === 0) old.push(i);
  const m = old.length;
  const enter = new Int32Array(m);
  const leave = new Int32Array(m);
  const small = Array.from({ length: m + 1 }, () => new Float64Array(m + 1).fill(-Infinity));
  for (let i = 0; i < m; i++) {
    const a = old[i]!;
    for (let j = 0; j < m; j++) if (i !== j && i > 0) small[i]![j] = w[a]![old[j]!]!;
    let into = -Infinity;
    let out = -Infinity;
    for (const c of cycle) {
      const gain = w[c]![a]! - w[c]![head[c]!]!;
      if (gain > into) {
        into = gain;
        enter[i] = c;
      }
      if (w[a]![c]! > out) {
        out = w[a]![c]!;
        leave[i] = c;
      }
    }
    small[m]![i] = into;
    if (i > 0) small[i]![m] = out;
  }
  const solved = arborescence(small);
  for (let i = 1; i < m; i++) head[old[i]!] = solved[i] === m ? leave[i]! : old[solved[i]!]!;
  const from = solved[m]!;
  head[enter[from]!] = old[from]!;
  return head;
}

/** The nodes of one cycle, none where there is none. */
function cycleIn(head: Int32Array): number[] {
  const seen = new Int32Array(head.length);
  for (let i = 1; i < head.length; i++) {
    let at = i;
    while (at > 0 && seen[at] === 0) {
      seen[at] = i;
      at = head[at]!;
    }
    if (at === 0 || seen[at] !== i) continue;
    const cycle = [at];
    for (let c = head[at]!; c !== at; c = head[c]!) cycle.push(c);
    return cycle;
  }
  return [];
}
