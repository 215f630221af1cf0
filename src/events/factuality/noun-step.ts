import type { Token } from '../../language/index.ts';
import { type Support, supportOf } from '../support.ts';
import { isVerb, type Syntax } from '../syntax.ts';
import { clauseStance, isNegated } from './clause.ts';
import { type Veridicality, veridicality } from './cue.ts';
import { withOwnClause } from './governing.ts';
import { isJudged } from './presupposed.ts';
import { type Stance, under } from './stance.ts';

/** Verbs that say of a noun that it takes place: their own tense and mood are the occurrence's. */
const OCCUR = new Set([
  'take',
  'happen',
  'occur',
  'begin',
  'start',
  'continue',
  'resume',
  'follow',
  'come',
  'open',
  'end',
  'last',
  'be',
  'last',
  'erupt',
  'break',
  'go',
  'kill',
  'wound',
  'mark',
  'leave',
  'hit',
]);
/** Verbs that say of a noun that it goes on until then. */
const ENDS = new Set(['expire', 'end', 'lapse', 'finish', 'conclude', 'last', 'continue']);
const SEEMS = new Set(['seem', 'appear', 'look', 'remain', 'become']);
/** Verbs that say of a noun that it is still to come. */
const COMES = new Set(['loom', 'impend', 'await']);
const SUPPORTED: Record<Support, Veridicality | undefined> = {
  real: undefined,
  begin: undefined,
  'go-on': 'ongoing',
  end: 'true',
  plan: 'plan',
  none: 'false',
};

/** One step up from a noun: what the word it hangs on says of it, undefined where that word says nothing; `ofVerb` is how a main clause stands. */
export function nounStep(
  syntax: Syntax,
  noun: Token,
  above: Token,
  stance: Stance,
  ofVerb: (verb: Token) => Stance,
): { stance: Stance } | undefined {
  if (isJudged(syntax, noun)) return undefined;
  const subject = syntax.is(noun, 'nsubj');
  if (isVerb(above)) {
    const particle = syntax.kid(above, 'compound:prt')?.text.toLowerCase();
    const support =
      syntax.is(noun, 'obj', 'nsubj:pass') || (noun.deprel === 'obl' && above.lemma === 'enter')
        ? supportOf(above.lemma, particle)
        : undefined;
    if (
      support &&
      !(support === 'real' && above.lemma !== 'commit' && veridicality('verb', above.lemma) === 'plan')
    ) {
      const effect = SUPPORTED[support];
      const own = clauseStance(syntax, above);
      const over = own === 'fact' ? stance : stance === 'fact' || stance === 'ongoing' ? own : stance;
      return { stance: effect ? under(over, effect, false) : over };
    }
    if (syntax.is(noun, 'nsubj', 'nsubj:pass') && syntax.kids(above, 'xcomp').some((t) => ENDS.has(t.lemma)))
      return { stance };
    const value =
      (particle && veridicality('verb', `${above.lemma} ${particle}`)) || veridicality('verb', above.lemma);
    if (syntax.is(noun, 'obj', 'nsubj:pass') && value && value !== 'told' && value !== 'alleged')
      return { stance: withOwnClause(syntax, above, stance, value) };
    if (subject && stance === 'fact' && veridicality('subject', noun.lemma) && /^VB[ZP]$/.test(above.xpos)) {
      return { stance: 'ongoing' };
    }
    // "an attack seems inevitable"
    const seeming =
      subject && SEEMS.has(above.lemma)
        ? syntax.kids(above, 'xcomp').find((t) => t.upos === 'ADJ')
        : undefined;
    const seems = seeming && veridicality('adj', seeming.lemma);
    if (seems) return { stance: withOwnClause(syntax, above, stance, seems) };
    // "further attacks were looming"
    if (subject && COMES.has(above.lemma)) return { stance: under(stance, 'plan', isNegated(syntax, above)) };
    if (subject && OCCUR.has(above.lemma)) {
      const own = clauseStance(syntax, above);
      return { stance: own === 'fact' ? stance : own };
    }
    // "told them on a call": where words are said, and not what is said of it.
    const occasion =
      /^(call|visit|trip|tour|flight|talk|meeting)$/.test(noun.lemma) && syntax.cases(noun).includes('on');
    if (syntax.is(noun, 'obl') && !occasion) {
      const cases = syntax.cases(noun);
      if (
        value &&
        value !== 'told' &&
        value !== 'alleged' &&
        value !== 'true' &&
        cases.some((c) => ['for', 'to', 'out', 'on', 'about', 'from'].includes(c))
      ) {
        return { stance: withOwnClause(syntax, above, stance, value) };
      }
      if (cases.includes('without')) return { stance: 'counter' };
      // "in a meeting that …": the phrase goes with a main clause that may be planned.
      if (cases.some((c) => ['in', 'during', 'at', 'for'].includes(c))) {
        const own = ofVerb(above);
        if (own === 'plan' && stance === 'fact') return { stance: 'plan' };
      }
    }
    return undefined;
  }
  // "is due in Rabat for talks"
  const ahead =
    above.upos === 'ADJ' &&
    syntax.is(noun, 'obl') &&
    syntax.cases(noun).some((c) => c === 'for' || c === 'to');
  // "an attack is a possibility"
  if (subject && above.upos === 'NOUN' && syntax.kid(above, 'cop')) {
    const said = veridicality('noun', above.lemma);
    return said === 'possible' || said === 'plan'
      ? { stance: withOwnClause(syntax, above, stance, said) }
      : undefined;
  }
  if (subject || ahead) {
    // "the agreement is set to expire", "the talks are due to end": what is to end is there.
    if (subject && syntax.kids(above, 'xcomp', 'advcl').some((t) => ENDS.has(t.lemma))) return { stance };
    const value = veridicality('adj', above.lemma);
    return value ? { stance: withOwnClause(syntax, above, stance, value) } : undefined;
  }
  const value = veridicality('noun', above.lemma);
  const cases = syntax.cases(noun);
  if (
    syntax.is(noun, 'nmod') &&
    value &&
    cases.some((c) => ['for', 'of', 'to', 'about', 'on', 'over'].includes(c))
  )
    return { stance: under(stance, value, false) };
  return undefined;
}
