import type { Token } from '../language/index.ts';
import type { EventType } from '../record/index.ts';
import { nounFrames, verbFrames } from './lexicon.ts';
import type { Syntax } from './syntax.ts';

/** Endings that headline verbs bear, longest first: "hits", "sentenced", "visiting". */
const ENDINGS = ['', 's', 'es', 'ed', 'd', 'ing'];

/** A headline with one of these asks, foresees or quotes, and asserts nothing of what the other words name. */
const NO_ASSERTION =
  /\?|\b(may|might|could|would|will|to|says?|said|accus\w+|alleg\w+|claim\w*|blam\w+|warn\w*|vow\w*|plan\w*|urg\w+|threaten\w*|deni\w+|deny|seek\w*|want\w*|fear\w*)\b/iu;

/** The types of acts whose words stand in a headline. Headlines are not parsed: their grammar is their own. */
export function headlineActs(title: string): ReadonlySet<EventType> {
  const types = new Set<EventType>();
  const words = title.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  if (NO_ASSERTION.test(title)) return types;
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

/** "UK to send jets to Poland": a name and an infinitive, and no finite verb beside them, are a headline's plan. */
export function isHeadlinePlan(syntax: Syntax, verb: Token): boolean {
  const name = syntax.head(verb);
  return (
    name !== undefined &&
    name.head < 0 &&
    name.upos === 'PROPN' &&
    name.i < verb.i &&
    verb.xpos === 'VB' &&
    verb.deprel === 'acl' &&
    !syntax.sentence.tokens.some((t) => /^VB[DPZ]$/.test(t.xpos))
  );
}
