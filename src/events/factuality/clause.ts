import type { Token } from '../../language/index.ts';
import { isVerb, type Syntax } from '../syntax.ts';
import { veridicality } from './cue.ts';
import { type Stance, withModal } from './stance.ts';

/** Whether a clause is denied: "did not", "never", "no longer", "has yet to". */
export function isNegated(syntax: Syntax, word: Token): boolean {
  const beside = syntax.kids(word, 'advmod', 'cc', 'det', 'case', 'aux', 'dep');
  if (
    beside.some(
      (t) =>
        veridicality('adv', t.text.toLowerCase()) === 'false' &&
        (t.text.toLowerCase() !== 'no' || t.deprel === 'det') &&
        t.text.toLowerCase() !== 'rather',
    )
  ) {
    return !notOnly(syntax, beside);
  }
  // "No talks were held", "held no talks": the denial stands on the subject or the object.
  const nouns = isVerb(word) ? syntax.kids(word, 'nsubj', 'obj') : [];
  if (
    nouns.some((n) =>
      syntax.kids(n, 'det').some((d) => d.text.toLowerCase() === 'no' || d.text.toLowerCase() === 'neither'),
    )
  )
    return true;
  if (nouns.some((n) => n.deprel.startsWith('nsubj') && /^(nobody|none|neither|no-one)$/i.test(n.text)))
    return true;
  return isYet(syntax, word);
}

const notOnly = (syntax: Syntax, beside: readonly Token[]): boolean =>
  beside.some((t) => {
    const next = syntax.sentence.tokens[t.i + 1]?.text.toLowerCase();
    return t.text.toLowerCase() === 'not' && (next === 'only' || next === 'just' || next === 'least');
  });

/** "has yet to meet", "are yet to agree": whatever the tree makes of it, "yet" stands right before the infinitive's "to". */
function isYet(syntax: Syntax, word: Token): boolean {
  const to = syntax.kids(word, 'mark', 'aux').find((t) => t.text.toLowerCase() === 'to');
  return to !== undefined && syntax.sentence.tokens[to.i - 1]?.text.toLowerCase() === 'yet';
}

/** The auxiliaries of a verb; a coordinated bare verb shares those of the first ("will fly to Rome and meet the pope"). */
export function auxiliaries(syntax: Syntax, verb: Token): Token[] {
  const own = syntax.kids(verb, 'aux', 'cop');
  const above = syntax.head(verb);
  if (
    own.length > 0 ||
    verb.deprel !== 'conj' ||
    !above ||
    syntax.kid(verb, 'nsubj') ||
    syntax.kid(verb, 'mark')
  )
    return own;
  return verb.xpos === above.xpos || verb.xpos === 'VB' ? auxiliaries(syntax, above) : own;
}

/** The stance of the words of one clause to the act its verb names: negation, mood, tense and aspect. */
export function clauseStance(syntax: Syntax, verb: Token): Stance {
  const helpers = auxiliaries(syntax, verb);
  const modal = helpers.find((t) => t.xpos === 'MD');
  if (isAsked(syntax, verb, helpers)) return 'possible';
  if (isSupposed(syntax, verb, helpers))
    return helpers.some((t) => /^had$/i.test(t.text)) ? 'counter' : 'possible';
  if (isMissed(syntax, verb)) return 'counter';
  // "Might not sign" leaves it open, "could not sign" and "will not sign" do not.
  if (isNegated(syntax, verb)) return /^(?:may|might)$/i.test(modal?.text ?? '') ? 'possible' : 'counter';
  let stance: Stance = 'fact';
  if (verb.xpos === 'VBG' && helpers.some((t) => t.lemma === 'be')) stance = 'ongoing';
  // "is being investigated"
  if (verb.xpos === 'VBN' && helpers.some((t) => t.text.toLowerCase() === 'being')) stance = 'ongoing';
  if (isLasting(syntax, verb, helpers)) stance = 'ongoing';
  for (const t of syntax.kids(verb, 'advmod')) {
    const said = veridicality('adv', t.text.toLowerCase());
    if (said === 'told') stance = 'unclear';
    if (said === 'possible') stance = 'possible';
    if (said === 'ongoing' && stance === 'fact' && /^VB[GZP]$/.test(verb.xpos)) stance = 'ongoing';
  }
  const to = syntax.kids(verb, 'mark', 'aux').some((t) => t.text.toLowerCase() === 'to');
  // "is to meet", "were to hold": a plan.
  if (to && helpers.some((t) => t.lemma === 'be') && !modal && verb.xpos === 'VB') return 'plan';
  const conditional = syntax
    .kids(verb, 'advcl')
    .some((c) =>
      syntax.kids(c, 'mark').some((m) => veridicality('mark', m.text.toLowerCase()) === 'possible'),
    );
  if (conditional && (modal || to)) return 'possible';
  const mark = syntax
    .kids(verb, 'mark')
    .map((t) => veridicality('mark', t.text.toLowerCase()))
    .find((m) => m !== undefined);
  if (mark === 'false') return 'counter';
  const reported = modal?.text.toLowerCase() === 'would' && isReported(syntax, verb);
  stance = withModal(stance, reported ? 'plan' : modal && veridicality('modal', modal.text.toLowerCase()));
  if (isReached(syntax, verb)) return stance;
  if (mark === undefined && isAwaited(syntax, verb, helpers))
    return isDated(syntax, verb) ? 'plan' : 'possible';
  if (mark === 'possible' && stance !== 'counter') return 'possible';
  return stance;
}

