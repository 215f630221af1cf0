import { EventType } from '../../record/index.ts';
import { type Candidate, isRuledOut } from '../candidate.ts';
import { isPower } from '../fighters.ts';
import type { Frame } from '../frame.ts';
import { framesFor, nounFrames, verbFrames } from '../lexicon.ts';
import { isInterview, isReporter } from '../newsroom.ts';
import type { Parties } from '../parties.ts';
import type { Syntax } from '../syntax.ts';
import { featuresOf } from './features.ts';
import { probabilities, type TypeModel } from './model.ts';
import { type OpenCandidate, openCandidates } from './open-candidate.ts';

/** How sure the model must be to log a verb that no frame knows. */
const NEW = 0.6;
/** How sure of a verb that frames know in other company: "reached the families", "released a song". */
const SURE = 0.92;
/** How sure, and how little it must think of the frame's type, to call a frame's act by another type. */
const OTHER = 0.75;
const HARDLY = 0.08;

/** The model's class for what PLV merges; the material one is the commoner. */
const MERGED = 'CONCEDE|RETREAT';

interface Guess {
  readonly type: EventType | undefined;
  readonly p: number;
  readonly of: (type: string) => number;
}

function guess(model: TypeModel, features: readonly string[]): Guess {
  const p = probabilities(model, features);
  let best = 0;
  for (let k = 1; k < p.length; k++) if ((p[k] ?? 0) > (p[best] ?? 0)) best = k;
  const name = model.classes[best] === MERGED ? 'RETREAT' : model.classes[best];
  const type = EventType.safeParse(name);
  const of = (t: string): number => p[model.classes.findIndex((c) => c.split('|').includes(t))] ?? 0;
  return { type: type.success ? type.data : undefined, p: p[best] ?? 0, of };
}

/** "held a fair", "took a train": a light verb is an act only with a noun that is one. */
const isLight = ({ predicate }: OpenCandidate): boolean =>
  /^(hold|make|take|give|get|put|bring|come|see|speak|announce)$/.test(predicate.token.lemma) &&
  !predicate.role('obj').some((t) => nounFrames().has(t.lemma));

/** Whether the lexicon knows a verb, in whatever company. */
const isKnown = ({ predicate: { token } }: OpenCandidate): boolean =>
  framesFor(verbFrames(), token.lemma, token.text) !== undefined;

/** Frames that know more than the model: verdicts, arrests, laws that are passed, and sanctions for an object. */
const isSure = (c: Candidate): boolean =>
  c.mode === 'convict' ||
  c.mode === 'arrest' ||
  c.frame.needs === 'law' ||
  c.frame.requirements.some((r) => r.values.includes('sanction'));

const frameOf = (lemma: string, type: EventType): Frame => ({
  lemma,
  requirements: [],
  type,
  who: ['subj'],
  whom: ['any'],
  needs: 'both',
  weight: 0,
});

/**
 * The candidates of the lexicon with what the trained model adds: acts of verbs that no frame knows, and another type where
 * the model is sure and the frame's would be odd. Verbs only, between two parties of the record.
 */
export function withModel(
  syntax: Syntax,
  parties: Parties,
  found: readonly Candidate[],
  model: TypeModel | undefined,
): Candidate[] {
  if (!model) return [...found];
  const byToken = new Map(found.map((c) => [c.predicate.token, c]));
  const decided = new Map<Candidate, Candidate>();
  const added: Candidate[] = [];
  for (const open of openCandidates(syntax, parties)) {
    const known = byToken.get(open.predicate.token);
    if (known && (known.asserted || known.predicate.noun || isSure(known))) continue;
    if (!known && isLight(open)) continue;
    const g = guess(model, featuresOf(syntax, parties, open, known?.type));
    if (!g.type) continue;
    if (known) {
      const same = known.type === g.type || (g.type === 'RETREAT' && known.type === 'CONCEDE');
      // Soldiers and states do not take to the streets.
      const uncalled = g.type === 'PROTEST' && open.who.every((id) => isPower(parties.actor(id)));
      if (!same && !uncalled && g.p >= OTHER && g.of(known.type) <= HARDLY)
        decided.set(known, { ...known, type: g.type, mode: undefined });
    } else if (
      g.p >= (isKnown(open) ? SURE : NEW) &&
      open.predicate.token.deprel !== 'amod' &&
      !isInterview(frameOf(open.predicate.token.lemma, g.type), open, parties) &&
      !isReporter(frameOf(open.predicate.token.lemma, g.type), open.who, parties) &&
      !isRuledOut(open.predicate, syntax, parties)
    ) {
      const { predicate, who, whom, whoTokens, whomTokens } = open;
      added.push({
        type: g.type,
        frame: frameOf(predicate.token.lemma, g.type),
        predicate,
        who,
        whom,
        whoTokens,
        whomTokens,
      });
    }
  }
  return [...found.map((c) => decided.get(c) ?? c), ...added].sort(
    (a, b) => a.predicate.token.i - b.predicate.token.i,
  );
}
