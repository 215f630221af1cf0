import { phraseKind } from '../furniture/kinds.ts';
import type { Page } from '../model/page.ts';
import { isLinks } from './frame.ts';
import { readingLength } from './length.ts';
import type { Taken } from './taken.ts';
import { asksConsent } from './words.ts';

/** A page with more blocks than this is more than a wall. */
const MOST_BLOCKS = 80;

/** Whether the page is a wall of consent: what asks for it outweighs all other running text, which makes no story. */
export function isConsentWall(page: Page, body: Taken, isBody: readonly boolean[]): boolean {
  // Nearly all pages end here: the rest looks at every word.
  if (page.blocks.length >= MOST_BLOCKS || body.told > 6) return false;
  let asking = 0;
  let other = 0;
  let own = 0;
  page.blocks.forEach((block, i) => {
    const { text } = block;
    const length = readingLength(text);
    // A link to the privacy policy in the foot of a page asks nothing.
    const asks = !isLinks(block) && (phraseKind(text) === 'consent' || asksConsent(text));
    if (asks) asking += length;
    else if (length > 80 && !isLinks(block)) other += length;
    if (isBody[i] && !asks) own += length;
  });
  return asking >= 60 && own < 400 && (other < Math.max(250, asking * 0.6) || body.chars < 100);
}
