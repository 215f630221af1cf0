/** What beginning a stretch costs, in words. */
const BEGINNING = 3;

/**
 * Which lines lie in stretches of the article: the choice of stretches of neighbouring lines that is worth most, by dynamic
 * programming over two states. A line is worth its words times how much likelier than `even` it is to be the article: a lone
 * line that is hardly likely is not worth a beginning, and a doubtful line between likely ones is worth going on over.
 */
export function stretches(p: ArrayLike<number>, words: ArrayLike<number>, even: number): boolean[] {
  const n = p.length;
  const stays = new Uint8Array(n);
  const ends = new Uint8Array(n);
  let outside = 0;
  let inside = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    stays[i] = inside >= outside - BEGINNING ? 1 : 0;
    ends[i] = inside > outside ? 1 : 0;
    const worth = words[i]! * (p[i]! - even);
    const best = Math.max(inside, outside - BEGINNING) + worth;
    outside = Math.max(outside, inside);
    inside = best;
  }
  const within = new Array<boolean>(n).fill(false);
  let state = inside > outside;
  for (let i = n - 1; i >= 0; i--) {
    within[i] = state;
    state = (state ? stays[i] : ends[i]) === 1;
  }
  return within;
}
