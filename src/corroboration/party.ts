import type { Actor, ActorType } from '../record/index.ts';
import { actorKey } from './actor-key.ts';

/** An actor as far as pages are compared. */
export interface Party {
  /** The same across pages for one actor. */
  readonly key: string;
  readonly name: string;
  readonly type: ActorType;
}

/** Those of a record's actors that have these ids, in the order of the ids; `actors`: the record's, by id. */
export function partiesOf(ids: readonly string[], actors: ReadonlyMap<string, Actor>): Party[] {
  return ids.flatMap((id) => {
    const actor = actors.get(id);
    return actor ? [{ key: actorKey(actor), name: actor.name, type: actor.type }] : [];
  });
}
