import { LANGUAGES, type Language } from './strings.ts';

/** A reader's preference, as far as the site can follow it. */
export interface Preference {
  /** The language of the site's own words. */
  readonly language: Language;
  /** The locale for dates between those words: of that language, with the reader's region. */
  readonly locale: string;
  /** The reader's first locale, for the date and clock of the masthead, whatever its language. */
  readonly first: string;
}

const LONGEST_HEADER = 500;

/**
 * Reads an Accept-Language header (RFC 9110, 12.5.4): ranges by falling weight. What cannot be read is passed over;
 * with nothing left, British English.
 */
export function preferenceOf(header: string | undefined): Preference {
  const ranges = (header ?? '')
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((p) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => weight > 0 && localeOf(tag) !== undefined)
    .sort((a, b) => b.weight - a.weight);
  const spoken = ranges.find(({ tag }) => languageOf(tag) !== undefined);
  const locale = (spoken && localeOf(spoken.tag)) ?? 'en-GB';
  return {
    language: languageOf(locale) ?? 'en',
    locale,
    first: (ranges[0] && localeOf(ranges[0].tag)) ?? locale,
  };
}

function languageOf(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary);
}

/** The tag in canonical form, when Intl has dates for it. */
function localeOf(tag: string): string | undefined {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag])[0];
  } catch {
    return undefined;
  }
}
