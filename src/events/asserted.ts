import type { Actor, Article, EventMention } from '../record/index.ts';
import type { Draft } from './find-events.ts';
import { headlineActs } from './headline.ts';

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((x) => b.includes(x));

/** Whether one of the two does not say whom it was done to. */
const isOpen = (a: EventMention, b: EventMention): boolean =>
  a.recipients.length === 0 || b.recipients.length === 0;

/**
 * Whether a headline that tells such an act names its parties: one of them, and of blows, of which a page has many, every side that the row names
 * ("Kenya attacks Somalia" says nothing of the market that Kenya is said to have hit).
 */
function isHeadlined({ type, actors, recipients }: EventMention, named: (id: string) => boolean): boolean {
  if (type !== 'ASSAULT') return [...actors, ...recipients].some(named);
  return (
    [actors, recipients].every((side) => side.length === 0 || side.some(named)) &&
    actors.length + recipients.length > 0
  );
}

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
  return drafts.map(({ event, hearsay, lemma }) => {
    if (!hearsay) return event;
    const told = drafts.some(
      (d) =>
        !d.hearsay &&
        d.event !== event &&
        d.event.type === event.type &&
        (d.event.factuality === 'happened' || d.event.factuality === 'ongoing') &&
        share(d.event.actors, event.actors) &&
        (share(d.event.recipients, event.recipients) || (isOpen(d.event, event) && d.lemma === lemma)),
    );
    const named = (id: string): boolean => {
      const actor = actors.get(id);
      const last = actor?.name.split(' ').at(-1)?.toLowerCase() ?? '';
      return last.length > 2 && titleWords.has(last);
    };
    const headlined = title?.has(event.type) === true && isHeadlined(event, named);
    return told || headlined ? { ...event, factuality: 'happened' as const } : event;
  });
}
