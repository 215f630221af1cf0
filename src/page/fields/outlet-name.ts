import { knownSpelling } from './house-names.ts';

/** Marks that part a name from a slogan, a section or a town: `News | Reuters`, `Tarn Post – news you trust`. */
const PARTS = /\s+(?:[|–—·•»-]|::)\s+|\s*[|»•]\s*/u;
/** No name is longer; trimming costs time with the square of what is trimmed. */
const LONGEST = 200;
/** The most words of a part that is a name rather than a slogan. */
const MOST_WORDS = 4;

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\.(?:com|net|org|co\.uk|com\.\w\w|\w\w)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=\p{L}{3})/u, '');

/**
 * What a page's metadata calls its outlet, as a name: without the address it is written as, a slogan or a section beside it, and in
 * the letters of the outlet where it stands in capitals or as a domain and is known. `domain`: the site's, without its ending.
 */
export function asOutletName(said: string, domain: string | null): string {
  const whole = said
    .slice(0, LONGEST)
    .replace(/^@|^(?:https?:\/\/)?www\.(?=\S+$)/i, '')
    .replace(/^[\s|–—»-]+|[\s|–—»/-]+$/gu, '');
  const own = letters(domain ?? '');
  const parts = whole.split(PARTS).filter((part) => /\p{L}{2}/u.test(part));
  const name = parts.length > 1 ? partOf(parts, own) : whole;
  const bare = name.includes(' ') ? name === name.toUpperCase() : /^\S+\.\p{L}{2,3}$/u.test(name);
  return (bare && knownSpelling(letters(name))) || name;
}

/** The part that the domain or the list of outlets bears out; else the first that is no slogan. */
function partOf(parts: readonly string[], own: string): string {
  const fits = (part: string): boolean => {
    const it = letters(part);
    return it.length > 2 && (own === it || (own.length > 3 && (it.includes(own) || own.includes(it))));
  };
  return (
    parts.find((part) => letters(part) === own) ??
    parts.find(fits) ??
    parts.find((part) => knownSpelling(letters(part)) !== undefined) ??
    parts.find((part) => part.split(' ').length <= MOST_WORDS) ??
    parts[0]!
  );
}
