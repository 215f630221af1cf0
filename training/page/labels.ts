/**
 * Which blocks of a page are the gold body: blocks and body are aligned by their words, in order, so that a paragraph that
 * stands twice on a page counts once.
 */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
export const tokensOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
const N = 4;

/** The share of each block that is body text, in [0, 1], and the words of each block. */
export function labelBlocks(
  blocks: readonly string[],
  body: string,
): { share: Float32Array; words: Int32Array } {
  const gold = tokensOf(body);
  const at = new Map<string, number[]>();
  for (let i = 0; i + N <= gold.length; i++) {
    const gram = gold.slice(i, i + N).join(' ');
    const list = at.get(gram);
    if (list) list.push(i);
    else at.set(gram, [i]);
  }
  const share = new Float32Array(blocks.length);
  const words = new Int32Array(blocks.length);
  const tokens = blocks.map(tokensOf);
  const candidates: { block: number; position: number; weight: number }[] = [];
  tokens.forEach((own, b) => {
    words[b] = own.length;
    if (own.length < N) return;
    let hits = 0;
    const offsets = new Map<number, number>();
    for (let i = 0; i + N <= own.length; i++) {
      const places = at.get(own.slice(i, i + N).join(' '));
      if (!places) continue;
      hits++;
      if (places.length < 20)
        for (const place of places) offsets.set(place - i, (offsets.get(place - i) ?? 0) + 1);
    }
    share[b] = hits / (own.length - N + 1);
    const total = hits;
    for (const [offset, count] of [...offsets].sort((x, y) => y[1] - x[1]).slice(0, 4))
      if (count >= total * 0.3) candidates.push({ block: b, position: offset, weight: count });
  });
  // The heaviest chain of blocks whose places in the body rise with their order on the page.
  candidates.sort((x, y) => x.block - y.block || y.position - x.position);
  const best = candidates.map((c) => c.weight);
  const from = candidates.map(() => -1);
  for (let i = 0; i < candidates.length; i++)
    for (let j = Math.max(0, i - 800); j < i; j++) {
      const a = candidates[j]!;
      const c = candidates[i]!;
      if (
        a.block < c.block &&
        a.position + tokens[a.block]!.length * 0.8 <= c.position + 1 &&
        best[j]! + c.weight > best[i]!
      ) {
        best[i] = best[j]! + c.weight;
        from[i] = j;
      }
    }
  let end = best.indexOf(Math.max(...best, -1));
  const placed = new Map<number, number>();
  const covered = new Uint8Array(gold.length);
  for (; end >= 0; end = from[end]!) placed.set(candidates[end]!.block, candidates[end]!.position);
  for (const [b, position] of placed)
    for (let k = Math.max(0, position); k < Math.min(gold.length, position + tokens[b]!.length); k++)
      covered[k] = 1;
  tokens.forEach((own, b) => {
    if (own.length < N || placed.has(b) || share[b] === 0) return;
    // Out of order: body text only where the chain left its place in the body empty.
    const places = candidates.filter((c) => c.block === b);
    const free = places.find((c) => {
      let open = 0;
      for (let k = Math.max(0, c.position); k < Math.min(gold.length, c.position + own.length); k++)
        if (!covered[k]) open++;
      return open > own.length * 0.7;
    });
    if (!free) {
      share[b] = 0;
      return;
    }
    for (let k = Math.max(0, free.position); k < Math.min(gold.length, free.position + own.length); k++)
      covered[k] = 1;
  });
  // Short blocks: in the uncovered gap between their placed neighbours.
  let low = 0;
  const nextPlaced = new Int32Array(blocks.length + 1).fill(gold.length);
  for (let b = blocks.length - 1; b >= 0; b--) nextPlaced[b] = placed.get(b) ?? nextPlaced[b + 1]!;
  tokens.forEach((own, b) => {
    const position = placed.get(b);
    if (position !== undefined) low = position + own.length;
    if (own.length === 0 || own.length >= N) return;
    const high = Math.min(nextPlaced[b]!, low + 60);
    for (let i = Math.max(0, low - 2); i + own.length <= high; i++) {
      if (covered[i]) continue;
      if (own.every((word, k) => gold[i + k] === word)) {
        share[b] = 1;
        for (let k = 0; k < own.length; k++) covered[i + k] = 1;
        low = i + own.length;
        break;
      }
    }
  });
  return { share, words };
}
