import type { Token } from '../language/index.ts';
import type { Actor } from '../record/index.ts';
import type { Candidate } from './candidate.ts';
import { isPower } from './fighters.ts';
import type { Frame } from './frame.ts';
import type { Parties } from './parties.ts';
import { verbPredicate } from './predicate.ts';
import { isPassive, surfaceSubject } from './roles.ts';
import { isVerb, type Syntax } from './syntax.ts';

const SPEECH = new Set(
  'say declare insist state announce write reiterate stress add argue tell maintain conclude assert emphasise emphasize note warn post tweet'.split(
    ' ',
  ),
);
const OBLIGING = new Set(['must', 'should', 'ought']);
const FRAME: Frame = {
  lemma: 'must',
  requirements: [],
  type: 'REQUEST',
  who: ['subj'],
  whom: ['subj'],
  needs: 'both',
  weight: 3,
};

/** The word by which a verb's clause lays a duty on its subject: "must resign", "should respect", "has to leave", "needs to act". */
function obliged(syntax: Syntax, verb: Token): Token | undefined {
  // "should have acted" blames, and asks nothing.
  if (syntax.kids(verb, 'aux').some((t) => t.lemma === 'have')) return undefined;
  const modal = syntax.kids(verb, 'aux').find((t) => OBLIGING.has(t.text.toLowerCase()));
  if (modal) return modal;
  if ((verb.lemma === 'have' || verb.lemma === 'need') && syntax.kid(verb, 'xcomp')) {
    // "would need to ask their governments": what would be so is no demand.
    if (syntax.kids(verb, 'aux').some((t) => t.xpos === 'MD')) return undefined;
    const inner = syntax.kids(verb, 'xcomp').find((t) => t.xpos === 'VB');
    return inner && syntax.kids(inner, 'mark').some((m) => m.text.toLowerCase() === 'to') ? verb : undefined;
  }
  return undefined;
}

/** Whose "must" asks something of others: a private person's is an opinion. */
const canDemand = (actor: Actor | undefined): boolean =>
  isPower(actor) ||
  actor?.country !== undefined ||
  (actor !== undefined && (actor.type !== 'person' || actor.roles.some((r) => r.of !== undefined)));

/** Of whom it can be asked: who is named, or holds some known power; "the world", "students", "officials" are anybody, "the authorities" somebody. */
function canComply(parties: Parties, id: string, definite: boolean): boolean {
  const actor = parties.actor(id);
  return (
    parties.isNamed(id) ||
    actor?.country !== undefined ||
    (isPower(actor) && (definite || actor?.type !== 'group' || actor.sector !== 'GOV'))
  );
}

/**
 * Demands that are made by saying so: "the minister said Iraq must cooperate". One who says what another party must do asks it
 * of them; what one's own side must do, or nobody in particular, is a statement and no more.
 */
export function obligations(syntax: Syntax, parties: Parties): Candidate[] {
  const found: Candidate[] = [];
  for (const verb of syntax.sentence.tokens) {
    if (!SPEECH.has(verb.lemma) || !isVerb(verb) || isPassive(syntax, verb)) continue;
    const speaker = surfaceSubject(syntax, verb)[0];
    const said = syntax
      .kids(verb, 'ccomp', 'parataxis')
      .find((t) => isVerb(t) || (t.upos === 'ADJ' && syntax.kids(t, 'cop').length > 0));
    const obliging = said && obliged(syntax, said);
    if (!speaker || !said || !obliging) continue;
    // "must not be punished", "must have a voice", "should be immune": nobody is asked to do anything.
    const idle = isVerb(said)
      ? isPassive(syntax, said) || /^(have|become|remain|seem|get)$/.test(said.lemma)
      : obliging.text.toLowerCase() !== 'must';
    if (idle) continue;
    const duty = syntax.kids(said, 'nsubj').at(0);
    // "his company's lander should be ready": a thing has no duties.
    if (
      !duty ||
      duty.upos === 'PRON' ||
      !(parties.mention(duty) || parties.is(duty, ['people', 'force', 'side']))
    )
      continue;
    const who = parties.of(speaker);
    const whom = parties.of(duty).filter((a) => !who.includes(a));
    const definite = syntax.kids(duty, 'det').some((d) => /^(the|these|those)$/i.test(d.text));
    if (
      !who.some((id) => canDemand(parties.actor(id))) ||
      !whom.some((id) => canComply(parties, id, definite))
    )
      continue;
    // "Should" advises; from one power to another it is a demand all the same.
    const advised = obliging.text.toLowerCase() !== 'must';
    if (advised && ![who, whom].every((side) => side.some((id) => isPower(parties.actor(id))))) continue;
    // "Russia must boost its army, the president said": what one's own state must do is a plan.
    const speakers = who.map((id) => parties.actor(id));
    const own = whom.every((id) => {
      const state = parties.actor(id);
      return (
        state?.type === 'government' &&
        speakers.some((a) => a?.sector === 'GOV' && a.country === state.country)
      );
    });
    if (own) continue;
    found.push({
      type: 'REQUEST',
      frame: FRAME,
      predicate: { ...verbPredicate(syntax, said) },
      who,
      whom,
      whoTokens: [speaker],
      whomTokens: [duty],
      asserted: true,
    });
  }
  return found;
}