/** "The siege lasted until Egypt signed": the end of what is over has come about. */
function isReached(syntax: Syntax, verb: Token): boolean {
  const until = syntax.kids(verb, 'mark').some((t) => /^(?:until|till)$/i.test(t.text));
  const main = syntax.head(verb);
  if (!until || !main || !/^VB[DN]$/.test(verb.xpos)) return false;
  const helpers = auxiliaries(syntax, main);
  return (
    !helpers.some((t) => t.xpos === 'MD') &&
    (main.xpos === 'VBD' || helpers.some((t) => /^(?:did|was|were|had)$/i.test(t.text)))
  );
}

/** "Once Turkey ratifies, Sweden will join": what has to come before what is to come, told in the present. */
function isAwaited(syntax: Syntax, verb: Token, helpers: readonly Token[]): boolean {
  const first = syntax
    .kids(verb, 'mark', 'advmod')
    .some((t) => t.i < verb.i && /^(?:once|when|after|before|as)$/i.test(t.text));
  const main = first && /^advcl/.test(verb.deprel) ? syntax.head(verb) : undefined;
  if (!main || helpers.some((t) => t.xpos === 'MD')) return false;
  const present = [verb, ...helpers].some((t) => /^VB[ZP]$/.test(t.xpos));
  return (
    present && auxiliaries(syntax, main).some((t) => veridicality('modal', t.text.toLowerCase()) === 'plan')
  );
}

const DATED =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|tonight|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** "When they meet on Friday": what has its day is arranged. */
const isDated = (syntax: Syntax, verb: Token): boolean =>
  syntax.kids(verb, 'obl', 'nmod', 'advmod').some((t) => DATED.test(t.text));

/** "Had Kenya attacked, Somalia would have answered", "Should it attack": an auxiliary before the subject of a clause beside the main one. */
function isSupposed(syntax: Syntax, verb: Token, helpers: readonly Token[]): boolean {
  const subject = syntax.kid(verb, 'nsubj');
  if (verb.deprel !== 'advcl' || !subject || syntax.kid(verb, 'mark')) return false;
  return helpers.some((t) => t.i < subject.i && /^(?:had|should|were)$/i.test(t.text));
}

/** "nearly attacked", "almost resigned": what did not come about. */
function isMissed(syntax: Syntax, verb: Token): boolean {
  const before = syntax.sentence.tokens[verb.i - 1];
  return before?.head === verb.i && before.deprel === 'advmod' && /^(?:nearly|almost)$/i.test(before.text);
}

/** "Will they meet?", "Did he order it?": an auxiliary before the subject of a question that no "why" or "when" leads, which would take it for known. */
function isAsked(syntax: Syntax, verb: Token, helpers: readonly Token[]): boolean {
  const subject = syntax.kid(verb, 'nsubj');
  const leads = helpers.find((t) => subject && t.i < subject.i);
  if (
    !leads ||
    !/[?]/.test(
      syntax.sentence.tokens
        .slice(verb.i)
        .map((t) => t.text)
        .join(''),
    )
  )
    return false;
  return !syntax.sentence.tokens.slice(Math.max(0, leads.i - 3), leads.i).some((t) => /^W/.test(t.xpos));
}

/** "said it would send": after a verb of saying, "would" is the past of "will". */
function isReported(syntax: Syntax, verb: Token): boolean {
  const above = syntax.head(verb);
  if (!above) return false;
  if (verb.deprel === 'ccomp') {
    const value = veridicality('that', above.lemma) ?? veridicality('verb', above.lemma);
    return value === 'told' || value === 'plan';
  }
  return (verb.deprel === 'conj' || verb.deprel === 'xcomp') && isReported(syntax, above);
}

const STRETCH = /^(minute|hour|day|week|month|year|decade|night)s?$/;

/** "has been jailed for six months": of penalties the stretch is still to come. */
const PENALTY = /^(jail|imprison|sentence|suspend|ban|bar|disqualify|remand|exclude|expel|fine|lock)$/;

/** "have blocked the road for five days", "over the last week": a present perfect that lasts to the day of writing. */
function isLasting(syntax: Syntax, verb: Token, helpers: readonly Token[]): boolean {
  if (
    verb.xpos !== 'VBN' ||
    PENALTY.test(verb.lemma) ||
    !helpers.some((t) => t.lemma === 'have' && /^VB[ZP]$/.test(t.xpos))
  )
    return false;
  return [verb, ...syntax.kids(verb, 'xcomp')]
    .flatMap((v) => syntax.kids(v, 'obl'))
    .some((t) => STRETCH.test(t.lemma) && syntax.cases(t).some((c) => c === 'for' || c === 'over'));
}
