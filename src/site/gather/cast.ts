import { ActorType } from '../../record/index.ts';
import { isNamed, type Store, type StoredActor } from '../../store/index.ts';
import { all } from './rows.ts';

/**
 * Whom the record names, by type and within a type by the alphabet: of a large store those on the most pages, 2,000 at
 * most; a search by name reaches the rest. Plain descriptions are left out.
 */
export async function cast(store: Store): Promise<readonly StoredActor[]> {
  const actors = await all((paging) => store.actors(paging));
  const rank = (actor: StoredActor) => ActorType.options.indexOf(actor.type);
  const { compare } = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return actors.filter(isNamed).toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
}
