import { type Looks, probabilities, readLooks } from '../trees/looks.ts';
import { lineContext } from './context.ts';
import { lineFeatures } from './features.ts';
import type { Line } from './lines.ts';

const MODEL = 'models/page-lines.json.gz';
let looks: Looks | undefined;

/** How likely each line of a captured page is to be article text. */
export function lineProbabilities(lines: readonly Line[]): Float32Array {
  looks ??= readLooks(MODEL);
  const table = lineFeatures(lines, looks.learnt.words);
  return probabilities(looks.second, lineContext(lines, table, probabilities(looks.first, table)));
}
