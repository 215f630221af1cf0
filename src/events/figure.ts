import type { Token } from '../language/index.ts';
import type { Actor } from '../record/index.ts';
import { isAccident } from './accident.ts';
import type { Candidate } from './candidate.ts';
import { isCivilian, isFighter } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import { isOfTrade } from './labour.ts';
import type { Parties } from './parties.ts';
import type { Subject } from './play.ts';
import { isPassive } from './roles.ts';
import type { Syntax } from './syntax.ts';

/** What a word of violence is meant as: a blow, harsh words, or a figure of speech that is no act at all. */
type Sense = 'blow' | 'words' | 'figure';

/** Organs of a state and armed groups, which strike with weapons. */
const isArmed = (actor: Actor | undefined): boolean =>
  isFighter(actor) || actor?.type === 'government' || actor?.type === 'armed-group';

/** Whose weapons are words: named people and officials, parties, papers, courts, firms; not "two men", not "a crowd". */
const isSpeaker = (actor: Actor | undefined, named: boolean): boolean =>
  actor !== undefined &&
  !isArmed(actor) &&
  actor.type !== 'place' &&
  (named || actor.type === 'organisation' || !['', 'CVL'].includes(actor.sector ?? ''));

/** Whom such people fall out with: each other, and governments and organisations besides. */
const isTarget = (actor: Actor | undefined): boolean =>
  isCivilian(actor) ||
  actor?.type === 'government' ||
  (actor !== undefined &&
    !isArmed(actor) &&
    actor.type !== 'place' &&
    !['', 'CVL'].includes(actor.sector ?? ''));

/**
 * The words that name the blow: the act's own, and the noun that a light verb carries ("launched an attack"). Fire that is
 * set or opened is no such noun.
 */
function blowOf(c: Candidate): Token[] {
  const carried = c.predicate.noun
    ? []
    : c.predicate.role('obj').filter((t) => isOfKind(t.lemma, 'violence') && t.lemma !== 'fire');
  return [c.predicate.token, ...carried];
}

/** How far from the blow a word of weapons or victims may stand to be of it: "clashed with the senator … which resulted in four deaths". */
const BESIDE = 15;

/** Whether weapons or victims are spoken of close to the blow, in other words than its own. */
const isBloody = (syntax: Syntax, blow: readonly Token[]): boolean =>
  syntax.sentence.tokens.some(
    (t) =>
      !blow.includes(t) &&
      blow.some((b) => Math.abs(b.i - t.i) <= BESIDE) &&
      (isOfKind(t.lemma, 'weapon') || isOfKind(t.lemma, 'blood')),
  );

/** Acts that are not of words: sieges, bombardments, invasions. */
const isWarfare = (blow: readonly Token[]): boolean => blow.some((t) => isOfKind(t.lemma, 'warfare'));

/** "attacked the senator over his vote", "for his remarks", "in a speech": said of words. */
function isSaid(syntax: Syntax, parties: Parties, c: Candidate): boolean {
  const { token } = c.predicate;
  const about = (role: string): boolean =>
    c.predicate
      .role(role)
      .some((t) => t.i > token.i && parties.mention(t) === undefined && !isOfKind(t.lemma, 'season'));
  if (about('over') || about('as') || (isOfKind(token.lemma, 'scolding') && about('for'))) return true;
  if (
    ['in', 'on'].some((role) => c.predicate.role(role).some((t) => isOfKind(t.lemma.toLowerCase(), 'speech')))
  )
    return true;
  return syntax
    .kids(token, 'advcl')
    .some((t) => syntax.cases(t).some((word) => word === 'for' || word === 'over'));
}

/** Whether what is hit is no thing that a blow could reach: "the plan", "the government's record". */
function isIdea(parties: Parties, { predicate }: Candidate): boolean {
  const roles = predicate.noun ? ['on', 'against'] : ['obj', 'on', 'at', 'against'];
  const hit = roles.flatMap((r) => predicate.role(r)).find((t) => !isOfKind(t.lemma, 'violence'));
  return hit !== undefined && parties.mention(hit) === undefined && isOfKind(hit.lemma, 'idea');
}

