import { holderCalled, known } from '../gazetteer/index.ts';
import type { Referent } from './referent.ts';

/** Whether the text, or the table, has somebody bear this very title: a king is no president. */
export function titled(referent: Referent, noun: string): boolean {
  if (referent.nouns.has(noun)) return true;
  const holder = referent.key ? holderCalled(referent.name) : undefined;
  return holder?.terms.some((term) => term.title.toLowerCase().endsWith(noun)) ?? false;
}

/** Whether a description's noun is what somebody was called: "the army commander" for a country's "commander". */
export function bears(referent: Referent, noun: string, compounds: readonly string[]): boolean {
  const said = [...referent.nouns].join(' ');
  if (compounds.some((word) => !said.includes(word))) return false;
  if (referent.nouns.has(noun)) return true;
  const last = noun.split(' ').at(-1) ?? noun;
  if (last === noun || !referent.nouns.has(last)) return false;
  return referent.roles.some(
    (role) => role.title.toLowerCase() === last && (role.of === undefined || isCountry(role.of)),
  );
}

function isCountry(name: string): boolean {
  return known(name).some((k) => k.type === 'government' && k.use === 'name');
}
