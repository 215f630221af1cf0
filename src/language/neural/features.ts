/**
 * What the model sees of a word by itself: its key in the vocabularies, its parts, its shape. The trainer
 * (training/language/neural/words.py) does exactly the same.
 */

/** Buckets into which a word's parts are hashed, and those of shapes. Powers of two. */
export const PART_BUCKETS = 1 << 15;
export const SHAPE_BUCKETS = 1 << 10;
/** No word has more parts than these. */
export const MOST_PARTS = 30;

/** FNV-1a over UTF-16 code units, stirred at the end so that the low bits are good. */
function hash(text: string, from: number, to: number, seed: number): number {
  let h = 2166136261 ^ seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Of a character: X a capital, x a small letter, d a digit; of any other the character itself. */
function signOf(ch: string): string {
  const code = ch.charCodeAt(0);
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'x';
    if (code >= 65 && code <= 90) return 'X';
    return code >= 48 && code <= 57 ? 'd' : ch;
  }
  if (ch.toLowerCase() !== ch) return 'X';
  return ch.toUpperCase() !== ch ? 'x' : ch;
}

/** Lower case, with one apostrophe for all kinds inside a word. */
export function lower(form: string): string {
  const low = form.toLowerCase();
  return form.length > 1 ? low.replace(/[’‘`]/g, "'") : low;
}

/** The form under which a word is looked up: lower case; where it has two digits or more, every digit is 0. */
export function key(form: string): string {
  const low = lower(form);
  const digits = low.match(/[0-9]/g);
  return digits !== null && digits.length > 1 ? low.replace(/[0-9]/g, '0') : low;
}

/** The bucket of the word's shape: X capital, x small, d digit, else the character; longer runs are cut to two. */
export function shapeBucket(form: string): number {
  const out: string[] = [];
  let seen = 0;
  for (const ch of form) {
    if (++seen > 60) break;
    const s = signOf(ch);
    const n = out.length;
    if (n >= 2 && out[n - 1] === s && out[n - 2] === s) continue;
    out.push(s);
  }
  const shape = out.slice(0, 24).join('');
  return hash(shape, 0, shape.length, 7) & (SHAPE_BUCKETS - 1);
}

/** Buckets of the word's parts: the form itself, its first and last letters, all runs of three and four. */
export function partBuckets(form: string): number[] {
  let w = lower(form);
  if (w.length > 12) w = w.slice(0, 6) + w.slice(-6);
  const own = form.length > 40 ? [...form].slice(0, 40).join('') : form;
  const out: number[] = [];
  const add = (text: string, from: number, to: number, seed: number): void => {
    if (out.length < MOST_PARTS) out.push(hash(text, from, to, seed) & (PART_BUCKETS - 1));
  };
  add(own, 0, own.length, 1);
  for (let n = 1; n <= 3 && w.length > n; n++) {
    add(w, 0, n, 10 + n);
    add(w, w.length - n, w.length, 20 + n);
  }
  const marked = `\u0001${w}\u0002`;
  for (let n = 3; n <= 4; n++) {
    for (let i = 0; i + n <= marked.length; i++) add(marked, i, i + n, 30 + n);
  }
  return out;
}

/** A word's case: 0 small, 1 Title, 2 CAPITALS, 3 one capital alone, 4 mixed, 5 no letters at all (or with digits). */
export function caseClass(form: string): number {
  let letters = 0;
  let capitals = 0;
  for (const ch of form) {
    const sign = signOf(ch);
    if (sign === 'd') return 5;
    if (sign === 'X') capitals++;
    if (sign === 'X' || sign === 'x') letters++;
  }
  if (letters === 0) return 5;
  if (capitals === 0) return 0;
  if (letters === 1) return 3;
  if (capitals === letters) return 2;
  const first = String.fromCodePoint(form.codePointAt(0)!);
  return capitals === 1 && first.toLowerCase() !== first ? 1 : 4;
}

/** What a sentence's case is worth: 0 as usual, 1 mostly capitals, 2 no capital anywhere, 3 Title Case. */
export function sentenceCase(classes: readonly number[]): number {
  let letters = 0;
  let small = 0;
  let titles = 0;
  let capitals = 0;
  for (const c of classes) {
    if (c > 4) continue;
    letters++;
    if (c === 0) small++;
    else if (c === 1) titles++;
    else if (c === 2) capitals++;
  }
  if (capitals * 2 > letters && letters >= 3) return 1;
  if (small === letters && letters >= 3) return 2;
  return titles * 10 > letters * 6 && letters >= 4 ? 3 : 0;
}
