import { ActorType } from '../../record/index.ts';
import type { Store, StoredActor } from '../../store/index.ts';
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

/** Small words with which a name may begin: "al-Shabaab", "von der Leyen"; a capital within ("eBay") does as well. */
const PARTICLE =
  /^(?:(?:al|el|an|ar|as|ash|at|az|ad|de|del|della|der|di|da|dos|du|van|von|zu|bin|ibn|abu|ter|ten)[\s-]|[dl][’']|\p{Ll}+\p{Lu})/u;
/** "A European diplomat", "One pilot", "Two people who were in the room". */
const SOMEONE =
  /^(?:an?|one|two|three|four|five|some|many|several|other|another|no|his|her|its|their|our|my)\s/i;
/** "Bree’s daughter", "Russia’s commissioner for children’s rights". */
const SOMEONES = /[’']s?\s\p{Ll}{3,}/u;

/** Whether an actor has a name of its own, as "al-Shabaab" has, and "their embassies" and "A diplomat" have not. */
export function isNamed({ name, type }: Pick<StoredActor, 'name' | 'type'>): boolean {
  if (type === 'group' || !/[\p{Lu}\p{Lt}\p{Lo}]/u.test(name)) return false;
  if (/^\p{Ll}/u.test(name) && !PARTICLE.test(name)) return false;
  // "French interior minister"; an organisation may well end so ("Médecins sans frontières").
  if (type === 'person' && /\s\p{Ll}{3,}$/u.test(name)) return false;
  return !SOMEONES.test(name) && !(SOMEONE.test(name) && /\s\p{Ll}{3,}/u.test(name));
}
