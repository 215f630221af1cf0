/** What an entry of a live blog begins with: a time of day, how long ago, or the minute of a match. */
export interface Stamp {
  /** Minutes on the entry's own scale, later entries higher. */
  readonly at: number;
  /** Characters of the block that belong to the stamp. */
  readonly length: number;
}

/** Longest block that is nothing but a stamp: `Today, 15.22`, `published at 7 minutes ago`, `14:52 Uhr`. */
const ALONE = 40;
const CLOCK =
  /(?<![\d:.])([01]?\d|2[0-3])\s?([:.h時])\s?([0-5]\d)(?:[:.][0-5]\d)?分?(?!\d|[:.]\d)(?:\s?([ap])\.?m\.?(?![\p{L}]))?/iu;
/** A word in capitals before the time: `UPDATE 23:41`. */
const LABEL = /^\W{0,2}\p{Lu}{3,10}\W{1,3}$/u;
const MATCH = /^\W{0,3}(\d{1,3})(?:\s?\+\s?(\d{1,2}))?\s?(?:['’′´]|\.\s?min\b)/u;

/** A language's ways to say "7 minutes ago": all of them as one pattern, and each with what it counts in, in minutes. */
interface Ago {
  readonly any: RegExp;
  readonly each: readonly (readonly [pattern: RegExp, minutes: number])[];
}

const agoOf = new Map<string, Ago>();

const UNITS = [
  ['second', 1 / 60],
  ['minute', 1],
  ['hour', 60],
] as const;

/** How the language says "7 minutes ago", in CLDR's long and short forms. */
function agoPatterns(language: string): Ago {
  const known = agoOf.get(language);
  if (known) return known;
  const patterns = new Map<string, number>();
  for (const style of ['long', 'short'] as const) {
    let format: Intl.RelativeTimeFormat;
    try {
      format = new Intl.RelativeTimeFormat([language, 'en'], { style, numeric: 'always' });
    } catch {
      break; // no language tag: nothing is told by it
    }
    for (const [unit, minutes] of UNITS)
      for (const count of [1, 2, 5, 21]) {
        const said = format.format(-count, unit);
        // Short forms of some languages are `-5 h`, which says too little.
        if (!said.includes(String(count)) || /^[-−]/.test(said)) continue;
        const pattern = said
          .toLowerCase()
          .split(String(count))
          .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s*'))
          .join('(\\d{1,2})');
        patterns.set(pattern, minutes);
      }
  }
  const ago: Ago = {
    any: new RegExp(patterns.size > 0 ? [...patterns.keys()].join('|') : '(?!)', 'u'),
    each: [...patterns].map(([pattern, minutes]) => [new RegExp(pattern, 'u'), minutes] as const),
  };
  if (agoOf.size > 100) agoOf.clear();
  agoOf.set(language, ago);
  return ago;
}

/** How long ago a short block says, as minutes below zero. */
function ago(text: string, language: string): number | undefined {
  const low = text.toLowerCase();
  for (const tag of language === 'en' ? ['en'] : [language, 'en']) {
    const { any, each } = agoPatterns(tag);
    if (!any.test(low)) continue;
    for (const [pattern, minutes] of each) {
      const found = pattern.exec(low);
      if (found && found[0].length >= text.length * 0.4) return -Number(found[1]) * minutes;
    }
  }
  return undefined;
}

/** Whether a digit stands where a stamp may. */
function hasDigit(text: string): boolean {
  const end = Math.min(text.length, ALONE);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/**
 * The stamp a block begins with, if any. `language`: the page's, by which "7 minutes ago" is known. A block of more than a
 * stamp must begin with it; one of nothing else may have a day or a word around it.
 */
export function stampOf(text: string, language: string): Stamp | undefined {
  if (!hasDigit(text)) return undefined;
  const match = MATCH.exec(text);
  if (match) return { at: Number(match[1]) + Number(match[2] ?? 0) / 100, length: match[0].length };
  const clock = CLOCK.exec(text.slice(0, ALONE));
  const alone = text.length <= ALONE;
  if (clock && (clock.index <= 3 || clock.index <= (alone ? 22 : 14))) {
    const before = text.slice(0, clock.index);
    if (!alone && /[\p{L}\p{N}]/u.test(before) && !LABEL.test(before)) return undefined;
    const half = clock[4]?.toLowerCase();
    const hour = half ? (Number(clock[1]) % 12) + (half === 'p' ? 12 : 0) : Number(clock[1]);
    return { at: hour * 60 + Number(clock[3]), length: clock.index + clock[0].length };
  }
  const past = alone ? ago(text, language || 'en') : undefined;
  return past === undefined ? undefined : { at: past, length: text.length };
}
