import type { Token } from '../../language/index.ts';
import type { Syntax } from '../syntax.ts';
import { isNegated } from './clause.ts';
import { type Veridicality, veridicality } from './cue.ts';
import { type Stance, under, withModal } from './stance.ts';

/** The words on an occurrence noun: "a planned visit", "no talks", "the alleged attack". */
export function nounStance(syntax: Syntax, noun: Token): Stance {
  let stance: Stance = 'fact';
  for (const t of syntax.kids(noun, 'amod', 'det', 'advmod', 'compound', 'acl')) {
    if (t.deprel === 'det' && t.text.toLowerCase() === 'no') return 'counter';
    if (t.i > noun.i && t.deprel !== 'acl') continue;
    const value =
      veridicality('mod', t.text.toLowerCase()) ??
      (t.deprel === 'acl' && t.xpos === 'VBN' ? planned(t) : undefined);
    if (value === 'told') stance = 'unclear';
    else if (value) stance = under(stance, value, false);
  }
  // "ahead of a summit": it is still to come when the rest is told.
  if (stance === 'fact' && syntax.cases(noun).includes('ahead')) stance = 'plan';
  const predicate = syntax.kid(noun, 'cop');
  if (predicate) {
    if (isNegated(syntax, noun)) return 'counter';
    const modal = syntax.kids(noun, 'aux').find((t) => t.xpos === 'MD');
    // A state ("is under arrest", "had been under arrest since") goes on; "was under arrest" tells it as past.
    const lasting = predicate.xpos !== 'VBD' && syntax.kid(noun, 'case') !== undefined;
    if (lasting && stance === 'fact') stance = 'ongoing';
    stance = withModal(stance, modal && veridicality('modal', modal.text.toLowerCase()));
  }
  return stance;
}

const planned = (t: Token): Veridicality | undefined =>
  ['plan', 'schedule', 'set', 'expect', 'propose', 'slate', 'arrange'].includes(t.lemma) ? 'plan' : undefined;
