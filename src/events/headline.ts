import type { EventType } from '../record/index.ts';
import { nounFrames, verbFrames } from './lexicon.ts';

/** Endings that headline verbs bear, longest first: "hits", "sentenced", "visiting". */
const ENDINGS = ['', 's', 'es', 'ed', 'd', 'ing'];

/** The types of acts whose words stand in a headline. Headlines are not parsed: their grammar is their own. */
export function headlineActs(title: string): ReadonlySet<EventType> {
  const types = new Set<EventType>();
  const words = title.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (/\?|\b(may|might|could|to|will|says?|said)\b/iu.test(title)) return types;
  for (const word of words) {
    for (const ending of ENDINGS) {
      if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
      const lemma = ending === '' ? word : word.slice(0, -ending.length);
      for (const stem of [lemma, `${lemma}e`]) {
        for (const frame of [...(verbFrames().get(stem) ?? []), ...(nounFrames().get(stem) ?? [])]) {
          if (frame.type) types.add(frame.type);
        }
      }
    }
  }
  return types;
}
