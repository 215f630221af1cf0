import { readList } from '../assets/index.ts';
import { children, type Doc, headOf, relation, type Sentence, type Token } from '../language/index.ts';
import { auxiliaries } from './auxiliaries.ts';
import type { Expression } from './expression.ts';
import { topOf } from './tense.ts';

let byVerb: Map<string, (string | undefined)[]> | undefined;

/** Whether a verb, with the word that goes with it, is of what the calendar brings about (data/time/terms.txt). */
export function isTerm(sentence: Sentence, verb: Token): boolean {
  if (!byVerb) {
    byVerb = new Map();
    for (const line of readList('data/time/terms.txt')) {
      const [lemma = '', other] = line.split(' ');
      byVerb.set(lemma, [...(byVerb.get(lemma) ?? []), other]);
    }
  }
  const others = byVerb.get(verb.lemma.toLowerCase());
  if (!others) return false;
  if (others.includes(undefined)) return true;
  return children(sentence, verb, 'obj', 'obl', 'compound', 'advmod', 'xcomp').some((t) =>
    others.includes(t.lemma.toLowerCase()),
  );
}

const AT = /^(on|in|at)$/i;
const WILL = /^(will|shall|['’]ll|wo)$/i;

/** Whether a term or a plain "will" has the expression for its own time: "the law takes effect on Dec. 31". Asked where tense points ahead. */
export function isTermOn(doc: Doc, expression: Expression): boolean {
  const sentence = doc.sentences[expression.sentence];
  const top = sentence && topOf(sentence, expression);
  const verb = top && headOf(sentence, top);
  if (!sentence || !verb || verb.upos !== 'VERB' || relation(top) !== 'obl') return false;
  if (!children(sentence, top, 'case').every((t) => AT.test(t.text))) return false;
  const helpers = auxiliaries(sentence, verb);
  if (helpers.some((a) => WILL.test(a.text))) return !helpers.some((a) => a.lemma === 'have');
  return /^VB[ZP]$/.test(verb.xpos) && helpers.length === 0 && isTerm(sentence, verb);
}
