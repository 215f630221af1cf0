import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';
import { Forest, type ForestModel } from '../trees/forest.ts';
import { probabilities } from '../trees/looks.ts';
import { headlineCandidates } from './headline-features.ts';
import type { Line } from './lines.ts';

const MODEL = 'models/page-headline.json.gz';
/** How unlikely the likeliest line may be and still be the headline: many captures begin mid-page. */
const LEAST = 0.15;
/** Less will do where no other line comes near. */
const ALONE = 0.05;
const NEAR = 0.2;

let forest: Forest | undefined;

function readForest(): Forest {
  const file = JSON.parse(gunzipSync(readBinary(MODEL)).toString('utf8')) as { readonly model: ForestModel };
  return new Forest(file.model);
}

/**
 * The line that is the headline, by its words, those around it and those it shares with the story; of lines equally likely
 * the last. Undefined where none is likely. `p`: how likely each line is to be article text.
 */
export function headlineLine(
  lines: readonly Line[],
  body: readonly boolean[],
  p: ArrayLike<number>,
): number | undefined {
  const candidates = headlineCandidates(lines, body, p);
  if (!candidates) return undefined;
  forest ??= readForest();
  const likely = probabilities(forest, candidates.table);
  const best = likeliest(likely);
  return best === undefined ? undefined : candidates.lines[best];
}

/** The likeliest of some lines, of equally likely ones the last; undefined where it is unlikely or does not stand out. */
export function likeliest(p: ArrayLike<number>): number | undefined {
  let best = 0;
  let next = 0;
  for (let k = 0; k < p.length; k++)
    if (p[k]! >= p[best]!) [best, next] = [k, k === 0 ? 0 : p[best]!];
    else next = Math.max(next, p[k]!);
  const top = p[best] ?? 0;
  return top >= LEAST || (top >= ALONE && next < top * NEAR) ? best : undefined;
}
