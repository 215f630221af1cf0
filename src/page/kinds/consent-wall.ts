import { phraseKind } from '../furniture/kinds.ts';
import type { Block } from '../model/block.ts';
import type { Page } from '../model/page.ts';
import { isLinks } from './frame.ts';
import { readingLength } from './length.ts';
import type { Taken } from './taken.ts';
import { asksConsent } from './words.ts';

/** A page with more blocks than this is more than a wall, and one with as many letters of other text a story. */
const MOST_BLOCKS = 80;
const STORY = 400;

/** Whether a block asks for consent; a link to the privacy policy in the foot of a page asks nothing. */
function asks(block: Block): boolean {
  return !isLinks(block) && (phraseKind(block.text) === 'consent' || asksConsent(block.text));
}

/** Whether the page is a wall of consent: what asks for it outweighs all other running text, which makes no story. */
export function isConsentWall(page: Page, body: Taken, isBody: readonly boolean[]): boolean {
  if (page.blocks.length >= MOST_BLOCKS || body.told > 6) return false;
  let asking = 0;
  let own = 0;
  for (let i = 0; i < page.blocks.length; i++) {
    if (!isBody[i]) continue;
    const block = page.blocks[i]!;
    const length = readingLength(block.text);
    if (asks(block)) asking += length;
    else own += length;
    // Nearly all pages end here: the rest looks at every word.
    if (own >= STORY) return false;
  }
  let other = 0;
  page.blocks.forEach((block, i) => {
    const length = readingLength(block.text);
    const does = asks(block);
    if (does && !isBody[i]) asking += length;
    else if (!does && length > 80 && !isLinks(block)) other += length;
  });
  return asking >= 60 && (other < Math.max(250, asking * 0.6) || body.chars < 100);
}
