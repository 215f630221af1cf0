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

/**
 * The best tree out of node 0; w[d][h] is the worth of h as head of d, and is used up. Returns the heads of nodes 1 and on.
 * Cycles are contracted along a growing path, each node's arcs merged into those of its cycle once: n² steps whatever the
 * scores (Tarjan 1977, with rows for his heaps as in Fischetti and Toth 1993).
 */
function arborescence(w: readonly Float64Array[]): Int32Array {
  const n = w.length;
  const most = 2 * n;
  // Parts are words, then cycles in the order of their making.
  const part = Int32Array.from({ length: n }, (_, i) => i);
  const parent = new Int32Array(most).fill(-1);
  const members: number[][] = [];
  const rows: Float64Array[] = [...w];
  const ends: Int32Array[] = Array.from({ length: n }, (_, d) => new Int32Array(n).fill(d));
  const dependent = new Int32Array(most);
  const governor = new Int32Array(most);
  const worth = new Float64Array(most);
  const DONE = -1;
  const state = new Int32Array(most);
  state[0] = DONE;
  let parts = n;
  for (let start = 1; start < n; start++) {
    if (state[part[start]!] !== 0) continue;
    const path: number[] = [];
    let at = part[start]!;
    while (state[at] !== DONE) {
      if (state[at] === 0) {
        path.push(at);
        state[at] = path.length;
        const row = rows[at]!;
        let top = -1;
        for (let h = 0; h < n; h++) if (part[h] !== at && (top < 0 || row[h]! > row[top]!)) top = h;
        governor[at] = top;
        dependent[at] = ends[at]![top]!;
        worth[at] = row[top]!;
        at = part[top]!;
        continue;
      }
      // The path has come back on itself.
      const cycle = path.splice(state[at]! - 1);
      const whole = parts++;
      members[whole] = cycle;
      const [first] = cycle;
      const row = rows[first!]!;
      const end = ends[first!]!;
      for (let h = 0; h < n; h++) row[h]! -= worth[first!]!;
      for (const other of cycle) {
        parent[other] = whole;
        if (other === first) continue;
        const otherRow = rows[other]!;
        for (let h = 0; h < n; h++) {
          const gain = otherRow[h]! - worth[other]!;
          if (gain > row[h]!) {
            row[h] = gain;
            end[h] = ends[other]![h]!;
          }
        }
      }
      rows[whole] = row;
      ends[whole] = end;
      for (let i = 0; i < n; i++) if (parent[part[i]!] === whole) part[i] = whole;
      at = whole;
    }
    for (const p of path) state[p] = DONE;
  }
  // Undone from the outside in: the arc into a cycle takes the place of the one inside to the same word.
  const head = new Int32Array(n);
  const open: [whole: number, entered: number][] = [];
  const take = (p: number, d: number, h: number): void => {
    head[d] = h;
    if (p >= n) open.push([p, d]);
  };
  for (let p = 1; p < parts; p++) if (parent[p] === -1) take(p, dependent[p]!, governor[p]!);
  for (let next = open.pop(); next; next = open.pop()) {
    const [whole, entered] = next;
    let inner = entered;
    while (parent[inner] !== whole) inner = parent[inner]!;
    for (const m of members[whole]!) {
      if (m === inner) {
        if (m >= n) open.push([m, entered]);
      } else take(m, dependent[m]!, governor[m]!);
    }
  }
  return head;
}
