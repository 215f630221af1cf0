import { knownSpelling } from './house-names.ts';
import { isPlaceName } from './places.ts';

/** The most letters of a page that a spelling is looked for in. */
const MOST_READ = 300_000;
const NAME = /^[\p{L}\p{N}_.&'’-]{3,40}$/u;

/**
 * A name run together, as accounts and addresses are (`nationalpost`, `freie_presse`, `CBSNews`), as the page itself spells
 * it: the form with the same letters that stands there oftenest, each of its words with a capital. Where the page has none,
 * the spelling of a known outlet, and for a domain's own word in small letters the address (`cleveland.com`).
 */
export function spelledOut(name: string, texts: Iterable<string>, host: string | null): string {
  if (!NAME.test(name) || !/[\p{Ll}_]/u.test(name)) return name;
  const letters = [...name.replace(/[^\p{L}\p{N}]/gu, '')];
  if (letters.length < 5) return knownOrAddress(name, host);
  const form = new RegExp(
    `(?<![\\p{L}\\p{N}@/._-])${letters.join("[ _’'&-]{0,3}")}(?![\\p{L}\\p{N}@/_-]|\\.\\p{L})`,
    'giu',
  );
  const times = new Map<string, number>();
  let read = 0;
  for (const text of texts) {
    read += text.length;
    if (read > MOST_READ) break;
    for (const [found] of text.matchAll(form))
      if (isWritten(found, name)) times.set(found, (times.get(found) ?? 0) + 1);
  }
  const [best] = [...times].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? knownOrAddress(name, host);
}

/**
 * Whether a form is a name as it is written, with a capital on every word. A single word says nothing where the name has its
 * capitals and it is another, where a town is called so, or where it is shouted.
 */
function isWritten(form: string, name: string): boolean {
  const words = form.split(/[ _-]/);
  if (form === name) return /\p{Lu}/u.test(name);
  if (!words.every((word) => /^[\p{Lu}\p{N}&]/u.test(word))) return false;
  return words.length > 1 || !(/\p{Lu}/u.test(name) || isPlaceName(form) || form === form.toUpperCase());
}

/** A name that no page spells: that of a known outlet with its letters, for a domain's own word in small letters the address. */
export function knownOrAddress(name: string, host: string | null): string {
  if (/\p{Lu}/u.test(name)) return name;
  return knownSpelling(name.replace(/[^\p{L}\p{N}]/gu, '')) ?? (host?.startsWith(`${name}.`) ? host : name);
}
