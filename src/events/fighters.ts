import type { Actor } from '../record/index.ts';
import { isOfKind } from './kinds.ts';

/** Sectors whose people fight with weapons; those of other people fight with words, and win games. */
const SECTORS = new Set(['MIL', 'COP', 'REB', 'UAF', 'CRM', 'SPY']);

/** Whether an actor is of an armed sector (PLOVER's codes). */
export const isFighter = (actor: Actor | undefined): boolean => SECTORS.has(actor?.sector ?? '');

/** Whether an actor is a person of no armed sector. */
export const isCivilian = (actor: Actor | undefined): boolean =>
  actor?.type === 'person' && !isFighter(actor);

/** Sectors that hold or contest public power, besides those that fight. */
const POWERS = new Set(['GOV', 'LEG', 'JUD', 'PTY', 'OPP', 'IGO', 'ELI']);

/** Whether an actor holds or contests public power: a state, its organs and officials, parties, armed groups, alliances. */
export const isPower = (actor: Actor | undefined): boolean =>
  actor?.type === 'government' ||
  actor?.type === 'armed-group' ||
  isFighter(actor) ||
  (actor?.type === 'organisation' && actor.name.split(' ').some((w) => isOfKind(w.toLowerCase(), 'organ'))) ||
  POWERS.has(actor?.sector ?? '');
