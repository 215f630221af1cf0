import type { EventType, Factuality, When } from '../../record/index.ts';
import type { Stance } from './stance.ts';

/** What is known of an act when its factuality is settled. */
export interface Evidence {
  readonly stance: Stance;
  readonly hearsay: boolean;
  readonly type: EventType;
  /** The act's verb stands in the simple present. */
  readonly present: boolean;
  readonly noun: boolean;
  readonly when?: When;
  /** The last day on which the page can have been published. */
  readonly latest?: string;
}

/** Acts that a simple present tells as a standing attitude ("which accuses him") and not as a scene. */
const STANDING = new Set<EventType>([
  'ACCUSE',
  'SUPPORT',
  'REJECT',
  'COOPERATE',
  'AID',
  'COERCE',
  'THREATEN',
  'REQUEST',
]);

/** The record's factuality from the stance of the words, the sources and the time. */
export function settle(e: Evidence): Factuality {
  const later = e.when !== undefined && e.latest !== undefined && e.when.from > e.latest;
  switch (e.stance) {
    case 'plan':
      return 'planned';
    case 'possible':
      return 'possible';
    case 'unclear':
      return 'unclear';
    case 'counter':
      return e.hearsay ? 'unclear' : 'did-not-happen';
    case 'ongoing':
      if (later) return 'planned';
      return e.hearsay ? 'unclear' : 'ongoing';
    case 'fact':
      // "They meet on Friday", "a meeting on Friday": what lies ahead of the page is a plan.
      if (later) return 'planned';
      if (e.hearsay) return 'unclear';
      return e.present && STANDING.has(e.type) ? 'ongoing' : 'happened';
  }
}
