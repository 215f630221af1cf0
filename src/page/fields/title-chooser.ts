import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';
import type { Page } from '../model/page.ts';
import { Forest, type ForestModel } from '../trees/forest.ts';
import { probabilities } from '../trees/looks.ts';
import type { Structured } from './structured.ts';
import { titleCandidates } from './title-candidates.ts';

const MODEL = 'models/page-title.json.gz';

let forest: Forest | undefined;

/**
 * The headline of a page of which the `h1` and the metadata give several: the likeliest by small boosted trees, as
 * training/page/train-title.ts learnt them. `shown`: the one that rules take, by which it stays where all agree.
 */
export function chooseTitle(
  page: Page,
  structured: Structured,
  outlets: readonly string[],
  shown: string | undefined,
  url: string | undefined,
): string | undefined {
  const candidates = shown && titleCandidates(page, structured, outlets, shown, url);
  if (!candidates) return shown;
  forest ??= new Forest(
    (JSON.parse(gunzipSync(readBinary(MODEL)).toString('utf8')) as { readonly model: ForestModel }).model,
  );
  const likely = probabilities(forest, candidates.table);
  let best = 0;
  for (let k = 1; k < likely.length; k++) if (likely[k]! > likely[best]!) best = k;
  return candidates.texts[best];
}
