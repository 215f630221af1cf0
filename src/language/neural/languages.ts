import type { Name } from './names.ts';

/** Peoples and what they speak have one type in Worldwide Newswire. */
const SPOKEN = 'NORP';
/** "the Google language team" is of an organisation; no person and no place is followed by the word. */
const NEVER = 'Organization';

/** Names that a document calls languages, "the Jingulu language", with their type, by their words. */
export function languagesIn(
  sentences: readonly (readonly string[])[],
  names: readonly (readonly Name[])[],
): Map<string, string> {
  const languages = new Map<string, string>();
  sentences.forEach((words, s) => {
    for (const { type, first, last } of names[s]!) {
      if (type === NEVER || type === SPOKEN || !/^languages?$/i.test(words[last + 1] ?? '')) continue;
      languages.set(words.slice(first, last + 1).join(' '), SPOKEN);
    }
  });
  return languages;
}
