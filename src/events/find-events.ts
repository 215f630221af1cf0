import { type ActorReading, placeOf } from '../actors/index.ts';
import { type Attribution, chainAt, enclosing } from '../attribution/index.ts';
import type { Doc, Token } from '../language/index.ts';
import {
  type Actor,
  type Article,
  covers,
  type EventMention,
  overlaps,
  type Span,
  type TimeExpression,
} from '../record/index.ts';
import { heldUp } from './asserted.ts';
import { type CallingOff, callingsOff, withCallingsOff } from './called-off.ts';
import { type Candidate, candidates } from './candidate.ts';
import { contextsIn } from './contexts.ts';
import { toldWhen, whenOfErrand } from './dated.ts';
import { isPresupposed, isQuoted, settle, stanceOf, withSources } from './factuality/index.ts';
import { asMeant } from './figure.ts';
import { withKnownDays } from './known.ts';
import { asStoppage } from './labour.ts';
import { type TypeModel, typeModel, withModel } from './learned/index.ts';
import { obligations } from './obligation.ts';
import { withOccasions } from './occasion.ts';
import type { Parties } from './parties.ts';
import { isPlay, subjectOf } from './play.ts';
import { isOfLaw, isWorthLogging } from './public.ts';
import { OUTCOMES, reduce } from './reduce.ts';
import { asRefusal } from './refusal.ts';
import { isRepeated } from './repeated.ts';
import { withScenes } from './scene.ts';
import { sentencesOf } from './sentences.ts';
import { withoutSubheads } from './subhead.ts';
import { isVerb, type Syntax } from './syntax.ts';
import { triggerOf } from './trigger.ts';

export interface EventsInput {
  readonly doc: Doc;
  readonly actors: ActorReading;
  readonly times: readonly TimeExpression[];
  readonly attribution: Attribution;
  readonly article: Article;
  /** The trained types; the model that ships where left out, none where null. */
  readonly types?: TypeModel | null;
}

/** An event with what is still open about it: whether it stands on others' word alone. */
export interface Draft {
  readonly event: EventMention;
  readonly hearsay: boolean;
  readonly lemma: string;
  readonly pointsBack: boolean;
  readonly outcome: boolean;
  /** Told in the simple past of the scene at hand. */
  readonly inScene: boolean;
}

/** The statement whose cue or whole this act is: an accusation is both. */
function statementOf(attribution: Attribution, trigger: Span, sentence: Span): string | undefined {
  const same = attribution.statements.find((s) => s.cue && overlaps(s.cue, trigger));
  if (same) return same.id;
  const said = attribution.reports.find(
    (r) => r.statement && r.report.content.some((c) => covers(c, trigger) && covers(sentence, c)),
  );
  return said?.statement;
}

