import { gunzipSync } from 'node:zlib';
import { readBinary } from '../../assets/index.ts';
import { captionCredit } from '../furniture/captions.ts';
import { headLine } from '../furniture/head-line.ts';
import { furnitureOf } from '../furniture/kinds.ts';
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
  return best === undefined ? aboveByline(lines, body) : candidates.lines[best];
}

/** The fewest and most words of a headline that nothing else speaks for, and how many lines of a head may stand below it. */
const FEWEST = 4;
const MOST = 20;
const BELOW = 4;

/**
 * A line right above byline and day, where these and an advertisement at most part it from the story: a headline, though its
 * words are not the story's.
 */
function aboveByline(lines: readonly Line[], body: readonly boolean[]): number | undefined {
  const first = body.indexOf(true);
  const told = new Set<'byline' | 'date'>();
  for (let i = first - 1; i >= Math.max(0, first - 1 - BELOW); i--) {
    const { text } = lines[i]!;
    const role = headLine(text);
    if (role) told.add(role);
    else if (told.size === 2) {
      const words = text.split(' ').length;
      const plain = furnitureOf(text).kind === 'other' && !captionCredit(text) && !/[.:;,]$/.test(text);
      if (plain && words >= FEWEST && words <= MOST && /^["“„«‘'\p{Lu}\p{Lo}\d]/u.test(text)) return i;
      // A word of the page's own for an empty place (`spot_img`) is passed over.
      if (text.includes(' ')) return undefined;
    }
  }
  return undefined;
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
