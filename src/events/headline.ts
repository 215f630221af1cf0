import type { Token } from '../language/index.ts';
import type { EventType } from '../record/index.ts';
import { nounFrames, verbFrames } from './lexicon.ts';
import type { Syntax } from './syntax.ts';

/** Endings that headline verbs bear, longest first: "hits", "sentenced", "visiting". */
const ENDINGS = ['', 's', 'es', 'ed', 'd', 'ing'];

/** Behind one of these a headline foresees, quotes or accuses, and asserts nothing: "Man accused of killing two". What stands before it is told. */
const NO_ASSERTION =
  /\b(?:may|might|could|would|will|to|says?|said|accus\w+|alleg\w+|claim\w*|blam\w+|warn\w*|vow\w*|plan\w*|urg\w+|threaten\w*|deni\w+|deny|seek\w*|want\w*|fear\w*)\b/iu;

/** All of it is somebody's word, or a question: "…, police say", "…: lawyer". */
const ON_WORD =
  /\?|[,–—-]\s[^,:]{2,40}\b(?:says?|said|claims?|reports?|alleges?|warns?)$|:\s(?:\p{L}+\s){0,2}\p{L}+$/iu;

/** The types of acts whose words a headline tells as facts. Headlines are not parsed: their grammar is their own. */
export function headlineActs(title: string): ReadonlySet<EventType> {
  const types = new Set<EventType>();
  if (ON_WORD.test(title.trim())) return types;
  // Words in quotation marks are somebody's.
  const own = title.replace(/[“‘][^”’]*[”’](?!\p{L})|"[^"]*"/gu, ' ');
  const told = own.slice(0, NO_ASSERTION.exec(own)?.index);
  for (const word of told.toLowerCase().match(/[\p{L}-]+/gu) ?? []) {
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