function draftOf(
  input: EventsInput,
  syntax: Syntax,
  parties: Parties,
  actors: ReadonlyMap<string, Actor>,
  c: Candidate,
): Draft {
  const { doc, attribution, article } = input;
  const { sentence } = syntax;
  const { token, noun } = c.predicate;
  const trigger = triggerOf(syntax, parties, c);
  const whole: Span = { start: sentence.start, end: sentence.end };
  // "said it must pass by Friday": the day is the deed's, and the asking's is the saying's.
  const at = c.frame.lemma === 'must' ? (syntax.head(token) ?? token) : token;
  const told = toldWhen(input, syntax, at, token, c.predicate.support?.verb);
  const place =
    placeOf(doc, input.actors, sentence, token) ??
    (c.predicate.support && placeOf(doc, input.actors, sentence, c.predicate.support.verb));
  const words = c.asserted ? 'fact' : stanceOf(syntax, token, noun);
  // "is willing to work with": who is ready for something has not done it yet.
  const ready = c.type === 'AGREE' && token.upos === 'ADJ' && words === 'fact';
  // Somebody's word for a thing, in quotation marks, is no fact of the page, though it is not told whose word it is.
  const named =
    noun &&
    !c.asserted &&
    words === 'fact' &&
    isQuoted(syntax, token) &&
    enclosing(attribution, trigger).length === 0;
  const stance = ready ? 'plan' : named ? 'unclear' : words;
  const when = told ?? (stance === 'plan' ? whenOfErrand(input, syntax, token) : undefined);
  const known = c.asserted || isPresupposed(syntax, token);
  const sourced = known
    ? { stance, hearsay: false }
    : withSources(stance, trigger, c.who, isOfLaw(c), attribution, actors);
  const factuality = settle({
    ...sourced,
    type: c.type,
    noun,
    present: !noun && (token.xpos === 'VBZ' || token.xpos === 'VBP') && !c.asserted,
    ...(when ? { when } : {}),
    ...(article.published.latest ? { latest: article.published.latest } : {}),
  });
  const statement =
    c.asserted || SPEECH_ACTS.has(c.type) ? statementOf(attribution, trigger, whole) : undefined;
  return {
    lemma: token.lemma,
    outcome: isOutcomeOf(syntax, parties, c),
    inScene: isInScene(syntax, token),
    pointsBack: pointsBack(syntax, token),
    hearsay: sourced.hearsay && factuality === 'unclear',
    event: {
      id: '',
      type: c.type,
      ...(c.mode ? { mode: c.mode } : {}),
      contexts: contextsIn(sentence),
      actors: [...c.who],
      recipients: [...answered(input, syntax, c)],
      trigger,
      sentence: whole,
      ...(when ? { time: when } : {}),
      ...(place ? { place } : {}),
      factuality,
      chain: known ? [...attribution.pageChain] : chainAt(attribution, trigger),
      ...(statement ? { statement } : {}),
    },
  };
}

/** "were wounded in the attack": hurt without a doer, in an attack that is taken for known. */
function isOutcomeOf(syntax: Syntax, parties: Parties, c: Candidate): boolean {
  if (c.type !== 'ASSAULT' || c.who.length > 0 || !OUTCOMES.has(c.predicate.token.lemma)) return false;
  return syntax
    .kids(c.predicate.token, 'obl')
    .some(
      (t) =>
        parties.is(t, ['violence']) &&
        syntax.kids(t, 'det').some((d) => /^(the|that|this|those|these)$/i.test(d.text)),
    );
}

/** Whether a word takes up what may have been told: "the attack", "his arrest", "weeks before the leader invaded". */
function pointsBack(syntax: Syntax, token: Token): boolean {
  if (!isVerb(token)) {
    return syntax
      .kids(token, 'det', 'nmod:poss')
      .some((t) => t.deprel === 'nmod:poss' || /^(the|that|this|these|those)$/i.test(t.text));
  }
  return (
    syntax.is(token, 'advcl', 'acl') &&
    syntax.kids(token, 'mark').some((m) => /^(before|after|since|when)$/i.test(m.text))
  );
}

/** Whether a verb tells the scene at hand: in the simple past, not in a subordinate clause, or as a participle beside such a verb. */
function isInScene(syntax: Syntax, token: Token): boolean {
  if (token.xpos === 'VBG' && token.deprel === 'advcl') {
    const main = syntax.head(token);
    return main !== undefined && isInScene(syntax, main);
  }
  return token.xpos === 'VBD' && !syntax.is(token, 'advcl', 'acl') && syntax.kids(token, 'aux').length === 0;
}

/** Words for what another has said before: who dismisses "the claim" answers whoever made it. */
const SAID = new Set(
  'claim accusation allegation charge suggestion assertion criticism complaint report proposal offer demand call request idea ultimatum appeal'.split(
    ' ',
  ),
);
/** How many sentences back a claim is taken up. */
const RECENT = 2;

