import type { Doc, Sentence } from '../../language/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import type { History } from './history.ts';
import type { Referent } from './referent.ts';

/** What only states are: "both countries" leaves out a ministry named between them. */
const COUNTRIES = /^(?:country|nation|state|power|capital|neighbou?r|ally|rival)$/;

/**
 * "the two leaders", "both sides", "the two men": the last two who can be meant, where the text has named them within
 * the three sentences before. Nothing where the phrase counts no two; an empty list where it does and they are not found.
 */
export function collective(
  _doc: Doc,
  sentence: Sentence,
  nominal: NominalFound,
  history: History,
): readonly Referent[] | undefined {
  if (!nominal.plural && nominal.agent.noun !== 'side') return undefined;
  const words = nominal.words.toLowerCase();
  if (!/^(the two|both)\b/.test(words) || nominal.modifiers.some((m) => !/^(two|2)$/i.test(m)))
    return undefined;
  const persons = nominal.agent.kind === 'person';
  const near = history.since(sentence.index - 3).filter((past) => past.found.kind !== 'adjective');
  const found = history.recent(
    (r) =>
      !r.unnamed &&
      near.some((past) => past.referent === r) &&
      (persons
        ? r.type === 'person'
        : COUNTRIES.test(nominal.agent.noun)
          ? r.key?.startsWith('country:') === true && r.acts
          : (r.type === 'government' && r.acts) || r.type === 'organisation' || r.type === 'armed-group'),
    2,
  );
  // A pair that nobody is found for is nobody.
  return found.length === 2 ? found.reverse() : [];
}
