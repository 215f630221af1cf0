import { fold } from '../gazetteer/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import { newReferent, type Referent } from './referent.ts';

/** A description as it is compared: plain letters, lower case, without article. */
export const low = (words: string): string =>
  fold(words)
    .toLowerCase()
    .replace(/^(the|a|an|some|several|many|this|that|these|those) /, '');

/**
 * An actor that is only described. `home`: the country whose it is where it is some state's and nothing in its words says whose.
 */
export function unnamed(
  nominal: NominalFound,
  owner: Referent | undefined,
  home: string | undefined,
): Referent {
  const { agent, plural } = nominal;
  const single = agent.kind === 'person' && !plural;
  const public_ = /^(GOV|MIL|COP|JUD|LEG|OPP|SPY|PTY)$/.test(agent.sectors[0] ?? '');
  const country =
    nominal.of?.country ??
    (owner?.sectors[0] === 'IGO' ? undefined : owner?.country) ??
    (public_ &&
    nominal.of === undefined &&
    !(single && !nominal.definite) &&
    !/^(country|nation|side|delegation|mission|agency)$/.test(agent.noun)
      ? home
      : undefined);
  const noun = owner ? `${possessive(owner)} ${agent.noun}` : agent.noun;
  const referent = newReferent({
    name: ownName(nominal, owner),
    type: single ? 'person' : agent.kind === 'person' ? 'group' : agent.kind,
    country,
    sectors: nominal.past
      ? ['ELI']
      : owner?.sectors[0] === 'IGO' && agent.sectors[0] === 'GOV'
        ? ['IGO']
        : agent.sectors,
    sex: nominal.sex,
    plural: plural || agent.kind === 'group',
    body: nominal.body,
    unnamed: true,
  });
  referent.names.add(low(nominal.words));
  referent.nouns.add(noun);
  if (nominal.office && nominal.of) referent.offices.add(nominal.office);
  return referent;
}

/** What an unnamed actor is called: its description without article, "his" and "their" written out. */
function ownName(nominal: NominalFound, owner: Referent | undefined): string {
  const words = nominal.words
    .replace(/^(the|this|that|these|those) /i, '')
    // A capital that opens a sentence is no part of it: "a London judge".
    .replace(
      /^(An?|Some|Several|Many|Most|Both|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Other) /,
      (first) => first.toLowerCase(),
    );
  const pronoun = /^(his|her|its|their) /i.exec(words);
  return pronoun && owner ? `${possessive(owner)} ${words.slice(pronoun[0].length)}` : words;
}

/** "the ministers' delegation", "Morales's lawyer". */
export const possessive = ({ name, plural }: Referent): string =>
  plural && name.endsWith('s') ? `${name}'` : `${name}'s`;
