import { children, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import { auxiliaries } from './auxiliaries.ts';
import { looksAhead } from './outlook.ts';

/** What opens a clause that says when, or on what condition, something is to come. */
const WHEN = new Set(['once', 'when', 'until', 'till', 'before', 'after', 'if', 'unless', 'as']);

/**
 * Whether a past verb tells what was still to come: "would resign once parliament met on Thursday", "were likely to buy as
 * soon as trading opened Monday". The clause stands below what is itself still to come, and its past is that of the telling.
 */
export function isBackshifted(sentence: Sentence, verb: Token): boolean {
  if (relation(verb) !== 'advcl' || ![verb, ...auxiliaries(sentence, verb)].some((t) => t.xpos === 'VBD'))
    return false;
  const opened = [...children(sentence, verb, 'mark'), ...children(sentence, verb, 'advmod')];
  if (!opened.some((t) => t.i < verb.i && WHEN.has(t.text.toLowerCase()))) return false;
  const above = headOf(sentence, verb);
  // "As soon as trading opened" hangs on "soon".
  const governor = above && relation(above) === 'advmod' ? headOf(sentence, above) : above;
  return governor !== undefined && isToCome(sentence, governor);
}

/** "Would resign", "was expected to resign", "were likely to resign"; not "would have resigned". */
function isToCome(sentence: Sentence, verb: Token): boolean {
  const helpers = auxiliaries(sentence, verb).map((t) => t.text.toLowerCase());
  if (helpers.includes('have')) return false;
  if (helpers.some((t) => t === 'would' || t === "'d" || t === '’d')) return true;
  const above = headOf(sentence, verb);
  const infinitive = children(sentence, verb, 'mark').some((t) => t.xpos === 'TO');
  return infinitive && above !== undefined && (looksAhead(above) || /^(un)?likely$/.test(above.lemma));
}
