import type { Span } from '../record/index.ts';
import type { Sentence, Token } from './doc.ts';
import { seen } from './invisible.ts';

/**
 * Makes sentences from word spans; `ranges` are [first, past last] word numbers. Tags and trees are still empty.
 *
 * @param bare whether the text may have characters that are not seen, which words are then read without
 */
export function buildSentences(
  text: string,
  words: readonly Span[],
  ranges: readonly (readonly [number, number])[],
  bare = false,
): Sentence[] {
  let paragraph = -1;
  let before = 0;
  return ranges.map(([from, to], index) => {
    const start = words[from]!.start;
    const end = words[to - 1]!.end;
    if (index === 0 || text.slice(before, start).includes('\n')) paragraph++;
    before = end;
    const tokens = words.slice(from, to).map((w, i): Token => {
      const given = text.slice(w.start, w.end);
      const form = bare ? seen(given) : given;
      return {
        i,
        start: w.start,
        end: w.end,
        text: form,
        lemma: form,
        upos: 'X',
        xpos: 'FW',
        head: i - 1,
        deprel: i === 0 ? 'root' : 'dep',
      };
    });
    return { index, start, end, paragraph, tokens };
  });
}
