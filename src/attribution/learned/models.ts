import { existsSync } from 'node:fs';
import { assetPath, readBinary } from '../../assets/index.ts';
import { ROLES } from './tagging.ts';
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
    const found =
      existsSync(assetPath(cues!)) && existsSync(assetPath(roles!))
        ? { cues: parseWeights(readBinary(cues!)), roles: parseWeights(readBinary(roles!)) }
        : null;
    // Weights of another set of roles are of an older training: the rules are better than those.
    loaded = found && found.roles.labels.join() === ROLES.join() ? found : null;
  }
  return loaded ?? undefined;
}
