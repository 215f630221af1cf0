import type { ActorReading } from '../actors/index.ts';
import type { Attribution } from '../attribution/index.ts';
import type { Doc, Sentence } from '../language/index.ts';
import type { Actor } from '../record/index.ts';
import { withGerunds } from './gerund.ts';
import { Parties } from './parties.ts';
import { withSpeakers } from './spoken.ts';
import { isVerb, Syntax } from './syntax.ts';

/** Sentences longer than this are lists or broken captures: no acts are sought in them. */
const LONGEST = 150;
/** Nor has prose so many verbs in one: what each costs grows with the sentence. */
const MOST_VERBS = 40;

/** A sentence with its tree, mended where attribution knows better, and whom its words stand for. */
export interface ReadSentence {
  readonly syntax: Syntax;
  readonly parties: Parties;
}

/** The sentences of a page in which acts are sought, in order of the text; only those that are `wanted`, where that is asked. */
export function* sentencesOf(
  input: { readonly doc: Doc; readonly actors: ActorReading; readonly attribution: Attribution },
  actors: ReadonlyMap<string, Actor>,
  wanted: (sentence: Sentence) => boolean = () => true,
): Generator<ReadSentence> {
  const reports = Map.groupBy(input.attribution.reports, (r) => r.report.at?.sentence ?? -1);
  for (const read of input.doc.sentences) {
    if (!wanted(read)) continue;
    if (read.tokens.length > LONGEST || read.tokens.filter(isVerb).length > MOST_VERBS) continue;
    const syntax = new Syntax(withGerunds(withSpeakers(read, reports.get(read.index) ?? [])));
    yield { syntax, parties: new Parties(input.actors, syntax, actors) };
  }
}
