/** Scripts that one language of the news is written in, or nearly one, and that language (BCP 47). */
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = (
  [
    ['Armenian', 'hy'],
    ['Bengali', 'bn'],
    ['Ethiopic', 'am'],
    ['Georgian', 'ka'],
    ['Greek', 'el'],
    ['Gujarati', 'gu'],
    ['Gurmukhi', 'pa'],
    ['Hangul', 'ko'],
    ['Hebrew', 'he'],
    ['Kannada', 'kn'],
    ['Khmer', 'km'],
    ['Lao', 'lo'],
    ['Malayalam', 'ml'],
    ['Myanmar', 'my'],
    ['Oriya', 'or'],
    ['Sinhala', 'si'],
    ['Tamil', 'ta'],
    ['Telugu', 'te'],
    ['Thai', 'th'],
    ['Tibetan', 'bo'],
  ] as const
).map(([script, language]) => [new RegExp(`\\p{Script=${script}}`, 'gu'), language]);

/** The language whose own script a text is mostly in; undefined for Latin and other scripts of many languages. */
export function languageOfScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0 || /^[\p{Script=Latin}\P{L}]*$/u.test(text)) return undefined;
  return SCRIPTS.find(([script]) => (text.match(script)?.length ?? 0) * 2 > letters)?.[1];
}
