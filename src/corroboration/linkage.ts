/** Two items by their places, and how likely it is that they belong together, 0–1. A pair that is not given counts as 0. */
export type Pair = readonly [a: number, b: number, likeness: number];

/**
 * Groups of items by average linkage (UPGMA; Sokal and Michener 1958) over sparse pairs: the two groups whose members
 * are most alike on average are joined, again and again, as long as that average is at least `least`. Each item from 0 to
 * `count - 1` is in exactly one group; groups, and items within, come in order of their places.
 */
export function linkedGroups(count: number, pairs: Iterable<Pair>, least: number): number[][] {
  const groups = Array.from({ length: count }, (_, i) => ({
    members: [i],
    sums: new Map<number, number>(),
    isGone: false,
  }));
  const queue = new PairQueue();
  for (const [a, b, likeness] of pairs) {
    groups[a]!.sums.set(b, likeness);
    groups[b]!.sums.set(a, likeness);
    if (likeness >= least) queue.add([a, b, likeness]);
  }
  for (let next = queue.take(); next; next = queue.take()) {
    const [a, b, average] = next;
    const [kept, other] = groups[a]!.sums.size >= groups[b]!.sums.size ? [a, b] : [b, a];
    const [into, from] = [groups[kept]!, groups[other]!];
    // A pair that was queued before one of the two grew says nothing any more.
    if (into.isGone || from.isGone || averageOf(into, other, from) !== average) continue;
    from.isGone = true;
    into.sums.delete(other);
    into.members.push(...from.members);
    for (const [third, sum] of from.sums) {
      if (third === kept) continue;
      const { sums } = groups[third]!;
      sums.delete(other);
      const joined = (into.sums.get(third) ?? 0) + sum;
      into.sums.set(third, joined);
      sums.set(kept, joined);
    }
    for (const third of into.sums.keys()) {
      const likeness = averageOf(into, third, groups[third]!);
      if (likeness >= least) queue.add([kept, third, likeness]);
    }
  }
  return groups
    .filter(({ isGone }) => !isGone)
    .map(({ members }) => members.sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}

interface Group {
  readonly members: readonly number[];
  /** By the place of another group, the likenesses of all pairs of members added up. */
  readonly sums: ReadonlyMap<number, number>;
}

function averageOf(group: Group, place: number, other: Group): number {
  return (group.sums.get(place) ?? 0) / (group.members.length * other.members.length);
}

/** A binary heap of pairs, the likeliest first; of equals the one of the lowest places. */
class PairQueue {
  readonly #heap: Pair[] = [];

  add(pair: Pair): void {
    const heap = this.#heap;
    let at = heap.push(pair) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(pair, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = pair;
  }

  take(): Pair | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!last || heap.length === 0) return first;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (!isBefore(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

function isBefore(a: Pair, b: Pair): boolean {
  if (a[2] !== b[2]) return a[2] > b[2];
  const [low, high] = [Math.min(a[0], a[1]), Math.min(b[0], b[1])];
  return low !== high ? low < high : Math.max(a[0], a[1]) < Math.max(b[0], b[1]);
}
