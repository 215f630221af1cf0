import type { EventType } from '../record/index.ts';
import { isPower } from './fighters.ts';
import type { Frame } from './frame.ts';
import type { Parties } from './parties.ts';

interface Filled {
  readonly who: readonly string[];
  readonly whom: readonly string[];
}

/** "The Street spoke with a series of artists": organisations of no power that talk to people without any are papers. */
function isPaper(frame: Frame, { who, whom }: Filled, parties: Parties): boolean {
  if (frame.type !== 'CONSULT' || !/^(speak|talk|chat|sit|reach|contact)$/.test(frame.lemma)) return false;
  return (
    ![...who, ...whom].some((id) => isPower(parties.actor(id))) &&
    who.some((id) => parties.actor(id)?.type === 'organisation') &&
    whom.every((id) => parties.actor(id)?.type !== 'organisation')
  );
}

/** Talking to a newsroom is giving it a statement, and no meeting. */
export function isInterview(frame: Frame, filled: Filled, parties: Parties): boolean {
  if (isPaper(frame, filled, parties)) return true;
  const answers = frame.type === 'REJECT' && /^(decline|refuse|ignore|reject)$/.test(frame.lemma);
  if (frame.type !== 'CONSULT' && !answers) return false;
  return [...filled.who, ...filled.whom].some((id) => {
    const actor = parties.actor(id);
    return actor?.type === 'outlet' || (actor?.sector === 'JRN' && actor.type === 'group');
  });
}

/** Newsrooms report acts; of the acts themselves they do those that are done in print. */
const IN_PRINT = new Set<EventType>(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT', 'THREATEN', 'AGREE']);
/** And they part with their own people. */
const isOfStaff = (frame: Frame): boolean => /^(fire|sack|dismiss)$/.test(frame.lemma);

/** Whether the doers of an act are newsrooms, which only told of it. */
export const isReporter = (frame: Frame, who: readonly string[], parties: Parties): boolean =>
  frame.type !== undefined &&
  !IN_PRINT.has(frame.type) &&
  !isOfStaff(frame) &&
  who.length > 0 &&
  who.every((id) => parties.actor(id)?.type === 'outlet');
