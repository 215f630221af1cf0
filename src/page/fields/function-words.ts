import { readTable } from '../../assets/index.ts';

interface SmallWords {
  /** Word → the languages that have it among their commonest. */
  readonly languages: ReadonlyMap<string, readonly string[]>;
  /** Language → the least share of a text's words that its small words are. */
  readonly least: ReadonlyMap<string, number>;
}

/** What small words are of most texts in most languages, at the least. */
const LEAST = 0.2;
/** A text with less than this of what its language has at the least is in another. */
const FAR_BELOW = 0.4;
/** Words below which the lack of small ones says nothing, and the characters that are looked through for them. */
const ENOUGH = 60;
const MOST = 3000;

let words: SmallWords | undefined;

function table(): SmallWords {
  if (words) return words;
  const languages = new Map<string, string[]>();
  const least = new Map<string, number>();
  for (const [language = '', list = '', share = ''] of readTable('data/page/function-words.tsv')) {
    least.set(language, share ? Number(share) : LEAST);
    for (const word of list.split(' ')) {
      const known = languages.get(word);
      if (known) known.push(language);
      else languages.set(word, [language]);
    }
  }
  words = { languages, least };
  return words;
}

const WORD = /[\p{L}\p{M}]+/gu;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/** The languages that have words among their small ones, with how many, the most first. */
function counted(words: Iterable<string>): readonly [string, number][] {
  const { languages } = table();
  const counts = new Map<string, number>();
  for (const word of words)
    for (const code of languages.get(word) ?? []) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/**
 * The language whose small words a text plainly has: a cheap answer that saves a whole detection. Undefined says only that
 * it is not plain: another script, few words, or two languages near each other.
 */
export function plainLanguage(text: string): string | undefined {
  const words = wordsOf(text);
  const counts = counted(words);
  const [best, top] = counts[0] ?? ['', 0];
  const second = counts[1]?.[1] ?? 0;
  return words.length >= 20 && top >= words.length * (table().least.get(best) ?? 1) && top > second * 1.3
    ? best
    : undefined;
}

/** Different small words that tell the language of a text which has few of them, and how many times those of the next it must have. */
const DIFFERENT = 6;
const AHEAD = 1.5;

/** The language that a text of names or figures is in by the different small words it has, wherever they stand in it. */
export function listLanguage(text: string): string | undefined {
  const [[best = '', top = 0] = [], [, second = 0] = []] = counted(
    new Set(wordsOf(text).filter((word) => word.length > 1)),
  );
  return top >= DIFFERENT && top > second * AHEAD ? best : undefined;
}

/**
 * The languages that a sentence or two can be in, by the few small words it has, each counted once and no lone letters: those with the most of them. English alone where
 * it has nearly as many, since short English words are small words of many others; none where that says nothing.
 */
export function briefLanguages(text: string): readonly string[] {
  const counts = counted(new Set(wordsOf(text).filter((word) => word.length > 1)));
  const top = counts[0]?.[1] ?? 0;
  if (top < 2) return [];
  const english = counts.find(([code]) => code === 'en')?.[1] ?? 0;
  if (english > top - 2 && english > 0) return english >= 2 ? ['en'] : [];
  return counts.filter(([, count]) => count === top).map(([code]) => code);
}

/** Different small words that a sentence of another language must have at the least, and how many of them for each of the declared one's. */
const TELLING = 4;
const OUTNUMBERED = 3;

/** The language of a sentence or two that is declared to be in another, where its small words are plainly not that one's. */
export function briefOther(text: string, declared: string): string | undefined {
  const counts = counted(new Set(wordsOf(text).filter((word) => word.length > 1)));
  const [[best = '', top = 0] = [], [, second = 0] = []] = counts;
  const own = counts.find(([code]) => code === declared)?.[1] ?? 0;
  return best !== declared && top >= TELLING && top > second && top >= own * OUTNUMBERED ? best : undefined;
}

/**
 * Whether a text of sentences can hardly be in a language, since next to none of its words are that language's small words.
 * Lists of names and figures have few of them in any language, and say nothing.
 */
export function lacksSmallWords(text: string, language: string): boolean {
  const { languages, least } = table();
  const share = least.get(language);
  if (share === undefined) return false;
  const all = text.slice(0, MOST).match(WORD) ?? [];
  const running = all.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (all.length < ENOUGH || running < all.length * 0.6) return false;
  const small = all.filter((word) => languages.get(word.toLowerCase())?.includes(language)).length;
  return small < all.length * share * FAR_BELOW;
}
