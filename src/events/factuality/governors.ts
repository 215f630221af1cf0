import type { Token } from '../../language/index.ts';
import { isHeadlinePlan } from '../headline.ts';
import { isPassive } from '../roles.ts';
import { type Support, supportOf } from '../support.ts';
import { isVerb, type Syntax } from '../syntax.ts';
import { auxiliaries, clauseStance, isNegated } from './clause.ts';
import { type CueKind, type Veridicality, veridicality } from './cue.ts';
import { nounStance } from './noun-stance.ts';
import { isJudged } from './presupposed.ts';
import { type Stance, under, withModal } from './stance.ts';

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

const kindOf = (token: Token): CueKind =>
  isVerb(token) ? 'verb' : token.upos === 'ADJ' || token.upos === 'ADV' ? 'adj' : 'noun';

/** The mood and polarity of a governing word's own clause, laid over what it governs. */
function withOwnClause(syntax: Syntax, governor: Token, governed: Stance, value: Veridicality): Stance {
  const negated = isNegated(syntax, governor);
  // "could not recall meeting her" is no denial.
  if (negated && value === 'true' && REMEMBERS.test(governor.lemma)) return 'unclear';
  const over = under(governed, value, negated);
  if (
    over === 'fact' &&
    (value === 'true' || value === 'tried') &&
    clauseStance(syntax, governor) === 'ongoing'
  )
    return 'ongoing';
  const modal = auxiliaries(syntax, governor).find((t) => t.xpos === 'MD');
  if (!modal || negated || value === 'told') return over;
  return withModal(over, veridicality('modal', modal.text.toLowerCase()));
}

const REMEMBERS = /^(?:recall|remember|know|notice|realise|realize)$/;

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
      const next = nounStep(syntax, at, above, stance);
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

/** "was able to leave": who could and is told to have been able, did. */
const wasAble = (syntax: Syntax, above: Token): boolean =>
  above.lemma === 'able' &&
  auxiliaries(syntax, above).some((t) => t.xpos === 'VBD' || t.xpos === 'VBN') &&
  !auxiliaries(syntax, above).some((t) => t.xpos === 'MD');

/** "voted to go on strike": what a chamber votes is done by that, a strike is not. */
const isStrikeBallot = (syntax: Syntax, above: Token): boolean =>
  above.lemma === 'vote' &&
  syntax
    .kids(above, 'xcomp', 'advcl')
    .some((t) =>
      [t, ...syntax.kids(t, 'obl', 'obj', 'xcomp')].some((w) =>
        /^(strike|walk|walkout|stoppage)$/.test(w.lemma),
      ),
    );

/** What a word says of the occurrence under it; with its adverb where the two have an entry of their own ("stopped short of"). */
function governing(syntax: Syntax, above: Token): Veridicality | undefined {
  if (wasAble(syntax, above)) return 'true';
  if (isStrikeBallot(syntax, above)) return 'plan';
  const kind = kindOf(above);
  for (const t of kind === 'verb' ? syntax.kids(above, 'advmod', 'compound:prt', 'xcomp') : []) {
    const both = veridicality('verb', `${above.lemma} ${t.text.toLowerCase()}`);
    if (both) return both;
  }
  return veridicality(kind, above.lemma);
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

/** One step up from a noun: what the word it hangs on says of it; undefined where that word says nothing. */
function nounStep(syntax: Syntax, noun: Token, above: Token, stance: Stance): { stance: Stance } | undefined {
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
        const own = stanceOf(syntax, above, false);
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
