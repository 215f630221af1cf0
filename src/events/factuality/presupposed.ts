import type { Token } from '../../language/index.ts';
import { isVerb, type Syntax } from '../syntax.ts';
import { veridicality } from './cue.ts';

/** Words that date one thing by another: what follows them is taken as known. */
const DATING = new Set(['after', 'since', 'following']);

/** "Sitting across from the minister, he said": a participle that opens a sentence sets the scene, and is no part of what is said. */
const isScene = (syntax: Syntax, word: Token): boolean =>
  word.xpos === 'VBG' &&
  word.deprel === 'advcl' &&
  word.i <= syntax.dateline + 1 &&
  word.head > word.i &&
  !syntax.kid(word, 'mark');

/** "Democrats allege that Trump's call was irregular", "described his visit as improper": whose act is judged is taken for known. */
export function isJudged(syntax: Syntax, word: Token): boolean {
  if (isVerb(word) || !syntax.kid(word, 'nmod:poss')) return false;
  const above = syntax.head(word);
  if (!above) return false;
  if (word.deprel === 'nsubj') return !isVerb(above) && syntax.kid(above, 'cop')?.xpos === 'VBD';
  return (
    word.deprel === 'obj' &&
    /^(describe|call|denounce|criticise|criticize|praise|slam|condemn|defend|dismiss)$/.test(above.lemma) &&
    (syntax.kid(above, 'xcomp') !== undefined ||
      syntax.kids(above, 'obl', 'advcl').some((t) => syntax.cases(t).includes('as')))
  );
}

/** "learned that his father was shot": what is known, found out or remembered is so. */
function isKnown(syntax: Syntax, word: Token): boolean {
  const above = syntax.head(word);
  return word.deprel === 'ccomp' && above !== undefined && veridicality('that', above.lemma) === 'true';
}

/**
 * Whether an act only dates another ("a year after the invasion", "since the army moved in"), or is judged or known: it is
 * presupposed, whoever speaks, and stands on nobody's word in particular (Levinson 1983).
 */
export function isPresupposed(syntax: Syntax, word: Token): boolean {
  if (isScene(syntax, word) || isJudged(syntax, word) || isKnown(syntax, word)) return true;
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
