import type { Doc, Token } from '../language/index.ts';
import type { Article, TimeExpression, When } from '../record/index.ts';
import { precisionOf, whenOf } from '../time/index.ts';
import { OUTCOMES } from './reduce.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** How many words may stand between a time and the verb of the clause that goes on from it. */
const REACH = 8;

/** "in 2013, when Pakistan banned the group", "on 2 January, in which he pressed her": the time that a clause goes on from. */
function whenOfClause(times: readonly TimeExpression[], syntax: Syntax, token: Token): When | undefined {
  const { tokens } = syntax.sentence;
  for (let i = token.i - 1; i > 0 && token.i - i <= REACH; i--) {
    const word = tokens[i]!;
    if (isVerb(word) || /^[;:]$/.test(word.text)) return undefined;
    if (word.text.toLowerCase() !== 'when') continue;
    const before = tokens[i - 1]?.text === ',' ? tokens[i - 2] : tokens[i - 1];
    const time = before && times.find((t) => t.type === 'DATE' && t.span.end === before.end);
    return time?.from && time.to
      ? { from: time.from, to: time.to, precision: precisionOf(time), span: time.span }
      : undefined;
  }
  return undefined;
}

/** "killed 16 and injured 15 others in 1987": a blow takes the time of what it did. */
function whenOfOutcome(
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  token: Token,
): When | undefined {
  const next = syntax.kids(token, 'conj', 'advcl').find((t) => t.i > token.i && OUTCOMES.has(t.lemma));
  return next && whenOf(doc, times, syntax.sentence, next);
}

/** The time of a verb that no words of its own say: that of the clause it goes on from, or of what it did. */
const whenBeside = (
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  token: Token,
): When | undefined =>
  isVerb(token)
    ? (whenOfClause(times, syntax, token) ?? whenOfOutcome(doc, times, syntax, token))
    : undefined;

/** What says when an act was done: the words, their times, and when the page can have been published. */
export interface TimeSources {
  readonly doc: Doc;
  readonly times: readonly TimeExpression[];
  readonly article: Article;
}

/**
 * When an act was done: by `at`, its word or the one whose day is its own, by its light verb ("held talks on Tuesday"), by the verb
 * or the clause that it goes with. Nothing where the words would have the past lie ahead of the page.
 */
export function toldWhen(
  { doc, times, article }: TimeSources,
  syntax: Syntax,
  at: Token,
  act: Token,
  carrier: Token | undefined,
): When | undefined {
  const { sentence } = syntax;
  const told =
    whenOf(doc, times, sentence, at) ??
    (carrier && whenOf(doc, times, sentence, carrier)) ??
    whenOfMain(doc, times, syntax, at) ??
    whenBeside(doc, times, syntax, at);
  return told && isMisdated(syntax, act, told, article) ? undefined : told;
}

/** "Kidnapped in March, they were found": what is told in the past cannot lie ahead of the page, whatever the month resolves to. */
function isMisdated(syntax: Syntax, token: Token, when: When, { published }: Article): boolean {
  if (!isVerb(token) || !published.latest || when.from <= published.latest) return false;
  const helpers = syntax.kids(token, 'aux');
  if (token.xpos === 'VBD')
    return helpers.length === 0 && !syntax.kids(token, 'mark').some((m) => m.text === 'if');
  return token.xpos === 'VBN' && helpers.length === 0 && syntax.is(token, 'acl', 'advcl');
}

/** The time of the verb that a participle goes with: "on Tuesday they affirmed the ties, pledging more". */
function whenOfMain(
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  token: Token,
): When | undefined {
  if (token.xpos !== 'VBG' || token.deprel !== 'advcl' || syntax.kid(token, 'mark')) return undefined;
  let main = syntax.head(token);
  if (main?.deprel === 'ccomp') main = syntax.head(main) ?? main;
  return main && whenOf(doc, times, syntax.sentence, main);
}

/**
 * The day of a plan that the tree hung on what it is for: "will meet the unions to discuss the cuts on Tuesday". What has to be done by a day has
 * a term of its own.
 */
export function whenOfErrand(
  { doc, times, article }: TimeSources,
  syntax: Syntax,
  token: Token,
): When | undefined {
  if (!isVerb(token)) return undefined;
  const { sentence } = syntax;
  const errands = syntax
    .kids(token, 'advcl', 'xcomp')
    .filter((t) => t.xpos === 'VB' && t.i > token.i && syntax.kids(t, 'mark').some((m) => m.xpos === 'TO'));
  const when = errands.map((t) => whenOf(doc, times, sentence, t)).find((w) => w !== undefined);
  const { latest } = article.published;
  if (!when?.span || (latest !== undefined && when.to < latest)) return undefined;
  return /\b(?:by|until|before|within)\s+(?:\w+\s+){0,2}$/i.test(
    doc.text.slice(Math.max(0, when.span.start - TERM), when.span.start),
  )
    ? undefined
    : when;
}

/** How many characters before a day may say that it is a term. */
const TERM = 20;
