import type { PageSummary, Store } from '../../store/index.ts';

/** A story by its pages, the newest first; what is only a copy of another of them is left out. */
export type Story = readonly PageSummary[];

/** How many of the newest pages one sheet of stories looks through. */
export const STORIES_LOOK = 120;

/**
 * The stories whose newest page is among a stretch of pages, those with the newest page first, and whether there are pages
 * after it.
 */
export async function storiesFrom(
  store: Store,
  offset: number,
): Promise<{ readonly stories: readonly Story[]; readonly more: boolean }> {
  const pages = await store.pages({ offset, limit: STORIES_LOOK + 1 });
  const looked = pages.slice(0, STORIES_LOOK);
  const places = new Map(looked.map(({ key }, place) => [key, place]));
  const found = await store.stories([...places.keys()]);
  const byKey = new Map(looked.map((page) => [page.key, page]));
  const others = [...new Set(found.flat())].filter((key) => !byKey.has(key));
  // Where a story goes on beyond the stretch, its other pages are asked for.
  for (let at = 0; at < others.length; at += STORIES_LOOK) {
    const keys = others.slice(at, at + STORIES_LOOK);
    for (const page of await store.pages({ keys, limit: keys.length })) byKey.set(page.key, page);
  }
  const stories = found.map((keys) => newestFirst(keys.toReversed().flatMap((key) => byKey.get(key) ?? [])));
  const place = (story: Story) => places.get(story[0]?.key ?? '') ?? -1;
  return {
    stories: stories
      .map(withoutCopies)
      .filter((story) => story.length > 1 && place(story) >= 0)
      .sort((a, b) => place(a) - place(b)),
    more: pages.length > STORIES_LOOK,
  };
}

/** In the order of the store's lists, of those kept last first: by day, the undated last. */
const newestFirst = (pages: readonly PageSummary[]): Story =>
  pages.toSorted((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));

function withoutCopies(pages: Story): Story {
  const own = new Set(pages.map(({ key }) => key));
  return pages.filter(({ copyOf }) => !copyOf || !own.has(copyOf.page));
}
