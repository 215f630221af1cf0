import type { Doc } from '../language/index.ts';
import { type Article, covers, type EventMention } from '../record/index.ts';
import { knownEvents } from '../time/index.ts';

/** What may stand between an act and the well-known event that it is: "ordered a full-scale [invasion of Ukraine]". */
const BETWEEN = /^\s+(?:(?:a|an|the|its|his|her|their)\s+)?(?:[\w-]+\s+)?$/i;
/** How far that may reach, in characters. */
const REACH = 40;

/**
 * Days for acts that are a well-known event and have no time of their own: "the invasion of Ukraine" began on a day that everybody
 * can look up. The time's span is the words that name the event.
 */
export function withKnownDays(events: readonly EventMention[], doc: Doc, article: Article): EventMention[] {
  const known = knownEvents(doc, article.published.latest);
  if (known.length === 0) return [...events];
  return events.map((event) => {
    if (event.time || event.factuality !== 'happened') return event;
    const { trigger, sentence } = event;
    const its = known.find(
      ({ span }) =>
        covers(sentence, span) &&
        (covers(span, trigger) ||
          (span.start > trigger.end &&
            span.start - trigger.end <= REACH &&
            BETWEEN.test(doc.text.slice(trigger.end, span.start)))),
    );
    return its
      ? { ...event, time: { from: its.day, to: its.day, precision: 'day' as const, span: its.span } }
      : event;
  });
}
