import type { Doc, Entity, Sentence, Token } from '../language/index.ts';

/**
 * Builds a Doc by hand: a sentence a line, a word as `form/UPOS/relation/head`, heads numbered from 1 as in CoNLL-U, 0
 * for the root. Entities are given by their words.
 */
export function built(lines: readonly string[], entities: Readonly<{ [words: string]: string }> = {}): Doc {
  let text = '';
  const sentences: Sentence[] = lines.map((line, index) => {
    const start = text.length;
    const tokens: Token[] = line.split(' ').map((cell, i) => {
      const [form = '', upos = 'X', deprel = 'dep', head = '0'] = cell.split('/');
      if (i > 0 && !/^([.,;:!?)]|['’]s|-|–)$/.test(form) && !text.endsWith('-') && !text.endsWith('('))
        text += ' ';
      const token = {
        i,
        start: text.length,
        end: text.length + form.length,
        text: form,
        lemma: form.toLowerCase(),
        upos,
        xpos: upos === 'VERB' ? 'VBD' : '',
        head: Number(head) - 1,
        deprel,
      };
      text += form;
      return token;
    });
    const end = text.length;
    text += '\n\n';
    return { index, start, end, paragraph: index, tokens };
  });
  const found: Entity[] = [];
  for (const sentence of sentences) {
    for (const [words, type] of Object.entries(entities)) {
      const start = text.indexOf(words, sentence.start);
      if (start < 0 || start + words.length > sentence.end) continue;
      const first = sentence.tokens.findIndex((t) => t.start === start);
      const last = sentence.tokens.findIndex((t) => t.end === start + words.length);
      if (first >= 0 && last >= 0)
        found.push({ start, end: start + words.length, type, sentence: sentence.index, first, last });
    }
  }
  return { text, language: 'en', sentences, entities: found, diagnostics: [], models: {} };
}
