import type { Block } from '../model/block.ts';
import type { TextMeasures } from './words.ts';

/**
 * A short block that is all link: a menu entry or a teaser's headline. Most blocks of most pages are, and next to none is
 * article text; only those among running text are asked about, the others count as no article for their neighbours.
 */
export function isPlainLink(block: Block): boolean {
  return block.text.length <= 90 && block.linkChars >= block.text.length * 0.95;
}

/** Sentence-like and not made of links. */
export function isRunningText(block: Block, measures: TextMeasures): boolean {
  return (
    measures.words >= 10 &&
    measures.sentences > 0 &&
    block.linkChars < block.text.length * 0.4 &&
    !block.hidden
  );
}

/** A paragraph by its looks alone: long, with few links, and ending as a sentence does. */
export function isParagraph({ text, linkChars }: Block): boolean {
  return text.length >= 100 && linkChars < text.length * 0.3 && /[.!?…:;'"’”»)\]。！？]$/u.test(text);
}
