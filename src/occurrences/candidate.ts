import {
  fitting,
  framesFor,
  isNoAct,
  isVerb,
  nounPredicate,
  type Parties,
  type Predicate,
  type Syntax,
  verbPredicate,
} from '../events/index.ts';
import type { Token } from '../language/index.ts';
import { type Frame, nounFrames, verbFrames } from './lexicon.ts';
import { type Filled, fill } from './participants.ts';
import type { Told } from './told.ts';

/** The parties that a frame asks for; undefined where one that it needs is not there. */
function partiesOf(
  frame: Frame,
  predicate: Predicate,
  syntax: Syntax,
  parties: Parties,
): readonly Filled[] | undefined {
  const all: Filled[] = [];
  const taken = new Set<string>();
  for (const part of frame.parts) {
    const found = fill(syntax, parties, predicate, part).filter(({ participant: { actor } }) =>
      actor === undefined ? part.need !== 'named' : !taken.has(actor),
    );
    if (part.need === 'told' && found.length === 0) return undefined;
    if (part.need === 'actor' && !found.some((f) => f.participant.actor !== undefined)) return undefined;
    for (const { participant } of found) if (participant.actor) taken.add(participant.actor);
    all.push(...found);
  }
  return all;
}

/** The verb that tells a noun: the one it is subject or object of, or that what holds it is. */
function tellerOf(syntax: Syntax, noun: Token): Token | undefined {
  const above = syntax.head(noun);
  if (!above) return undefined;
  if (isVerb(above) && syntax.is(noun, 'nsubj', 'obj')) return above;
  const participle = syntax.kids(noun, 'acl').find((t) => isVerb(t) && t.xpos === 'VBN');
  if (participle) return participle;
  // "an outage that left thousands without access"
  return syntax
    .kids(noun, 'acl:relcl')
    .find((t) => syntax.kids(t, 'nsubj').some((s) => /^(that|which)$/i.test(s.text)));
}

function nounTold(frame: Frame, syntax: Syntax, parties: Parties, noun: Token): Told | undefined {
  const teller = tellerOf(syntax, noun);
  if (!frame.kind || (frame.tellers.size > 0 && !(teller && frame.tellers.has(teller.lemma))))
    return undefined;
  const filled = partiesOf(frame, nounPredicate(syntax, noun), syntax, parties);
  if (!filled) return undefined;
  const subject = teller && syntax.is(noun, 'nsubj') && !syntax.is(noun, 'nsubj:pass');
  return {
    ...frame.kind,
    token: noun,
    clause: subject ? teller : noun,
    noun: !subject,
    // "his death was announced": it is no plan that is announced.
    ...(frame.kind.kind === 'death' && !subject ? { known: true } : {}),
    parties: filled,
  };
}

/** "Retire!": a bare verb that nothing leads and nobody does. */
const isBare = (syntax: Syntax, verb: Token): boolean =>
  verb.xpos === 'VB' &&
  !syntax.is(verb, 'xcomp', 'ccomp', 'conj') &&
  !syntax.kid(verb, 'nsubj', 'aux', 'mark', 'csubj');

/** "how epidemics begin": things of a kind, and none of them. */
const isGeneral = (syntax: Syntax, noun: Token): boolean =>
  noun.xpos === 'NNS' && !syntax.kid(noun, 'det', 'nummod', 'amod', 'compound', 'nmod', 'nmod:poss', 'acl');

/** What the verbs and nouns of a sentence tell by the frames, one at most for a word, in order of the text. */
export function candidates(syntax: Syntax, parties: Parties): Told[] {
  const found: Told[] = [];
  for (const token of syntax.sentence.tokens) {
    // "12 people are dead": an adjective that is said of its subject is a predicate as a verb is.
    const verb = isVerb(token) || (token.upos === 'ADJ' && syntax.kid(token, 'cop') !== undefined);
    if (!verb && token.upos !== 'NOUN') continue;
    if (verb ? isBare(syntax, token) : isGeneral(syntax, token)) continue;
    if (verb && token.deprel === 'amod') continue;
    const frames = framesFor(verb ? verbFrames() : nounFrames(), token.lemma, token.text);
    if (!frames) continue;
    const predicate = verb ? verbPredicate(syntax, token) : nounPredicate(syntax, token);
    if (verb && isNoAct(syntax, predicate)) continue;
    for (const frame of fitting(frames, predicate, syntax, parties)) {
      if (!frame.kind) break;
      if (!verb) {
        const told = nounTold(frame, syntax, parties, token);
        if (told) found.push(told);
        if (told) break;
        continue;
      }
      const filled = partiesOf(frame, predicate, syntax, parties);
      if (!filled) continue;
      found.push({ ...frame.kind, token, clause: token, noun: false, parties: filled });
      break;
    }
  }
  return found;
}
