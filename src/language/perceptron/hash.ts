/** A 32-bit hash of a string's UTF-16 code units (FNV-1a), never 0. */
export function hashString(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return h >>> 0 || 1;
}

/** Joins a running hash with one more part; the order of parts matters (the finaliser of MurmurHash3). */
export function mix(h: number, part: number): number {
  let x = Math.imul(h ^ part, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** At most so many features are asked about at once. */
export const MOST_FEATURES = 256;

/** A growing list of feature hashes, reused from one decision to the next. */
export class Features {
  readonly keys = new Uint32Array(MOST_FEATURES);
  size = 0;

  clear(): void {
    this.size = 0;
  }

  /** A feature is its template's number and up to four parts. */
  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    let h = mix(template + 0x9e3779b9, a);
    if (b) h = mix(h, b);
    if (c) h = mix(h ^ 0x5bd1e995, c);
    if (d) h = mix(h ^ 0x1b873593, d);
    this.keys[this.size++] = h;
  }
}
