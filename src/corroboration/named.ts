import type { ActorType } from '../record/index.ts';

/** Small words with which a name may begin: "al-Shabaab", "von der Leyen"; a capital within ("eBay") does as well. */
const PARTICLE =
  /^(?:(?:al|el|an|ar|as|ash|at|az|ad|de|del|della|der|di|da|dos|du|van|von|zu|bin|ibn|abu|ter|ten)[\s-]|[dl][’']|\p{Ll}+\p{Lu})/u;
/** "A European diplomat", "One pilot", "Two people who were in the room". */
const SOMEONE =
  /^(?:an?|one|two|three|four|five|some|many|several|other|another|no|his|her|its|their|our|my)\s/i;
/** "Bree’s daughter", "Russia’s commissioner for children’s rights". */
const SOMEONES = /[’']s?\s\p{Ll}{3,}/u;

/** Whether an actor has a name of its own, as "al-Shabaab" has, and "their embassies" and "A diplomat" have not. */
export function isNamed({ name, type }: { readonly name: string; readonly type: ActorType }): boolean {
  if (type === 'group' || !/[\p{Lu}\p{Lt}\p{Lo}]/u.test(name)) return false;
  if (/^\p{Ll}/u.test(name) && !PARTICLE.test(name)) return false;
  // "French interior minister"; an organisation may well end so ("Médecins sans frontières").
  if (type === 'person' && /\s\p{Ll}{3,}$/u.test(name)) return false;
  return !SOMEONES.test(name) && !(SOMEONE.test(name) && /\s\p{Ll}{3,}/u.test(name));
}
