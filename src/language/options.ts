import { DaybookError, type Span } from '../record/index.ts';

export interface AnalyzeOptions {
  /** BCP 47; recognised from the text where left out or empty. */
  readonly language?: string;
  /** Words given by their [start, end) offsets, in order, sentence by sentence; nothing is split then. */
  readonly sentences?: readonly (readonly (readonly [number, number])[])[];
}

/** The tag of a language as BCP 47 writes it ("en_US" is en-US); undefined where none is given. Throws `bad-language` for what is no tag. */
export function languageOf({ language }: AnalyzeOptions): string | undefined {
  if (!language) return undefined;
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0];
  } catch (cause) {
    const message = `language ${JSON.stringify(String(language).slice(0, 40))} is no tag of BCP 47 (en, pt-BR)`;
    throw new DaybookError('language', 'bad-language', message, { cause });
  }
}

/**
 * The words given, as spans; undefined where none are. Throws `bad-words` for a word that is outside the text, empty or before the
 * end of the last, since words never overlap.
 */
export function wordsGiven(text: string, { sentences }: AnalyzeOptions): Span[][] | undefined {
  let at = 0;
  return sentences?.map((sentence, s) =>
    sentence.map(([start, end], w) => {
      const isWord = Number.isInteger(start) && Number.isInteger(end) && start >= at && end > start;
      if (!isWord || end > text.length) {
        const message = `word ${w + 1} of sentence ${s + 1}, [${start}, ${end}), is no word of a text of ${text.length} characters, or begins before the last one ends`;
        throw new DaybookError('language', 'bad-words', message);
      }
      at = end;
      return { start, end };
    }),
  );
}
