import type { Token } from '../../language/index.ts';
import { isHeadlinePlan } from '../headline.ts';
import { isPassive } from '../roles.ts';
import { isVerb, type Syntax } from '../syntax.ts';
import { clauseStance, isNegated } from './clause.ts';
import { veridicality } from './cue.ts';
import { governing, kindOf, withOwnClause } from './governing.ts';
import { nounStance } from './noun-stance.ts';
import { nounStep } from './noun-step.ts';
import { type Stance, under } from './stance.ts';

/** "is engineered to attack": what a thing is made for it has not done by that. */
const TAILORED = new Set([
  'design',
  'engineer',
  'target',
  'tailor',
  'build',
  'train',
  'equip',
  'make',
  'develop',
]);
/** Relations by which a verb hangs on the word that judges it. */
const EMBEDDED = ['xcomp', 'ccomp', 'csubj', 'acl', 'advcl', 'obl', 'nmod', 'obj'];

/**
 * "Has vowed to go on until Hamas is removed and all hostages are freed": a present that "and" joins right behind a condition is its second half,
 * though the tree often gives it to the main verb, which is told in another tense.
 */
function endsCondition(syntax: Syntax, verb: Token, main: Token): boolean {
  const and = syntax.kid(verb, 'cc');
  const present = [verb, ...syntax.kids(verb, 'aux', 'aux:pass')].some((t) => /^VB[ZP]$/.test(t.xpos));
  if (!and || !present || !syntax.kid(verb, 'nsubj', 'nsubj:pass') || /^VB[ZP]$/.test(main.xpos))
    return false;
  const { tokens } = syntax.sentence;
  const condition = tokens.findLast(
    (t) =>
      t.i > main.i &&
      t.i < and.i &&
      /^advcl/.test(t.deprel) &&
      syntax.kids(t, 'mark').some((m) => veridicality('mark', m.text.toLowerCase()) === 'possible'),
  );
  if (!condition) return false;
  // Nothing but the condition's own words lies between it and the "and".
  return tokens.slice(condition.i + 1, and.i).every((t) => {
    let up: Token | undefined = t;
    for (let steps = 0; up && up !== condition && steps < 30; steps++) up = syntax.head(up);
    return up === condition;
  });
}

/**
 * The stance of a sentence's words to an act, read from the act outwards: what each governing word says is laid over what
 * was known below it, up to the end of its clause complex. Sources are another matter (see `sources.ts`).
 */
