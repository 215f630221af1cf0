import { actorKey } from '../corroboration/index.ts';
import type { Actor, Record } from '../record/index.ts';
import type { Rows } from './rows.ts';
import type { ActorRef, StoredActor } from './store.ts';

/** An actor as one page, or all of them, know it. */
export interface ActorProfile {
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly roles: StoredActor['roles'];
}

/** An actor of one page, under its key across pages, with what of the page is its own. */
export interface PageActor extends ActorProfile {
  readonly key: string;
  readonly type: Actor['type'];
  readonly wikidata: string | null;
  readonly statements: number;
  readonly events: number;
}

/** The roles that are remembered of one actor. */
const MOST_ROLES = 50;

/** The actors of a record, those with one key together, in order of first mention. */
export function pageActors(record: Record, rows: Rows): PageActor[] {
  const statements = counts(rows.statements.map((row) => row.speakers));
  const events = counts(rows.events.map((row) => [...row.actors, ...row.recipients]));
  const found = new Map<string, PageActor>();
  for (const actor of record.actors) {
    const key = actorKey(actor);
    const before = found.get(key);
    const now: PageActor = {
      key,
      type: actor.type,
      wikidata: actor.wikidata ?? null,
      name: actor.name,
      country: actor.country ?? null,
      sector: actor.sector ?? null,
      // A role's span indexes one page's text: across pages it says nothing.
      roles: actor.roles.map(({ span: _, ...role }) => role),
      statements: statements.get(key) ?? 0,
      events: events.get(key) ?? 0,
    };
    found.set(key, before ? { ...now, ...merged(before, now) } : { ...now, roles: merged(now, now).roles });
  }
  return [...found.values()];
}

/** Two profiles of one actor as one: what the first says holds, the second fills in. */
export function merged(first: ActorProfile, second: ActorProfile): ActorProfile {
  const roles = new Map<string, StoredActor['roles'][number]>();
  for (const role of [...first.roles, ...second.roles]) {
    const key = JSON.stringify([role.title, role.of, role.from, role.to]);
    if (!roles.has(key) && roles.size < MOST_ROLES) roles.set(key, role);
  }
  return {
    name: first.name,
    country: first.country ?? second.country,
    sector: first.sector ?? second.sector,
    roles: [...roles.values()],
  };
}

/** In how many of the lists an actor stands. */
function counts(lists: readonly (readonly ActorRef[])[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const list of lists) {
    for (const key of new Set(list.map((ref) => ref.key))) found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}
