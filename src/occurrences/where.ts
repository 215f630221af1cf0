import { actorAt, placeOf } from '../actors/index.ts';
import { isVerb, type ReadSentence } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import { overlaps, type Place } from '../record/index.ts';
import type { OccurrencesInput } from './find-occurrences.ts';
import { joinedTo, type Told } from './told.ts';

/** The place that a word names, if it does. */
function placeAt(
  input: OccurrencesInput,
  { syntax, parties }: ReadSentence,
  token: Token,
): Place | undefined {
  const mention = actorAt(input.actors, syntax.sentence.index, token.i);
  const actor = mention && parties.actor(mention.actor);
  if (!mention || !actor || mention.kind === 'pronoun' || mention.kind === 'nominal') return undefined;
  if (actor.type !== 'place' && actor.type !== 'government') return undefined;
  return {
    name: actor.name,
    ...(actor.country ? { country: actor.country } : {}),
    actor: actor.id,
    span: mention.span,
  };
}

/** What leads to a part of a place: "off the coast of Libya". */
const AT = new Set(['in', 'on', 'off', 'near', 'at', 'outside']);

/** "Unemployment in Spain rose", "Turkey will hold elections": the place of a gauge or of a vote is that of its subject. */
function subjectPlace(input: OccurrencesInput, read: ReadSentence, told: Told): Place | undefined {
  if (told.kind !== 'economy' && told.kind !== 'election') return undefined;
  const { syntax } = read;
  return syntax
    .kids(told.clause, 'nsubj')
    .map(
      (t) =>
        placeOf(input.doc, input.actors, syntax.sentence, t) ??
        (told.subkind === 'vote' ? placeAt(input, read, t) : undefined),
    )
    .find((p) => p !== undefined);
}

/** "an outbreak of Marburg disease in Guinea", "capsized on Lake Volta": a name after a word of place, whether or not it is known. */
function namedPlace(input: OccurrencesInput, read: ReadSentence, told: Told): Place | undefined {
  if (!BEFALLS.has(told.kind)) return undefined;
  const { syntax } = read;
  const { tokens } = syntax.sentence;
  const inner = syntax.kids(told.token, 'nmod').flatMap((t) => syntax.kids(t, 'nmod'));
  for (const t of [...syntax.kids(told.token, 'nmod', 'obl'), ...syntax.kids(told.clause, 'obl'), ...inner]) {
    if (t.upos !== 'PROPN' || !syntax.cases(t).some((c) => AT.has(c)) || isTime(input, t)) continue;
    const mention = actorAt(input.actors, syntax.sentence.index, t.i);
    const actor = mention && read.parties.actor(mention.actor);
    if (actor && actor.type !== 'place' && actor.type !== 'government') continue;
    const known = placeAt(input, read, t);
    if (known) return known;
    let first = t.i;
    let last = t.i;
    while (tokens[first - 1]?.upos === 'PROPN') first--;
    while (tokens[last + 1]?.upos === 'PROPN') last++;
    const span = { start: tokens[first]!.start, end: tokens[last]!.end };
    return { name: input.doc.text.slice(span.start, span.end), span };
  }
  return undefined;
}

const isTime = ({ times }: OccurrencesInput, token: Token): boolean =>
  times.some((t) => overlaps(t.span, token));

/** Kinds of which the place is told wherever it is. */
const BEFALLS = new Set(['disaster', 'accident', 'outbreak', 'outage']);

/** Where it came to pass: what is said of the place with its word, what it struck, the place it is called by, or that of its verb. */
export function whereOf(input: OccurrencesInput, read: ReadSentence, told: Told): Place | undefined {
  const { syntax } = read;
  const { sentence } = syntax;
  const beside = isVerb(told.token) ? [] : syntax.kids(told.token, 'compound', 'amod', 'nmod:poss');
  return (
    placeOf(input.doc, input.actors, sentence, told.token) ??
    (told.befell && placeAt(input, read, told.befell)) ??
    beside.map((t) => placeAt(input, read, t)).find((p) => p !== undefined) ??
    (told.befell && placeOf(input.doc, input.actors, sentence, told.befell)) ??
    placeOf(input.doc, input.actors, sentence, told.clause) ??
    joinedTo(syntax, told.clause)
      .map((t) => placeOf(input.doc, input.actors, sentence, t))
      .find((p) => p !== undefined) ??
    subjectPlace(input, read, told) ??
    [told.token, told.clause]
      .flatMap((t) => syntax.kids(t, 'obl', 'nmod'))
      .filter((t) => syntax.cases(t).some((c) => AT.has(c)))
      .flatMap((t) => syntax.kids(t, 'nmod').filter((of) => syntax.cases(of).includes('of')))
      .map((t) => placeAt(input, read, t))
      .find((p) => p !== undefined) ??
    namedPlace(input, read, told)
  );
}