export function stanceOf(syntax: Syntax, word: Token, noun: boolean): Stance {
  let at = word;
  let stance: Stance = noun ? nounStance(syntax, word) : clauseStance(syntax, word);
  let asNoun = noun;
  for (let step = 0; step < 12; step++) {
    const above = syntax.head(at);
    if (!above) break;
    if (at.deprel === 'conj') {
      if (stance === 'fact' && endsCondition(syntax, at, above)) {
        stance = 'possible';
        break;
      }
      at = above;
      if (isVerb(above) !== isVerb(word)) break;
      if (
        stance === 'fact' &&
        syntax.kids(above, 'mark').some((m) => veridicality('mark', m.text.toLowerCase()) === 'possible')
      )
        stance = 'possible';
      continue;
    }
    if (asNoun) {
      const next = nounStep(syntax, at, above, stance, (verb) => stanceOf(syntax, verb, false));
      if (!next) break;
      stance = next.stance;
      asNoun = !isVerb(above);
      at = above;
      continue;
    }
    if (at.deprel === 'acl:relcl' || !syntax.is(at, ...EMBEDDED)) break;
    // "talks brokered by Oslo": a participle that describes a noun is told as it stands.
    if (at.deprel === 'acl' && /^VB[DNG]$/.test(at.xpos) && !syntax.kid(at, 'mark')) break;
    const told = at.deprel === 'ccomp' ? veridicality('that', above.lemma) : undefined;
    const value = told ?? governing(syntax, above);
    // "did not know that he was shot": a factive's content is so, whatever is said of the knowing.
    if (told === 'true') break;
    // "is said to have attacked": nobody in particular says so.
    const toldTo =
      value === 'told' && at.deprel === 'xcomp' && syntax.kids(at, 'mark').some((m) => m.xpos === 'TO');
    if (toldTo && isPassive(syntax, above) && stance === 'fact') {
      stance = 'unclear';
      break;
    }
    if (syntax.is(at, 'advcl')) {
      const to = at.xpos === 'VB' && syntax.kids(at, 'mark').some((m) => m.text.toLowerCase() === 'to');
      const about =
        at.xpos === 'VBG' && syntax.kids(at, 'mark').some((m) => /^(about|against|of|on|at)$/i.test(m.text));
      if (about && (value === 'possible' || value === 'plan' || value === 'false')) {
        // "had not thought about asking", "campaigned on cutting", "decided against joining"
        const against = syntax.kids(at, 'mark').some((m) => m.text.toLowerCase() === 'against');
        stance = against ? 'counter' : withOwnClause(syntax, above, stance, value);
        at = above;
        continue;
      }
      const gerund = at.xpos === 'VBG' && syntax.kids(at, 'mark').some((m) => m.text.toLowerCase() === 'to');
      if (gerund && (value === 'plan' || value === 'possible' || value === 'false')) {
        // "looked forward to welcoming", "came close to attacking"
        stance = withOwnClause(syntax, above, stance, value);
        at = above;
        continue;
      }
      if (!to && value !== 'told' && value !== 'false' && value !== 'alleged') {
        // A clause beside another ("after meeting", "while visiting") is told as it stands; participles go with the main verb.
        if (at.xpos === 'VBG' && !syntax.kid(at, 'nsubj') && stance === 'fact') {
          const main = withMatrix(syntax, at, above, stance);
          // "are to spend two days in Paris before travelling on": what follows a plan is planned too.
          if (!syntax.kid(at, 'mark') || (main === 'plan' && isNext(syntax, at)) || isMeans(syntax, at, main))
            stance = main;
        }
        break;
      }
      // "Accused by Rwanda of backing rebels, Burundi …"
      if (value === 'alleged' && !to) stance = withOwnClause(syntax, above, stance, value);
      // "calls grew for the minister to resign"
      if (to && syntax.kid(at, 'nsubj') && (stance === 'fact' || stance === 'ongoing')) stance = 'possible';
      if (to && stance === 'fact' && TAILORED.has(above.lemma) && isPassive(syntax, above))
        stance = 'possible';
      if (to && stance === 'fact')
        stance =
          value === 'plan' || value === 'possible'
            ? under(stance, value, isNegated(syntax, above))
            : hasMeans(syntax, above, at)
              ? 'possible'
              : withMatrix(syntax, at, above, stance);
      at = above;
      continue;
    }
    // "the claim that Kenya attacked": nobody need be told to have made it.
    if (value === 'told' && kindOf(above) === 'noun' && at.deprel === 'acl' && stance === 'fact')
      stance = 'unclear';
    else if (value) stance = withOwnClause(syntax, above, stance, value);
    else if (isHeadlinePlan(syntax, at)) stance = stance === 'fact' ? 'plan' : stance;
    else if (syntax.is(at, 'xcomp') && at.xpos === 'VB' && above.lemma !== 'have')
      stance = stance === 'fact' ? 'possible' : stance;
    else if (syntax.is(at, 'acl') && at.xpos === 'VB' && !isRanked(syntax, above))
      stance = stance === 'fact' ? 'possible' : stance;
    if (!value && above.lemma === 'have') stance = obliged(syntax, at, above, stance);
    at = above;
    asNoun = kindOf(above) === 'noun';
  }
  return stance;
}

/** "the sixth person to die", "the only leader to attend": who is counted by an act has done it. */
const isRanked = (syntax: Syntax, noun: Token): boolean =>
  (RANK.test(noun.text) && noun.upos !== 'NOUN') ||
  syntax.kids(noun, 'amod', 'nummod').some((t) => RANK.test(t.text));
const RANK =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|last|latest|only|youngest|oldest)$/i;

/** "had the weapons to strike": who has the means has not done it yet. */
const hasMeans = (syntax: Syntax, have: Token, act: Token): boolean =>
  have.lemma === 'have' && syntax.kids(have, 'obj').some((t) => t.i < act.i);

/** "Had to leave" did; "has to" and "would have to" may, "will have to" is to, and "did not have to" did not. */
function obliged(syntax: Syntax, act: Token, have: Token, stance: Stance): Stance {
  if (isNegated(syntax, have)) return 'counter';
  const to = syntax.kids(act, 'mark').some((m) => m.xpos === 'TO');
  if (to && stance === 'fact' && hasMeans(syntax, have, act)) return 'possible';
  if (!to || stance !== 'fact' || have.xpos === 'VBD') return stance;
  return clauseStance(syntax, have) === 'plan' ? 'plan' : 'possible';
}

/** "should put money toward helping schools", "may answer by closing the border", "rejects harm, including forcing people out". */
const isMeans = (syntax: Syntax, verb: Token, main: Stance): boolean =>
  syntax.kids(verb, 'mark', 'case').some((m) => {
    const word = m.text.toLowerCase();
    if (word === 'including') return main !== 'unclear';
    return /^(by|on|towards?|through)$/.test(word) && (main === 'plan' || main === 'possible');
  });

const isNext = (syntax: Syntax, verb: Token): boolean =>
  syntax.kids(verb, 'mark').some((m) => /^(before|after|while|when)$/i.test(m.text));

/** A participle or a purpose shares the mood of its main verb. */
function withMatrix(syntax: Syntax, participle: Token, verb: Token, stance: Stance): Stance {
  const main = stanceOf(syntax, verb, !isVerb(verb));
  // "found no proof, rejecting the complaint": what was not done is the main verb's alone.
  if (
    main === 'counter' &&
    participle.xpos === 'VBG' &&
    syntax.sentence.tokens[participle.i - 1]?.text === ','
  )
    return stance;
  return main === 'ongoing' ? stance : main;
}
