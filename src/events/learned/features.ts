import { clustersOf, type Token } from '../../language/index.ts';
import { complements } from '../complement.ts';
import { stanceOf } from '../factuality/index.ts';
import { framesFor, nounFrames, verbFrames } from '../lexicon.ts';
import type { Parties } from '../parties.ts';
import { isPassive } from '../roles.ts';
import type { Syntax } from '../syntax.ts';
import type { OpenCandidate } from './open-candidate.ts';

/** A word as features see it: itself and its clusters. */
function word(name: string, token: Token | undefined): string[] {
  if (!token) return [`${name}=-`];
  const lemma = token.lemma.toLowerCase();
  const clusters = clustersOf(lemma) ?? clustersOf(token.text.toLowerCase());
  return [
    `${name}=${lemma}`,
    ...(clusters ? [`${name}~${clusters.coarse}`, `${name}~~${clusters.fine}`] : []),
  ];
}

/** The types that the lexicon knows for a word, in any company. */
function known(name: string, token: Token | undefined, noun: boolean): string[] {
  if (!token) return [];
  const frames = framesFor(noun ? nounFrames() : verbFrames(), token.lemma, token.text) ?? [];
  return [...new Set(frames.flatMap((f) => (f.type ? [`${name}:${f.type}`] : [])))];
}

const COMPANY = new Set(['NOUN', 'VERB', 'ADJ']);

/** What is known of a verb between two parties, as named features of a linear model. `type`: the lexicon's answer, if it has one. */
export function featuresOf(
  syntax: Syntax,
  parties: Parties,
  c: OpenCandidate,
  type: string | undefined,
): string[] {
  const { token } = c.predicate;
  const object = c.predicate.role('obj')[0];
  const inner = complements(syntax, token)[0];
  const innerObject = inner && syntax.kid(inner, 'obj');
  const particle = c.predicate.role('prt')[0]?.text.toLowerCase();
  const lemma = token.lemma.toLowerCase();
  const who = parties.actor(c.who[0] ?? '');
  const whom = parties.actor(c.whom[0] ?? '');
  const features = [
    'bias',
    ...word('v', token),
    ...known('vt', token, false),
    ...word('o', object),
    ...known('ot', object, true),
    ...word('i', inner),
    ...known('it', inner, false),
    ...word('io', innerObject),
    ...known('iot', innerObject, true),
    `role=${c.role}`,
    `v+role=${lemma}+${c.role}`,
    `v+prt=${lemma}+${particle ?? ''}`,
    `v+o=${lemma}+${object?.lemma ?? ''}`,
    `v+i=${lemma}+${inner?.lemma ?? ''}`,
    `passive=${isPassive(syntax, token)}`,
    `stance=${stanceOf(syntax, token, false)}`,
    `rel=${token.deprel}`,
    `who=${who?.type ?? ''}/${who?.sector ?? ''}`,
    `whom=${whom?.type ?? ''}/${whom?.sector ?? ''}`,
    `lexicon=${type ?? ''}`,
  ];
  for (const t of syntax.sentence.tokens) {
    if (t === token || !COMPANY.has(t.upos) || parties.mention(t)?.kind === 'name' || !syntax.under(t, token))
      continue;
    features.push(`b=${t.lemma.toLowerCase()}`);
    const clusters = clustersOf(t.lemma.toLowerCase());
    if (clusters) features.push(`b~~${clusters.fine}`);
  }
  return features;
}
