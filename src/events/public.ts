import type { Actor } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import { isPower } from './fighters.ts';
import { isOfKind } from './kinds.ts';
import type { Parties } from './parties.ts';
import type { Syntax } from './syntax.ts';

/** Sectors of private life: what such people do among themselves is no affair of a political log. */
const PRIVATE = new Set(['', 'CVL']);

/** Whether an actor makes an act public: a state, an organisation, an armed group, an office, a name. */
function isPublic(actor: Actor | undefined, named: boolean): boolean {
  if (!actor) return false;
  switch (actor.type) {
    case 'place':
      return actor.country !== undefined;
    case 'person':
      return named || actor.country !== undefined || !PRIVATE.has(actor.sector ?? '');
    case 'group':
      return actor.country !== undefined || !PRIVATE.has(actor.sector ?? '');
    default:
      return true;
  }
}

/** Words that make harm to private people an attack and no accident or crime of the day. */
const COLLECTIVE =
  /^(gunm[ae]n|militants?|bombers?|rebels?|insurgents?|terrorists?|jihadists?|clash(es)?|explosions?|blasts?|bomb(s|ing|ings)?|genocide|massacres?|attacks?|air-?strikes?|raids?|missiles?|rockets?|shells?|mortars?|grenades?|snipers?|shelling|drones?|war|offensive|protests?|protesters?|demonstrat(ion|ions|ors)|riots?|troops|soldiers?|hostages?|siege)$/i;

/** Words of a crime that is public where it has several victims: "two people were killed in a shooting". */
const RAMPAGE = /^(shootings?|stabbings?|gunfire|knifem[ae]n|rampages?)$/i;

/** "A boy was stabbed", "a woman was killed in a shooting": a crime of violence that somebody suffered, in the past and not in general. */
function isCrime(syntax: Syntax, c: Candidate): boolean {
  const { token, noun } = c.predicate;
  if (noun || c.type !== 'ASSAULT' || c.whomTokens.length === 0 || !/^VB[DNG]$/.test(token.xpos))
    return false;
  if (isOfKind(token.lemma, 'crime')) return true;
  return (
    /^(kill|wound|injure|hurt|attack|hit)$/.test(token.lemma) &&
    syntax.sentence.tokens.some((t) => t !== token && isOfKind(t.lemma, 'crime'))
  );
}

/** Whether so many suffer it that it is a public affair: "140 people had been detained", "thousands were evacuated". */
function isMass(syntax: Syntax, c: Candidate): boolean {
  return [...c.whomTokens, ...c.predicate.role('obj')].some((t) => {
    const count = [t, ...syntax.kids(t, 'nummod')].map((w) => w.text.toLowerCase());
    return count.some(
      (w) => /^(dozens|scores|hundreds|thousands)$/.test(w) || Number(w.replaceAll(',', '')) >= MASS,
    );
  });
}
const MASS = 20;

/** "called off their strike": as public as the protest is. */
const isEndOfProtest = (parties: Parties, c: Candidate): boolean =>
  c.type === 'CONCEDE' && c.predicate.role('obj').some((t) => parties.is(t, ['protest']));

/** Acts of courts and police, which are public where their subject is. */
const LAW = new Set(['SANCTION', 'COERCE', 'ACCUSE']);

/** What only the state does, to whomever: "a man was arrested in Leeds". */
const isOfState = (c: Candidate): boolean => c.whomTokens.length > 0 && c.who.length === 0 && isOfLaw(c);

/** What only the police and the courts do: arrests, charges, sentences. */
export function isOfLaw(c: Candidate): boolean {
  const { lemma } = c.predicate.token;
  return (
    (c.type === 'COERCE' && (c.mode === 'arrest' || c.mode === 'deport')) ||
    (c.type === 'SANCTION' && /^(sentence|convict|find)$/.test(lemma)) ||
    (c.type === 'ACCUSE' && /^(charge|indict|arraign|prosecute)$/.test(lemma))
  );
}

/** What private people do for each other all day. */
const NEIGHBOURLY = new Set([
  'AID',
  'SUPPORT',
  'COOPERATE',
  'AGREE',
  'REQUEST',
  'CONSULT',
  'CONCEDE',
  'REJECT',
]);

/** Callings whose people meet and advise others all day: medicine, schools, trade, farms. */
const CALLINGS = new Set(['MED', 'EDU', 'BUS', 'AGR']);

/** A title of public life among the roles of an actor. */
const hasOffice = (actor: Actor): boolean =>
  actor.roles.some((r) => r.title.split(' ').some((word) => isOfKind(word.toLowerCase(), 'office')));

/** A person of whom the page tells neither public office nor country. */
const isNobody = (actor: Actor | undefined): boolean =>
  actor?.type === 'person' &&
  actor.country === undefined &&
  !hasOffice(actor) &&
  (PRIVATE.has(actor.sector ?? '') || CALLINGS.has(actor.sector ?? '') || actor.sector === 'CRM');

/** Sectors of people and bodies with public causes. */
const CAUSES = new Set(['REL', 'NGO', 'LAB', 'HRI']);

