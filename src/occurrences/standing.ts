import { type Attribution, enclosing } from '../attribution/index.ts';
import { isPresupposed, type Stance, type Syntax, stanceOf } from '../events/index.ts';
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
 * Whether an occurrence happened, goes on, is planned, may happen or did not, as the page tells it. What officials, families and firms
 * say of deaths, tolls and results is the page's own account with their names in the chain; a claim of victory by the victor is not.
 */
export function factualityOf(
  syntax: Syntax,
  told: Told,
  trigger: Span,
  when: When | undefined,
  attribution: Attribution,
  { published }: Article,
): Factuality {
  const words = stanceOf(syntax, told.clause, told.noun);
  const presupposed = told.known === true || isPresupposed(syntax, told.clause);
  const known = told.known && (told.noun || words === 'counter');
  const stance: Stance = known || (told.sure && words !== 'ongoing') ? 'fact' : words;
  const claimants =
    told.kind === 'election'
      ? told.parties.flatMap(({ participant: { role, actor } }) =>
          actor && CLAIMED.has(role) ? [actor] : [],
        )
      : [];
  const later = when !== undefined && published.latest !== undefined && when.from > published.latest;
  if ((stance === 'fact' || stance === 'ongoing') && later)
    return BEFALLS.has(told.kind) ? 'possible' : 'planned';
  // What nobody does cannot be planned: "rains will cause landslides".
  if (stance === 'plan' && (BEFALLS.has(told.kind) || FORETOLD.has(told.subkind ?? ''))) return 'possible';
  // "Over the past year, inflation has fallen": what is done is done, however long it took.
  if (stance === 'ongoing' && told.clause.xpos !== 'VBG' && !LASTING.has(told.kind)) return 'happened';
  if (stance === 'fact' && !presupposed && isOpen(attribution, trigger, claimants)) return 'unclear';
  return SETTLED[stance];
}
