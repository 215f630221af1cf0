import { captionCredit } from '../furniture/captions.ts';
import { headLines } from '../furniture/head-line.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { withoutNotes } from '../furniture/numbered-notes.ts';
import { withoutWritersLife } from '../furniture/writers-life.ts';
import { asksConsent } from '../kinds/words.ts';
import type { Block } from '../model/block.ts';
import { withCompanions } from './companions.ts';
import { withListStory } from './list-story.ts';
import { withoutNamedParts } from './named-parts.ts';
import { withoutRepeats } from './repeats.ts';
import { isPlainLink } from './running-text.ts';
import { isClosing, withoutTail } from './tail.ts';

/** A block between two of the article, built as they are, needs less to be of it. */
const BETWEEN = 0.2;
/** What the words of a short block say counts unless the looks are surer than this. */
const SURE = 0.9;
const VERY_SURE = 0.985;
/** What houses say below a story goes amid it too, where the looks doubt it. */
const DOUBTFUL = 0.6;
const PLAIN = new Set([
  'caption',
  'credit',
  'advertisement',
  'share',
  'sign-up',
  'related',
  'comments',
  'legal',
]);

/** A label and a link: `Related: The mill that never closed`, `(MORE: …)`. */
const LABELLED = /^[\s[(»>▶•*]*(?!https?:)[^:：@]{2,30}[:：]\s*(?![\s@])/u;
const MAYBE_RELATED = 0.55;

/** Whether a paragraph is another story's headline behind a label. */
function isLabelledLink({ text, linkChars, element }: Block, p: number): boolean {
  if (p > VERY_SURE || text.length > 260 || element.tag === 'li') return false;
  const label = LABELLED.exec(text)?.[0];
  if (label === undefined || linkChars >= text.length) return false;
  if (p > MAYBE_RELATED && phraseKind(label.replace(/[\s[(»>▶•*]+/gu, ' ').trim()) !== 'related')
    return false;
  return linkChars >= (text.length - label.length) * 0.85 && linkChars > text.length * 0.65;
}

/** Source that stands in the page as words: an embedded post that was escaped twice, an editor's brackets that nobody filled in. */
const MARKUP = /^<\w[^>]*\s(?:href|src|class)=|^\[(\w+)\s[^\]=]*=[^\]]*\].*\[\/\1\]$/s;

function isFurniture(block: Block, p: number): boolean {
  const { text } = block;
  if (MARKUP.test(text) || isLabelledLink(block, p)) return true;
  if (text.length > 700) return false;
  if (p < VERY_SURE && text.length < 160) {
    const kind = phraseKind(text);
    if (kind && PLAIN.has(kind)) return true;
  }
  if (p < DOUBTFUL && isClosing(text)) return true;
  if (p < VERY_SURE && captionCredit(text)) return true;
  if (/cookie/i.test(text) && asksConsent(text)) return true;
  return p < SURE && headLines(text) !== undefined;
}

/**
 * Which blocks are the article, from how likely each is, those built alike deciding together: above `threshold`, each text once,
 * in no part named comments or consent or kept from being seen; with what stands between two of them in the same part and tag;
 * without short blocks whose words name them as furniture, and without links, notes and the writer's life at the end.
 */
export function chooseBlocks(
  blocks: readonly Block[],
  p: ArrayLike<number>,
  threshold: number,
  heading: number,
): boolean[] {
  const joint = withListStory(blocks, withCompanions(blocks, p), threshold, heading);
  const chosen = withoutRepeats(blocks, withoutNamedParts(blocks, joint, threshold, heading));
  for (let i = 1; i + 1 < blocks.length; i++) {
    if (chosen[i] || joint[i]! <= BETWEEN || !chosen[i - 1] || !chosen[i + 1]) continue;
    const { element } = blocks[i]!;
    const before = blocks[i - 1]!.element;
    if (element.parent === before.parent && element.tag === before.tag) chosen[i] = true;
  }
  blocks.forEach((block, i) => {
    if (chosen[i] && isFurniture(block, p[i]!)) chosen[i] = false;
  });
  // Links alone are of an article that goes on after them; at its end they lead elsewhere.
  for (let i = blocks.length - 1; i >= 0 && !(chosen[i] && !isPlainLink(blocks[i]!)); i--) chosen[i] = false;
  withoutTail(blocks, chosen, p);
  return withoutWritersLife(blocks, withoutNotes(blocks, chosen));
}
