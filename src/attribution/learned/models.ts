import { existsSync } from 'node:fs';
import { assetPath, readBinary } from '../../assets/index.ts';
import { parseWeights, type Weights } from './weights.ts';

export interface Models {
  readonly cues: Weights;
  readonly roles: Weights;
}

let loaded: Models | null | undefined;

/** The trained parts, read when first asked for; undefined in a checkout where they were not trained yet. */
export function models(): Models | undefined {
  if (loaded === undefined) {
    const [cues, roles] = ['models/attribution-cues.json.gz', 'models/attribution-roles.json.gz'];
    loaded =
      existsSync(assetPath(cues!)) && existsSync(assetPath(roles!))
        ? { cues: parseWeights(readBinary(cues!)), roles: parseWeights(readBinary(roles!)) }
        : null;
  }
  return loaded ?? undefined;
}
