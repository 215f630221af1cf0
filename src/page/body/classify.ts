import type { Page } from '../model/page.ts';
import { type Looks, probabilities, readLooks } from '../trees/looks.ts';
import { chooseBlocks } from './choose.ts';
import { contextFeatures } from './context.ts';
import { blockFeatures } from './features.ts';
import type { Said } from './said.ts';

const MODEL = 'models/page-blocks.json.gz';
/** How likely a block must be to be article; chosen by cross-validation, for the mean over the sets of F1. */
export const BODY_THRESHOLD = 0.35;

let looks: Looks | undefined;

/** How likely each block of a page is to be article text, by two looks: at it, and at it among its neighbours. */
export function blockProbabilities(page: Page, said: Said): Float32Array {
  looks ??= readLooks(MODEL);
  const table = blockFeatures(page, said, looks.learnt);
  const first = probabilities(looks.first, table);
  return probabilities(looks.second, contextFeatures(page, table, first));
}

/** Which blocks of a page are its article. */
export function articleBlocks(page: Page, said: Said): boolean[] {
  return chooseBlocks(page.blocks, blockProbabilities(page, said), BODY_THRESHOLD, said.heading);
}
