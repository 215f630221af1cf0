/** A page's language as the `lang` of its words; undefined where it is not known. */
export function langOf(language: string): string | undefined {
  return language === 'und' ? undefined : language;
}