/** Whom an answer is given to that names nobody: the speakers of the last statement before it, if it takes up "the claim". */
function answered(input: EventsInput, syntax: Syntax, c: Candidate): readonly string[] {
  if (c.type !== 'REJECT' || c.whom.length > 0) return c.whom;
  const object = c.predicate.role('obj')[0];
  const definite =
    object && syntax.kids(object, 'det').some((d) => /^(the|that|this|those|these)$/i.test(d.text));
  if (!object || !definite || !SAID.has(object.lemma)) return c.whom;
  const from = input.doc.sentences[Math.max(0, syntax.sentence.index - RECENT)]?.start ?? 0;
  const before = input.attribution.statements.filter((s) => {
    const start = s.content[0]?.start ?? 0;
    return (
      start >= from &&
      start < syntax.sentence.start &&
      s.speakers.length > 0 &&
      !s.speakers.some((id) => c.who.includes(id))
    );
  });
  return before.at(-1)?.speakers ?? c.whom;
}

/** Attitudes that a speaker states in the first place by stating them. */
const ATTITUDES = new Set(['ACCUSE', 'SUPPORT', 'REJECT', 'REQUEST', 'AGREE']);

/** "We strongly oppose this," he said: an attitude in the present, in somebody's quoted words, is the statement and no second row. */
function isOwnWords(attribution: Attribution, c: Candidate): boolean {
  const { token } = c.predicate;
  if (c.asserted || c.predicate.noun || !ATTITUDES.has(c.type) || !/^VB[PZ]$/.test(token.xpos)) return false;
  return attribution.statements.some(
    (s) =>
      s.kind === 'direct' && s.content.some((span) => covers(span, { start: token.start, end: token.end })),
  );
}

/** "Washington cannot compel Moscow": what somebody is not able to do is a state of things and no act. */
function isInability(syntax: Syntax, c: Candidate): boolean {
  const { token, noun } = c.predicate;
  if (c.asserted || noun || !isVerb(token)) return false;
  const modal = syntax.kids(token, 'aux').some((t) => /^(can|ca)$/i.test(t.text));
  return modal && syntax.kids(token, 'advmod', 'aux').some((t) => /^(not|n't|n’t|never)$/i.test(t.text));
}

/** Types that are made by speaking. */
const SPEECH_ACTS = new Set(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN', 'SUPPORT', 'AGREE', 'CONCEDE']);

/**
 * The PLOVER events of a page: who did what to whom, when, where, whether it happened and on whose word. Spans index
 * `doc.text`; actors are ids of `actors`. In order of the text; an empty list where nothing is found; nothing is thrown.
 */
export function findEvents(input: EventsInput): EventMention[] {
  const actors = new Map(input.actors.actors.map((a) => [a.id, a]));
  const types = input.types === null ? undefined : (input.types ?? typeModel());
  const drafts: Draft[] = [];
  const calls: CallingOff[] = [];
  const about = subjectOf(input.doc);
  for (const { syntax, parties } of sentencesOf(input, actors)) {
    const { sentence } = syntax;
    calls.push(...callingsOff(input.doc, input.times, syntax, parties));
    const framed = withModel(syntax, parties, candidates(syntax, parties), types);
    const found = [
      ...framed.flatMap(
        (c) =>
          asMeant(syntax, parties, asStoppage(syntax, parties, asRefusal(syntax, parties, c)), about) ?? [],
      ),
      ...obligations(syntax, parties),
    ];
    for (const c of reduce(syntax, found).filter(
      (c) =>
        !isOwnWords(input.attribution, c) && !isInability(syntax, c) && !isPlay(sentence, parties, c, about),
    ))
      if (isWorthLogging(syntax, parties, c)) drafts.push(draftOf(input, syntax, parties, actors, c));
  }
  const kept: Draft[] = [];
  const settled = withCallingsOff(drafts, calls, input.doc.text, input.attribution, actors);
  for (const draft of withoutSubheads(settled, input.doc.text))
    if (!isRepeated(draft, kept)) kept.push(draft);
  const inScene = new Set(kept.filter((d) => d.inScene).map((d) => d.event.trigger.start));
  const events = heldUp(kept, input.article, actors).sort((a, b) => a.trigger.start - b.trigger.start);
  const { statements } = input.attribution;
  const known = withKnownDays(events, input.doc, input.article);
  const timed = withScenes(known, statements, (e) => inScene.has(e.trigger.start));
  return withOccasions(timed, statements).map((event, i) => ({ ...event, id: `e${i + 1}` }));
}
