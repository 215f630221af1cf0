import { type Attributed, type Attribution, enclosing, speaksOfOwnActs } from '../../attribution/index.ts';
import type { Actor, Span } from '../../record/index.ts';
import type { Stance } from './stance.ts';

/** On whose word an act stands, as far as factuality goes. */
export interface Sourced {
  readonly stance: Stance;
  /** The act is told by others than its doers, and the page itself adds nothing. */
  readonly hearsay: boolean;
}

/** Kinds of report that put an occurrence on their source's word. */
const TELLING = new Set(['say', 'affirm', 'deny', 'accuse', 'judge', 'show', 'think']);
const OFFICIAL = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);

const isOfficial = (actor: Actor): boolean =>
  actor.type === 'government' ||
  actor.type === 'place' ||
  OFFICIAL.has(actor.sector ?? '') ||
  actor.roles.length > 0;

/** Sectors of those who arrest, charge and judge. */
const LAW = new Set(['COP', 'JUD']);
const isOfLaw = (actor: Actor): boolean =>
  LAW.has(actor.sector ?? '') || OFFICERS.test([actor.name, ...actor.roles.map((r) => r.title)].join(' '));
const OFFICERS = /\b(prosecutors?|attorney|sheriff|detectives?|constable|judge|police|court)\b/i;

/**
 * Whether a source speaks of what its own side did: itself, an official of the state whose officials or forces did it, or the
 * police and the courts of what only they do (`ofLaw`: arrests, charges, sentences), if they are not told to be of another country.
 */
function isOwnAccount(
  source: Attributed,
  doers: readonly string[],
  ofLaw: boolean,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  if (speaksOfOwnActs(source, doers)) return true;
  return source.speakerLinks.some((link) => {
    const speaker = link.actor === undefined ? undefined : actors.get(link.actor);
    if (!speaker) return false;
    const byLaw = ofLaw && isOfLaw(speaker);
    if (byLaw && doers.length === 0) return true;
    return doers.some((id) => {
      const doer = actors.get(id);
      if (!doer) return false;
      if (byLaw && isOfLaw(doer) && !(doer.country && speaker.country)) return true;
      return (
        speaker.country !== undefined &&
        doer.country === speaker.country &&
        isOfficial(speaker) &&
        isOfficial(doer)
      );
    });
  });
}

/**
 * What the sources around an act make of the stance that its words have. An occurrence told only on somebody's word is
 * unclear; a party's account of its own acts, and the word of the agency that the whole page relays, leave it as it is;
 * plans stay plans.
 */
export function withSources(
  stance: Stance,
  span: Span,
  doers: readonly string[],
  ofLaw: boolean,
  attribution: Attribution,
  actors: ReadonlyMap<string, Actor>,
): Sourced {
  const now = stance;
  let hearsay = false;
  for (const source of enclosing(attribution, span)) {
    if (isPageSource(source, attribution)) continue;
    const { class: kind, negated } = source.report;
    if (!TELLING.has(kind)) continue;
    if (isOwnAccount(source, doers, ofLaw, actors) && kind !== 'deny' && !negated) continue;
    if (now === 'fact' || now === 'ongoing' || now === 'counter') hearsay = true;
  }
  return { stance: now, hearsay };
}

function isPageSource(source: Attributed, attribution: Attribution): boolean {
  const links = source.speakerLinks;
  return (
    links.length > 0 &&
    links.every((l) =>
      attribution.pageChain.some(
        (p) => (p.actor !== undefined && p.actor === l.actor) || (p.name !== undefined && p.name === l.name),
      ),
    )
  );
}
