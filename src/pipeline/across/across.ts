import {
  type FoundCopy,
  findCopies,
  findHappenings,
  findStories,
  type Mention,
  type PageToCompare,
  partiesOf,
  Rarity,
  type StoryPage,
  type ToldEvent,
  type Vector,
} from '../../corroboration/index.ts';
import { type EventType, type Record, type Span, wordsOf } from '../../record/index.ts';
import type { PageRead } from '../read-page.ts';
import { mentionsOf } from './mentions.ts';
import { type OutcomeAcross, outcomesAcross } from './outcomes.ts';
import { storyTerms } from './story-terms.ts';

/** What a run over many pages says across them; pages by the ids given in. */
export interface Across {
  /** Stories of two pages or more. */
  readonly stories: readonly { readonly id: string; readonly pages: readonly string[] }[];
  /** `page` has the words of `of`, which came first; `share` of the shorter one's stand in the other, 0–1. */
  readonly copies: readonly { of: string; page: string; share: number; kind: 'exact' | 'near' }[];
  /** Every event told, with all its tellings. `origins`: the pages that tell it and are no copies of others that do. */
  readonly happenings: readonly Happening[];
  /** What came of a plan, by the ids of happenings. */
  readonly outcomes: readonly OutcomeAcross[];
}

export interface Happening {
  readonly id: string;
  /** The PLOVER type that most of its mentions have; left out where triggers were given that are no event of a record. */
  readonly type?: EventType;
  readonly mentions: readonly { readonly page: string; readonly span: Span }[];
  readonly origins: readonly string[];
}

interface Kept {
  readonly compared: PageToCompare;
  readonly story: StoryPage;
  readonly mentions: readonly Mention[];
  readonly told: readonly ToldEvent[];
}

/** Gathers pages one by one, and says at the end what they have to do with each other. Keeps a digest of each page. */
export class AcrossRun {
  readonly #pages: Kept[] = [];
  readonly #rarity = new Rarity();

  /** `triggers`: the page's event mentions, in place of its record's events. */
  add(read: PageRead, triggers?: readonly Span[]): void {
    const { record, doc } = read;
    const terms = storyTerms(doc);
    const day = record.article.published.best?.slice(0, 10);
    this.#rarity.add(terms.content.keys());
    this.#pages.push({
      compared: {
        id: record.id,
        text: record.article.text,
        outlet: record.article.outlet,
        published: record.article.published,
      },
      story: { day, terms },
      mentions: mentionsOf(read, this.#pages.length, triggers),
      told: toldEvents(record, day),
    });
  }

  conclude(): Across {
    const pages = this.#pages;
    const ids = pages.map(({ compared }) => compared.id);
    const copies = findCopies(pages.map(({ compared }) => compared));
    const stories = findStories(pages.map(({ story }) => story));
    const vectors = new Map<number, Vector>(
      pages.map(({ story }, place) => [place, this.#rarity.vector(story.terms.content)]),
    );
    const byStory = stories.map((story) => story.flatMap((page) => pages[page]!.mentions));
    const groups = findHappenings(byStory, this.#rarity, vectors);
    const happenings = groups.map((mentions, n) => happeningOf(`h${n + 1}`, mentions, ids, copies));
    const isCopy = new Set(copies.map(({ copy }) => copy));
    const told = pages
      .flatMap((page) => page.told)
      .map((event) => ({ ...event, page: { ...event.page, isCopy: isCopy.has(event.page.key) } }));
    return {
      stories: stories
        .filter((story) => story.length > 1)
        .map((story, n) => ({ id: `s${n + 1}`, pages: story.map((page) => ids[page]!) })),
      copies: firstHand(copies).map(({ original, copy, share, kind }) => ({
        of: original,
        page: copy,
        share,
        kind,
      })),
      happenings,
      outcomes: outcomesAcross(told, happenings),
    };
  }
}

/** Without what is said again of a page that has another's very words: of many alike, each is the first one's copy. */
function firstHand(copies: readonly FoundCopy[]): FoundCopy[] {
  const repeated = new Set(copies.filter(({ kind }) => kind === 'exact').map(({ copy }) => copy));
  return copies.filter(({ original }) => !repeated.has(original));
}

function happeningOf(
  id: string,
  mentions: readonly Mention[],
  ids: readonly string[],
  copies: readonly FoundCopy[],
): Happening {
  const types = mentions.flatMap(({ told }) => told?.type ?? []);
  const commonest = types.toSorted((a, b) => count(types, b) - count(types, a))[0];
  const tellers = new Set(mentions.map(({ page }) => ids[page]!));
  const repeated = new Set(copies.filter(({ original }) => tellers.has(original)).map(({ copy }) => copy));
  return {
    id,
    ...(commonest && { type: commonest }),
    mentions: mentions.map(({ page, span: { start, end } }) => ({ page: ids[page]!, span: { start, end } })),
    origins: [...tellers].filter((page) => !repeated.has(page)),
  };
}

function count<T>(items: readonly T[], item: T): number {
  return items.filter((other) => other === item).length;
}

function toldEvents(record: Record, day: string | undefined): ToldEvent[] {
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  return record.events.map((event) => ({
    event,
    actors: partiesOf(event.actors, actors),
    recipients: partiesOf(event.recipients, actors),
    sentenceText: wordsOf(record.article.text, event.sentence),
    page: { key: record.id, day, isCopy: false },
  }));
}
