import type { StoryTerms } from '../../corroboration/index.ts';
import type { Doc, Token } from '../../language/index.ts';

/** Sentences that make the lead of a page. */
const LEAD = 4;
const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'NUM', 'ADJ']);

/** What a word is called among the terms of a page; undefined for words that say nothing of what it is about. */
export function termOf({ upos, lemma, text }: Token): string | undefined {
  if (!CONTENT.has(upos)) return undefined;
  return (upos === 'NUM' ? text : lemma || text).toLowerCase();
}

/** The terms of a page, from its analysis. Where words have no tags (other languages), longer words are its content. */
export function storyTerms(doc: Doc): StoryTerms {
  const [content, names, numbers, acts, lead, nameParts] = Array.from(
    { length: 6 },
    () => new Map<string, number>(),
  ) as [Tally, Tally, Tally, Tally, Tally, Tally];
  for (const { index, tokens } of doc.sentences) {
    let before: string | undefined;
    for (const token of tokens) {
      const term = token.upos === '' || token.upos === 'X' ? untagged(token) : termOf(token);
      if (term === undefined) {
        before = undefined;
        continue;
      }
      count(content, term);
      if (index < LEAD) count(lead, term);
      if (token.upos === 'NUM') count(numbers, term);
      if (token.upos === 'VERB' || token.upos === 'NOUN') count(acts, term);
      const isName = token.upos === 'PROPN';
      if (isName) {
        count(names, term);
        if (before !== undefined) count(nameParts, `${before} ${term}`);
      }
      before = isName ? term : undefined;
    }
  }
  return { content, names, numbers, acts, lead, nameParts };
}

type Tally = Map<string, number>;

function count(tally: Tally, term: string): void {
  tally.set(term, (tally.get(term) ?? 0) + 1);
}

function untagged({ text }: Token): string | undefined {
  return /[\p{L}\p{N}]{4}/u.test(text) || /\p{Script=Han}/u.test(text) ? text.toLowerCase() : undefined;
}
