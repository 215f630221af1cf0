import type { Doc, Sentence, Token } from '../language/index.ts';

/**
 * A document with trees written by hand, for tests: one sentence a string, one word a line, its cells
 * `word lemma UPOS XPOS head relation` with heads counted from 1 and 0 for the root, as in CoNLL-U. Words are found in
 * the text in order; a paragraph ends at each line break of the text.
 */
export function handBuilt(text: string, ...sentences: string[]): Doc {
  let at = 0;
  const built: Sentence[] = sentences.map((lines, index) => {
    const tokens: Token[] = lines
      .trim()
      .split('\n')
      .map((line, i) => {
        const [word = '', lemma = '', upos = '', xpos = '', head = '0', deprel = ''] = line
          .trim()
          .split(/\s+/);
        const start = text.indexOf(word, at);
        if (start < 0) throw new Error(`"${word}" does not follow in the text`);
        at = start + word.length;
        return { i, start, end: at, text: word, lemma, upos, xpos, head: Number(head) - 1, deprel };
      });
    const start = tokens[0]?.start ?? 0;
    const paragraph = text.slice(0, start).split('\n').length - 1;
    return { index, start, end: tokens.at(-1)?.end ?? start, paragraph, tokens };
  });
  return { text, language: 'en', sentences: built, entities: [], diagnostics: [], models: {} };
}