/** Whether an actor has public business with others: who holds or contests power, an office, or speaks for a cause. */
const hasAffairs = (actor: Actor): boolean =>
  isPower(actor) || hasOffice(actor) || (CAUSES.has(actor.sector ?? '') && actor.type !== 'group');

/** What people and firms do with each other all day. */
const SOCIAL = new Set(['CONSULT', 'SUPPORT', 'COOPERATE']);

/**
 * "flew to London", "met her future husband", "thanked the fans", "firms provide loans": people of no power and no office meet and travel
 * all day, and firms serve. It is of the log where one who has such business takes part, or two organisations do; a journey where the
 * traveller has.
 */
function isPrivateCompany(parties: Parties, c: Candidate): boolean {
  const known = (ids: readonly string[]): Actor[] => ids.flatMap((id) => parties.actor(id) ?? []);
  const [who, whom] = [known(c.who), known(c.whom)];
  const ofTrade = who.length > 0 && who.every((a) => a.sector === 'BUS');
  if (!(SOCIAL.has(c.type) || (c.type === 'AID' && ofTrade)) || who.length + whom.length === 0) return false;
  if (c.mode === 'visit' && who.length > 0) return !who.some(hasAffairs);
  const all = [...who, ...whom];
  const bodies = all.filter((a) => a.type === 'organisation');
  if (c.type !== 'CONSULT' && bodies.some((a) => a.sector !== 'BUS')) return false;
  return !all.some(hasAffairs) && bodies.length < 2;
}

/** "Voters rejected the party", "voters who back Biden": what is done at the polls is an election, and has no type. */
const isBallot = (c: Candidate): boolean =>
  /^(REJECT|SUPPORT|COERCE|SANCTION)$/.test(c.type) &&
  c.whoTokens.some((t) => /^(voter|elector|electorate)$/.test(t.lemma));

/** "cited the study to support his position": who speaks up for what is his own has taken nobody's side. */
const isOwnCause = (syntax: Syntax, parties: Parties, c: Candidate): boolean =>
  c.type === 'SUPPORT' &&
  /^(support|back|bolster)$/.test(c.predicate.token.lemma) &&
  c.whom.length === 0 &&
  c.predicate
    .role('obj')
    .flatMap((t) => syntax.kids(t, 'nmod:poss'))
    .some((t) => c.who.includes(parties.mention(t)?.actor ?? ''));

/** "Students investigate colleges": who has neither power nor an organisation behind them looks into things for themselves. */
function isCuriosity(parties: Parties, c: Candidate): boolean {
  const who = c.who.flatMap((id) => parties.actor(id) ?? []);
  return (
    c.mode === 'investigate' &&
    who.length > 0 &&
    !c.whom.some((id) => parties.actor(id)?.country !== undefined) &&
    who.every((a) => (a.type === 'person' || a.type === 'group') && !hasAffairs(a) && a.roles.length === 0)
  );
}

/**
 * Whether an act is one that a desk would log: at least one of its parties is public, or it is collective violence or protest
 * that needs no public party ("a car bomb killed nine people").
 */
export function isWorthLogging(syntax: Syntax, parties: Parties, c: Candidate): boolean {
  if (isPrivateCompany(parties, c) || isBallot(c) || isCuriosity(parties, c)) return false;
  if (isOwnCause(syntax, parties, c)) return false;
  const ids = [...c.who, ...c.whom];
  const neighbourly = NEIGHBOURLY.has(c.type) && !c.asserted;
  // "the singer was fined": the law's dealings with somebody of no office or country are a matter of private life.
  const isName = (id: string): boolean =>
    parties.isNamed(id) &&
    !(LAW.has(c.type) && c.who.length === 0) &&
    !(neighbourly && isNobody(parties.actor(id)));
  // "the surgeon offered the students a course": people of a calling do each other favours that no desk logs.
  const isCaller = (id: string): boolean => {
    const actor = parties.actor(id);
    const unnamed = (actor?.type === 'group' || actor?.type === 'person') && !parties.isNamed(id);
    return neighbourly && unnamed && actor?.country === undefined && CALLINGS.has(actor?.sector ?? '');
  };
  const shown = ids.filter((id) => !isCaller(id));
  if (ids.length === 0 || shown.some((id) => isPublic(parties.actor(id), isName(id)))) return true;
  if (isOfState(c) || isCrime(syntax, c)) return true;
  if (c.type === 'PROTEST' || isEndOfProtest(parties, c)) return true;
  // So many that are held or barred, or brought to safety, are a matter of the day.
  if ((c.type === 'COERCE' || c.type === 'AID') && isMass(syntax, c)) return true;
  if (c.type !== 'ASSAULT' && c.type !== 'RETREAT') return false;
  const several = c.whomTokens.some((t) => t.xpos === 'NNS' || t.upos === 'NUM');
  return syntax.sentence.tokens.some((t) => COLLECTIVE.test(t.text) || (several && RAMPAGE.test(t.text)));
}
