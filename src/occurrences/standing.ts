import { type Attribution, enclosing } from '../attribution/index.ts';
import { isPresupposed, type Stance, type Syntax, stanceOf } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { Article, Factuality, Span, When } from '../record/index.ts';
import type { Told } from './told.ts';

/** Kinds of report that leave what they tell open, whoever speaks. */
const OPEN = new Set(['deny', 'accuse', 'think']);

/** Whether what stands at a span is told in words that leave it open: accused, denied, believed, or claimed by who gains by it. */
function isOpen(attribution: Attribution, span: Span, claimants: readonly string[]): boolean {
  return enclosing(attribution, span).some(
    ({ report, speakerLinks }) =>
      OPEN.has(report.class) ||
      (report.negated && report.class !== 'show') ||
      speakerLinks.some((l) => l.actor !== undefined && claimants.includes(l.actor)),
  );
}

const SETTLED: { readonly [s in Stance]: Factuality } = {
  fact: 'happened',
  ongoing: 'ongoing',
  plan: 'planned',
  possible: 'possible',
  counter: 'did-not-happen',
  unclear: 'unclear',
};

/** Kinds that befall and are not done. */
const BEFALLS = new Set(['death', 'illness', 'disaster', 'accident', 'outbreak', 'outage']);
/** What is foretold and not planned: where prices, output and sales will stand, who will win. */
const FORETOLD = new Set(['figure', 'market', 'results', 'result']);

/** Kinds that go on for a while. */
const LASTING = new Set(['disaster', 'outbreak', 'outage', 'illness', 'election']);

/** Who wins or loses by what is told, and may claim it. */
const CLAIMED = new Set(['winner', 'loser']);

/**
 * "Thousands were left without power this weekend": what befell is told in the past, or in a sentence without a verb that could tell of what is to
 * come, and "this weekend" is the one that has been.
 */
function isPast(syntax: Syntax, clause: Token): boolean {
  const finite = (t: Token): boolean => /^(VB[DZP]|MD)$/.test(t.xpos);
  if (!syntax.sentence.tokens.some(finite)) return true;
  return [clause, ...syntax.kids(clause, 'aux')].find(finite)?.xpos === 'VBD';
}

/** Whether a time lies beyond the last day on which the page can have been written. */
export const isLater = (when: When | undefined, { published }: Article): boolean =>
  when !== undefined && published.latest !== undefined && when.from > published.latest;

/**
 * Whether an occurrence happened, goes on, is planned, may happen or did not, as the page tells it. What officials, families and firms
 * say of deaths, tolls and results is the page's own account with their names in the chain; a claim of victory by the victor is not.
 */
export function factualityOf(
  syntax: Syntax,
  told: Told,
  trigger: Span,
  when: When | undefined,
  attribution: Attribution,
  article: Article,
  scored: boolean,
): Factuality {
  const words = stanceOf(syntax, told.clause, told.noun);
  const presupposed = told.known === true || isPresupposed(syntax, told.clause);
  const later = isLater(when, article);
  const known = told.known && (told.noun || words === 'counter');
  const stance: Stance = known || (told.sure && words !== 'ongoing') ? 'fact' : words;
  // "came from behind to win 3-2": what has its score has been played.
  const played = told.kind === 'sport' && scored && syntax.head(told.clause)?.xpos === 'VBD';
  if (played && stance !== 'counter') return 'happened';
  const claimants =
    told.kind === 'election'
      ? told.parties.flatMap(({ participant: { role, actor } }) =>
          actor && CLAIMED.has(role) ? [actor] : [],
        )
      : [];
  if (stance === 'fact' && later && BEFALLS.has(told.kind) && isPast(syntax, told.clause)) return 'happened';
  if ((stance === 'fact' || stance === 'ongoing') && later)
    return BEFALLS.has(told.kind) ? 'possible' : 'planned';
  // What nobody does cannot be planned: "rains will cause landslides".
  if (stance === 'plan' && (BEFALLS.has(told.kind) || FORETOLD.has(told.subkind ?? ''))) return 'possible';
  // "Over the past year, inflation has fallen": what is done is done, however long it took.
  if (stance === 'ongoing' && told.clause.xpos !== 'VBG' && !LASTING.has(told.kind)) return 'happened';
  if (stance === 'fact' && !presupposed && isOpen(attribution, trigger, claimants)) return 'unclear';
  return SETTLED[stance];
}