/** People and organisations without weapons. */
const isHarmless = (actor: Actor | undefined): boolean =>
  isCivilian(actor) || (actor?.type === 'organisation' && !isArmed(actor));

/** "attacking the senator", "the constant attacks on him": who suffers blows stands in the passive, and suffers one attack. */
const isDealtInWords = (syntax: Syntax, { predicate: { token, noun } }: Candidate): boolean =>
  noun ? token.xpos === 'NNS' : !isPassive(syntax, token);

/** Sectors whose organisations governments attack with words. */
const TALKERS = new Set(['JRN', 'PTY', 'LEG', 'JUD', 'LAB', 'NGO', 'BUS', 'OPP', 'IGO', 'REL', 'EDU']);

/** What strikes, beside people and those in arms. */
const STRIKING = ['armed', 'weapon', 'violence', 'people', 'person', 'blast', 'operation', 'campaign'];

/** What blows can reach. */
const REACHABLE = ['people', 'person', 'armed', 'state', 'territory', 'property'];

/** "hit by a wave of withdrawals", "heavy rain hit the coast": a thing that strikes nobody in earnest. */
const isThing = (parties: Parties, t: Token): boolean =>
  t.upos === 'NOUN' && parties.mention(t) === undefined && !parties.is(t, STRIKING);

/** "rail strikes hit Germany" */
const isStoppage = (syntax: Syntax, { predicate }: Candidate): boolean =>
  !predicate.noun && predicate.role('subj').some((t) => isOfTrade(syntax, t));

/** How a blow is meant whose doers fight with words: as words where somebody is there to hear them. */
function amongSpeakers(c: Candidate, parties: Parties, said: Sense): Sense {
  const targets = c.whom.map((id) => parties.actor(id));
  // "the parties clashed over the budget": with whom need not be said.
  const quarrel = /^(clash|spar)$/.test(c.predicate.token.lemma);
  const heard = targets.length > 0 ? targets.every(isTarget) : quarrel;
  return heard ? said : 'figure';
}

/**
 * How an ASSAULT is meant whose word is as often borrowed for quarrels, markets, games and illness (kinds.tsv: `blow`). Where
 * weapons or victims stand in the sentence it is a blow; else who strikes whom decides. A wrong assault is worse than a
 * missed one: it accuses somebody of a crime.
 */
function senseOf(syntax: Syntax, parties: Parties, c: Candidate): Sense {
  const blow = blowOf(c);
  if (c.type !== 'ASSAULT' || !blow.some((t) => isOfKind(t.lemma, 'blow')) || isBloody(syntax, blow))
    return 'blow';
  const said = blow.some((t) => isOfKind(t.lemma, 'tongue')) ? 'words' : 'figure';
  const doers = c.who.map((id) => parties.actor(id));
  const targets = c.whom.map((id) => parties.actor(id));
  const verbal = isSaid(syntax, parties, c);
  // "hit the market" is no criticism of it.
  if (isIdea(parties, c))
    return doers.length > 0 && !/^(hit|strike)$/.test(c.predicate.token.lemma) ? said : 'figure';
  // Who comes to blows with the police does so in earnest.
  if (!verbal && targets.some((a) => isFighter(a) || a?.type === 'armed-group')) return 'blow';
  if (c.whoTokens.some((t) => isThing(parties, t)) || isStoppage(syntax, c)) return 'figure';
  if (doers.length === 0) {
    const words = targets.length > 0 && (verbal || isDealtInWords(syntax, c)) && targets.every(isHarmless);
    return words ? said : 'blow';
  }
  if (c.whoTokens.some((t) => parties.is(t, ['armed', 'weapon'])) || doers.some(isFighter)) return 'blow';
  if (doers.some(isArmed)) {
    const bodiless =
      targets.length > 0 && targets.every((a) => a?.type === 'organisation' && TALKERS.has(a.sector ?? ''));
    return verbal || bodiless ? said : 'blow';
  }
  if (doers.every((a) => isSpeaker(a, parties.isNamed(a?.id ?? '')))) {
    // "waged war on American energy": what no army could march against.
    if (isWarfare(blow) && c.whomTokens.some((t) => isThing(parties, t) && !parties.is(t, REACHABLE)))
      return 'figure';
    const leads = doers.some((a) => a?.sector === 'GOV');
    const abroad = targets.some(
      (a) => a?.type === 'government' && doers.every((d) => d?.country !== a.country),
    );
    return leads && !verbal && (isWarfare(blow) || abroad) ? 'blow' : amongSpeakers(c, parties, said);
  }
  if (verbal && targets.length > 0 && targets.every(isTarget)) return said;
  const reachable = c.whomTokens.some((t) => parties.is(t, REACHABLE));
  return reachable && !isWarfare(blow) ? 'blow' : 'figure';
}

