import { readList } from '../../assets/index.ts';
import { relation } from '../../language/index.ts';
import type { NominalFound } from '../mentions/noun-phrase.ts';
import type { History, Past } from './history.ts';
import type { Referent } from './referent.ts';
import { speaks } from './speech.ts';

const epithets = new Set(readList('data/actors/epithets.txt'));

/**
 * "The Vermont senator", "the 48-year-old", "the striker": a description that nobody bears so far is the person last spoken of, where only one
 * is named in this sentence and the two before. Bare offices ("the judge", "the minister") may be anybody's.
 */
export function epithetOf(history: History, nominal: NominalFound): Referent | undefined {
  const { agent, sentence, compounds, modifiers } = nominal;
  const bare =
    modifiers.length === 0 && nominal.of === undefined && !/^(?:national|year-old)$/.test(agent.noun);
  if (bare && /^(GOV|LEG|MIL|COP|JUD|SPY|JRN)$/.test(agent.sectors[0] ?? '')) return undefined;
  if (/\b(of|for|at|in|from)\b/.test(nominal.words) || compounds.length > 2) return undefined;
  // "The Zimbabwean pastor, whose …" brings somebody in.
  const next = history.doc.sentences[sentence]?.tokens[nominal.last + 1];
  if (next && /^(,|who|whose|that|\()$/.test(next.text)) return undefined;
  if (
    !isSubject(history, nominal) ||
    /^(vatican|person|individual|source|customer|reader|user|one)$/.test(agent.noun)
  )
    return undefined;
  const near = history.since(sentence - 2);
  const persons = near.filter((p) => p.referent.type === 'person' && !p.referent.plural);
  const several = new Set(persons.map((p) => p.referent)).size > 1;
  // Of several who are named: the only one who spoke, for an epithet of one who speaks; "the actor", whom the sentence before is about.
  const meant = !several
    ? persons
    : bare
      ? persons.filter((p) => epithets.has(agent.noun) && isAbout(p, sentence - 1))
      : persons.filter(
          (p) =>
            isSpeaking(history, sentence, nominal.head) &&
            isSpeaking(history, p.found.sentence, p.found.head),
        );
  const found = new Set(meant.map((p) => p.referent));
  const [only] = found;
  if (!only || found.size !== 1 || only.unnamed) return undefined;
  if (!near.some((p) => p.referent === only && p.relation === 'nsubj')) return undefined;
  if (nominal.sex && only.sex && nominal.sex !== only.sex) return undefined;
  const country = nominal.of?.country;
  if (country !== undefined && only.country !== undefined && country !== only.country) return undefined;
  return near.some((p) => p.referent === only && isBeside(history, nominal, p)) ? undefined : only;
}

const isAbout = (past: Past, sentence: number): boolean =>
  past.found.sentence === sentence && past.relation === 'nsubj' && !past.subordinate;

/** Whether a mention stands beside the description under the same verb: nobody acts upon himself by another name. */
export function isBeside(history: History, nominal: NominalFound, past: Past): boolean {
  if (past.found.sentence !== nominal.sentence) return false;
  const tokens = history.doc.sentences[nominal.sentence]?.tokens;
  const [a, b] = [tokens?.[past.found.head], tokens?.[nominal.head]];
  return (
    a !== undefined &&
    b !== undefined &&
    a.head === b.head &&
    a.head >= 0 &&
    /^(nsubj|obj|iobj|obl)/.test(a.deprel) &&
    /^(nsubj|obj|iobj|obl)/.test(b.deprel)
  );
}

function isSpeaking(history: History, sentence: number, token: number): boolean {
  const of = history.doc.sentences[sentence];
  return speaks(of, of?.tokens[token]);
}

/** Whether a description is the subject of its clause. */
export function isSubject(history: History, { sentence, head }: NominalFound): boolean {
  return relation(history.doc.sentences[sentence]!.tokens[head]!) === 'nsubj';
}
