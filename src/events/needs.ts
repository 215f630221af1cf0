import type { Token } from '../language/index.ts';
import { isFighter, isPower } from './fighters.ts';
import type { Parties } from './parties.ts';
import type { Predicate } from './predicate.ts';

/** A frame's parties before it is said whether they are enough. */
export interface Filling {
  readonly who: readonly string[];
  readonly whom: readonly string[];
  readonly whoTokens: readonly Token[];
  readonly whomTokens: readonly Token[];
}

/** Whether the destination is the travellers' own country: going home or about it is no visit. */
function isHome(who: readonly string[], whom: readonly string[], parties: Parties): boolean {
  const country = (id: string): string | undefined => parties.actor(id)?.country;
  return who.every((a) => country(a) !== undefined && whom.every((b) => country(b) === country(a)));
}

/** Actors that can be hurt in the flesh. */
const BODIES = new Set(['person', 'group', 'armed-group']);

/** Whether somebody travels on a desk's account: a state, an official, a person or a known group, to a place whose country is known. */
function isTraveller(id: string, whom: readonly string[], parties: Parties): boolean {
  const actor = parties.actor(id);
  if (!actor || !['person', 'government', 'group'].includes(actor.type)) return false;
  if (['GOV', 'MIL', 'IGO', 'SPY'].includes(actor.sector ?? '')) return true;
  const abroad = whom.some((w) => parties.actor(w)?.country !== undefined);
  return abroad && (actor.type === 'person' || !['CVL', 'REF'].includes(actor.sector ?? 'CVL'));
}

/** Whether a doer is a crowd, or an organisation of people: "thousands", "teachers", "the union". */
function isMany(token: Token, parties: Parties): boolean {
  const named = parties.of(token).map((id) => parties.actor(id));
  if (named.some((a) => a?.type === 'government' || a?.type === 'place' || a?.sector === 'BUS')) return false;
  const plural = ['NNS', 'NNPS'].includes(token.xpos) && (named.length > 0 || parties.is(token, ['people']));
  if (plural || token.upos === 'NUM' || named.length > 1) return true;
  return (
    token.lemma === 'they' ||
    named.some((a) => a?.type === 'group' || ['LAB', 'PTY', 'OPP', 'NGO'].includes(a?.sector ?? ''))
  );
}

/** Sectors of those who make laws. */
const LAWMAKERS = new Set(['GOV', 'LEG']);
/** Actors that can hold arms. */
const ARMABLE = new Set(['government', 'place', 'armed-group', 'group', 'organisation']);

/** Whether the parties are what the frame's `needs` column asks for (the head of the tables says what the words mean). */
export function needsAreMet(needs: string, found: Filling, parties: Parties, predicate: Predicate): boolean {
  const { who, whom } = found;
  const some = who.length > 0 || whom.length > 0;
  const whoIs = (...kinds: string[]): boolean => found.whoTokens.some((t) => parties.is(t, kinds));
  const whomIs = (...kinds: string[]): boolean => found.whomTokens.some((t) => parties.is(t, kinds));
  const type = (id: string): string | undefined => parties.actor(id)?.type;
  switch (needs) {
    case 'never':
      return false;
    case 'free':
      return true;
    case 'both':
      return who.length > 0 && whom.length > 0;
    case 'who':
      return who.length > 0;
    case 'whom':
      return whom.length > 0;
    case 'pair':
      return (
        who.length > 1 ||
        (who.length > 0 &&
          found.whoTokens.some((t) => t.xpos === 'NNS' || t.xpos === 'NNPS' || t.lemma === 'they'))
      );
    case 'pact':
      // "agreed that they would cooperate" is a promise; "agreed that it was cold" an opinion.
      return (
        who.some((id) => isPower(parties.actor(id)) || parties.actor(id)?.type === 'organisation') &&
        predicate.role('ccomp').some((t) => t.xpos === 'VB')
      );
    case 'sides':
      // "the two leaders will meet": who they are was told before, or is not told at all.
      return who.length > 0 || found.whoTokens.some((t) => t.xpos === 'NNS' && parties.is(t, ['side']));
    case 'power':
      return (
        who.some((id) => isPower(parties.actor(id))) ||
        (who.length === 0 && found.whoTokens.some((t) => t.xpos === 'NNS' && parties.is(t, ['side'])))
      );
    case 'powers':
      return (
        who.some((id) => isPower(parties.actor(id))) &&
        whom.some((id) => isPower(parties.actor(id)) || parties.actor(id)?.country !== undefined)
      );
    case 'law':
      // Who makes laws: chambers and heads of state. "A law passed in 2019" only says which.
      return (
        predicate.token.deprel !== 'acl' && who.some((id) => LAWMAKERS.has(parties.actor(id)?.sector ?? ''))
      );
    case 'letgo':
      // Powers let people go; firms and singers release what the gazetteer may take for somebody.
      return whom.length > 0 && who.some((id) => isPower(parties.actor(id)));
    case 'many':
      // Crowds and unions march; states, firms and single persons, of whom it is said in another sense, do not.
      return (
        found.whoTokens.some((t) => isMany(t, parties)) && !who.some((id) => isFighter(parties.actor(id)))
      );
    case 'twosome':
      return who.length > 1;
    case 'person':
      return who.some((id) => type(id) === 'person');
    case 'body':
      return (
        some &&
        (found.whomTokens.length === 0 ||
          whomIs('people', 'person', 'force', 'armed') ||
          found.whomTokens.some((t) => t.upos === 'NUM' || t.upos === 'PRON') ||
          whom.some((id) => BODIES.has(type(id) ?? '')))
      );
    case 'traveller':
      return (
        who.some((id) => isTraveller(id, whom, parties)) && whom.length > 0 && !isHome(who, whom, parties)
      );
    case 'session':
      return who.some((id) => !['LEG', 'JUD', 'PTY'].includes(parties.actor(id)?.sector ?? ''));
    case 'crowd':
      return who.length > 0 || whoIs('people', 'armed');
    case 'state':
      return who.some((id) =>
        ['government', 'place', 'organisation', 'group', 'armed-group'].includes(type(id) ?? ''),
      );
    case 'launch':
      return (
        who.some((id) => ['government', 'place', 'armed-group', 'person'].includes(type(id) ?? '')) ||
        whoIs('armed')
      );
    case 'armedwho':
      return (
        who.length > 0 && (whoIs('armed', 'state', 'people') || who.some((id) => ARMABLE.has(type(id) ?? '')))
      );
    case 'violent':
      return (
        some &&
        (whoIs('armed', 'state', 'people', 'weapon', 'violence') ||
          who.some((id) => ARMABLE.has(type(id) ?? '')) ||
          whomIs('people', 'state', 'force'))
      );
    default:
      return some;
  }
}
