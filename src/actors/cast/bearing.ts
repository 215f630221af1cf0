import { holderCalled, known } from '../gazetteer/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import type { Referent } from './referent.ts';
import { low } from './unnamed.ts';

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

/** "The head of the eye clinic" is not who is called head of the burns clinic: each has a word that the other lacks. */
export function isOther({ roles }: Referent, { agent, words }: NominalFound): boolean {
  const of = wordsOf(words.split(/ of /)[1] ?? '');
  const held = roles.filter((role) => role.of && role.title.toLowerCase().endsWith(agent.noun));
  const lacks = (one: readonly string[], other: readonly string[]) =>
    one.some((word) => !other.includes(word));
  return (
    held.length > 0 &&
    held.length === roles.length &&
    held.every((role) => {
      const his = wordsOf(role.of ?? '');
      return lacks(of, his) && lacks(his, of);
    })
  );
}

const wordsOf = (words: string): string[] =>
  (low(words).match(/\p{L}{3,}/gu) ?? []).filter((word) => !/^(?:the|and|for)$/.test(word));
