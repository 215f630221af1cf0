import type { Page } from '../model/page.ts';
import { readingLength } from './length.ts';
import { isTeaser } from './teasers.ts';

/** What is counted of the blocks taken for the article. Lengths are reading lengths. */
export interface Taken {
  readonly chars: number;
  readonly blocks: number;
  /** Whole paragraphs of running text. */
  readonly paragraphs: number;
  readonly teasers: number;
  /** Paragraphs that are no teasers, and the most of them one after the other. */
  readonly told: number;
  readonly longestRun: number;
  /** Letters of running text before the first teaser. */
  readonly prose: number;
  /** The last paragraph breaks off. */
  readonly cut: boolean;
}

const PARAGRAPH = 160;
const TOLD = 120;
const SENTENCE = 60;

/** Counts what a page's article, as chosen, is made of. */
export function taken(page: Page, isBody: readonly boolean[]): Taken {
  let chars = 0;
  let blocks = 0;
  let paragraphs = 0;
  let told = 0;
  let teasers = 0;
  let run = 0;
  let longestRun = 0;
  let prose = 0;
  page.blocks.forEach(({ text }, i) => {
    if (!isBody[i]) {
      run = 0;
      return;
    }
    const length = readingLength(text);
    chars += length;
    blocks++;
    if (length >= PARAGRAPH) paragraphs++;
    if (isTeaser(page, i)) teasers++;
    else {
      if (teasers === 0 && length >= SENTENCE) prose += length;
      if (length >= TOLD) {
        told++;
        longestRun = Math.max(longestRun, ++run);
      }
    }
  });
  const last = page.blocks[isBody.lastIndexOf(true)]?.text ?? '';
  return { chars, blocks, paragraphs, teasers, told, longestRun, prose, cut: /(?:…|\.{3})\s*$/.test(last) };
}
