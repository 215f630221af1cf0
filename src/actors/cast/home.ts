import { countryOf } from '../gazetteer/index.ts';
import type { Referent } from './referent.ts';

/** The country a text is mostly about: at least half of all its mentions of countries; nothing where none is. */
export function homeOf(
  referents: readonly Referent[],
  counts: (referent: Referent) => number,
): string | undefined {
  const byCountry = new Map<string, number>();
  let all = 0;
  for (const referent of referents) {
    if (!referent.country || !countryOf(referent.country)) continue;
    const weight = counts(referent);
    byCountry.set(referent.country, (byCountry.get(referent.country) ?? 0) + weight);
    all += weight;
  }
  const [best] = [...byCountry].sort((a, b) => b[1] - a[1]);
  return best && best[1] * 2 >= all ? best[0] : undefined;
}
