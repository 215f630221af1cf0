import { children, type Doc, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import type { Expression } from './expression.ts';
import { isMishap } from './outlook.ts';
import { topOf } from './tense.ts';
import { isOccasion } from './when.ts';

/** What a thing happened at, as against what it led up to or lay ahead of it. */
const AT = /^(on|in|at|during|since)$/i;

/** "In the Jan. 29 bombing", but not "voted on the Dec. 15 plan". */
const IN = /^(in|during)$/i;

/** Where one is asked or moved to has not been yet: "invited him to a dinner on Dec. 9". */
const TOWARDS = /^(to|for|into)$/i;

/**
 * Whether a past verb has the expression for its own time: "the ship sank on Dec. 31", "said in a December call", but not
 * "agreed to a December deadline". Asked where tense points to the past: any past clause around an expression does that.
 */
export function happenedAt(doc: Doc, expression: Expression): boolean {
  const sentence = doc.sentences[expression.sentence];
  const top = sentence && topOf(sentence, expression);
  if (!sentence || !top) return false;
  const noun = headOf(sentence, top);
  const at = noun && /^(compound|amod|nummod|nmod)/.test(top.deprel) ? noun : top;
  if (at !== top && isMishap(at)) return true;
  const verb = headOf(sentence, at);
  // A month may hang on what the verb is about: "warned of a cutback in September".
  if (at === top && expression.meaning.day === undefined) return false;
  const cases = (token: Token) => children(sentence, token, 'case').map((t) => t.text);
  return (
    verb?.upos === 'VERB' &&
    relation(at) === 'obl' &&
    cases(at).every((word) => (at === top || isOccasion(at) ? AT : IN).test(word)) &&
    (at === top || cases(at).length > 0) &&
    !children(sentence, verb, 'obl').some((o) => o !== at && cases(o).some((word) => TOWARDS.test(word))) &&
    tellsPast(sentence, verb)
  );
}

/** A past of its own, or an auxiliary's. */
const tellsPast = (sentence: Sentence, verb: Token): boolean =>
  verb.xpos === 'VBD' || children(sentence, verb, 'aux').some((a) => a.xpos === 'VBD');