/** Acts that need somebody's will. */
const WILLED = new Set(['ASSAULT', 'COERCE', 'AID', 'CONCEDE', 'SANCTION', 'RETREAT']);

/** What does such acts, beside actors of the record. */
const ACTING = ['people', 'armed', 'force', 'side', 'upheaval'];
/** What hurts besides; "the war has forced thousands to leave" is nobody's coercion. */
const HURTING = [...ACTING, 'weapon', 'violence', 'blast', 'vehicle'];

/** "the heat killed nine", "killed by a falling tree in Dublin": a thing does it, and nobody; where it stands has not done it. */
function isByThing(parties: Parties, c: Candidate): boolean {
  const { token, noun } = c.predicate;
  const doer = c.whoTokens[0] ?? c.predicate.role('subj')[0];
  if (noun || !WILLED.has(c.type) || !doer) return false;
  // A law that bans and a decision that frees are no doers, even where they have a name.
  const rules = isOfKind(doer.lemma.toLowerCase(), 'statute');
  const acting = c.type === 'ASSAULT' ? HURTING : ACTING;
  const acts =
    doer.head !== token.i || doer.upos !== 'NOUN' || parties.mention(doer) || parties.is(doer, acting);
  if (!rules && acts) return false;
  return c.who.length === 0 || !parties.isOwned(doer);
}

/** "shooting “The Crown”", "killed “Bill”": what stands in quotation marks right after the verb is a title, and nobody. */
const isTitled = (syntax: Syntax, { type, predicate: { token, noun } }: Candidate): boolean =>
  type === 'ASSAULT' && !noun && /^["“‘]$/.test(syntax.sentence.tokens[token.i + 1]?.text ?? '');

/** "a shooting at a Blue Springs home that killed two": where somebody was hit has not hit them. */
const isByPlace = (parties: Parties, { type, predicate, whoTokens: [doer] }: Candidate): boolean =>
  type === 'ASSAULT' &&
  !predicate.noun &&
  doer?.upos === 'NOUN' &&
  parties.mention(doer)?.head !== doer.i &&
  isOfKind(doer.lemma, 'premises');

/** A state that protests sends a note; its people take to the streets. */
const isByStates = (parties: Parties, c: Candidate): boolean =>
  c.who.length > 0 && c.who.every((id) => parties.actor(id)?.type === 'government');

/** An act as it is meant: an attack in words is an accusation, a figure of speech nothing. */
export function asMeant(
  syntax: Syntax,
  parties: Parties,
  c: Candidate,
  about: Subject,
): Candidate | undefined {
  if (c.type === 'PROTEST' && c.mode === 'demo' && !c.predicate.noun && isByStates(parties, c))
    return { ...c, type: 'ACCUSE', mode: 'disapprove' };
  // "Beijing's way of ending the protests": who ends them has not held them.
  if (c.type === 'PROTEST' && c.predicate.noun && isByStates(parties, c))
    return c.whom.length > 0 ? { ...c, who: [] } : undefined;
  if (isByPlace(parties, c)) return asMeant(syntax, parties, { ...c, who: [], whoTokens: [] }, about);
  const sense = senseOf(syntax, parties, c);
  if (sense === 'figure' || isByThing(parties, c) || isTitled(syntax, c)) return undefined;
  if (isAccident(syntax, parties, c, about)) return undefined;
  if (sense === 'blow') return c;
  // "attacked the government's record": those whose record it is.
  const owners = c.whom.length > 0 ? c.whom : c.predicate.role('objposs').flatMap((t) => parties.of(t));
  return { ...c, type: 'ACCUSE', mode: 'disapprove', whom: owners.filter((a) => !c.who.includes(a)) };
}
