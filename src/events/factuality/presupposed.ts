import type { Token } from '../../language/index.ts';
import { isVerb, type Syntax } from '../syntax.ts';

/** Words that date one thing by another: what follows them is taken as known. */
const DATING = new Set(['after', 'since', 'following']);

/** "Sitting across from the minister, he said": a participle that opens a sentence sets the scene, and is no part of what is said. */
const isScene = (syntax: Syntax, word: Token): boolean =>
  word.xpos === 'VBG' &&
  word.deprel === 'advcl' &&
  word.i <= syntax.dateline + 1 &&
  word.head > word.i &&
  !syntax.kid(word, 'mark');

/**
 * Whether an act only dates another ("a year after the invasion", "since the army moved in"): it is presupposed, whoever speaks, and
 * stands on nobody's word in particular (Levinson 1983 on temporal clauses).
 */
export function isPresupposed(syntax: Syntax, word: Token): boolean {
  if (isScene(syntax, word)) return true;
  let at = word;
  for (let step = 0; step < 3; step++) {
    const leads = syntax.kids(at, 'case', 'mark').some((t) => DATING.has(t.text.toLowerCase()));
    if (leads && (!isVerb(at) || syntax.is(at, 'advcl', 'acl', 'obl', 'nmod'))) {
      return isVerb(at) || at !== word || syntax.kids(at, 'det', 'nmod:poss').length > 0;
    }
    const above = syntax.head(at);
    // "since the president ordered the invasion": the noun's verb may be what the word leads.
    if (!above || !syntax.is(at, 'obj', 'conj') || step > 1) return false;
    at = above;
  }
  return false;
}
