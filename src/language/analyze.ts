import type { Draft } from './component.ts';
import { detectLanguage } from './detection.ts';
import type { Doc } from './doc.ts';
import { english } from './en/index.ts';
import { type AnalyzeOptions, languageOf, wordsGiven } from './options.ts';
import { segmented } from './segmented.ts';

/**
 * Analyses a text: sentences, words, tags, lemmas, trees and names. English is read whole; any other language is split
 * into sentences and words, and a diagnostic says so. The empty text gives a Doc without sentences. Throws a `DaybookError` for options
 * that cannot be meant (`bad-language`, `bad-words`).
 */
export async function analyze(text: string, options: AnalyzeOptions = {}): Promise<Doc> {
  const language = languageOf(options) ?? detectLanguage(text);
  const draft: Draft = {
    text,
    language,
    given: wordsGiven(text, options),
    words: [],
    sentences: [],
    entities: [],
    diagnostics: [],
    models: {},
  };
  if (/^en\b/i.test(language) || language === 'und') english(draft);
  else {
    segmented(draft);
    draft.diagnostics.push({
      stage: 'language',
      code: 'language-not-supported',
      severity: 'warning',
      message: `the text is in "${language}": it is split into sentences and words, and the English stages are skipped`,
    });
  }
  const { sentences, entities, diagnostics, models } = draft;
  return { text, language, sentences, entities, diagnostics, models };
}

/** Analyses many texts; each comes out as if it were alone. */
export async function analyzeMany(texts: readonly string[], options: AnalyzeOptions = {}): Promise<Doc[]> {
  const docs: Doc[] = [];
  for (const text of texts) docs.push(await analyze(text, options));
  return docs;
}
