import type { Actor, Article, EventMention } from '../record/index.ts';
import type { Draft } from './find-events.ts';
import { headlineActs } from './headline.ts';

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/**
 * The events, those held up that the outlet tells as a fact elsewhere: in another sentence that stands on nobody's word, or
 * in its headline. What an official says and the headline says too is no hearsay.
 */
export function heldUp(
  drafts: readonly Draft[],
  article: Article,
  actors: ReadonlyMap<string, Actor>,
): EventMention[] {
  const title = article.title ? headlineActs(article.title) : undefined;
  const titleWords = new Set(article.title?.toLowerCase().match(/[\p{L}\p{N}-]+/gu));
  return drafts.map(({ event, hearsay }) => {
    if (!hearsay) return event;
    const parties = [...event.actors, ...event.recipients];
    const told = drafts.some(
      (d) =>
        !d.hearsay &&
        d.event !== event &&
        d.event.type === event.type &&
        (d.event.factuality === 'happened' || d.event.factuality === 'ongoing') &&
        share(d.event.actors, event.actors) &&
        (share(d.event.recipients, event.recipients) ||
          event.recipients.length === 0 ||
          d.event.recipients.length === 0),
    );
    const named = (id: string): boolean => {
      const actor = actors.get(id);
      const last = actor?.name.split(' ').at(-1)?.toLowerCase() ?? '';
      return last.length > 2 && titleWords.has(last);
    };
    const headlined = title?.has(event.type) === true && parties.some(named);
    return told || headlined ? { ...event, factuality: 'happened' as const } : event;
  });
}
