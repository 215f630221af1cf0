import type { Article } from '../record/index.ts';
import type { Structured } from './fields/structured.ts';
import { isConsentWall } from './kinds/consent-wall.ts';
import { type Entries, timedEntries } from './kinds/entries.ts';
import { readingLength } from './kinds/length.ts';
import { captionedPictures, picturesOf } from './kinds/pictures.ts';
import { type Taken, taken } from './kinds/taken.ts';
import { isDigest, linkedHeadlines } from './kinds/teasers.ts';
import { wallAt } from './kinds/wall.ts';
import { headlineSays, wordsSay } from './kinds/words.ts';
import type { Page } from './model/page.ts';

type PageKind = NonNullable<Article['pageKind']>;

const LIVE_ADDRESS =
  /\/live\/|\/live-|-live(?:\/|\.|$)|live-?(?:blog|updates|ticker|score|latest)|\/(?:liveticker|en-direct|ao-vivo|directo)\b/i;
const GALLERY_ADDRESS =
  /(?:gallery|galerie|bildergalerie|fotostrecke|diaporama|fotogaleria|photos|pictures|slideshow)(?:[/.-]|$)/i;
/** How many blocks behind the headline may say what kind of page it is. */
const STANDFIRST = 5;
/** More running text than this, in letters a picture and at the least, is a story and no gallery. */
const STORY_BY_PICTURE = 40;
const STORY = 450;

/** The heading of a list is shorter than a headline. */
const RUBRIC = 40;

function isFront(url: string | undefined): boolean {
  if (!url) return false;
  try {
    const { pathname } = new URL(url);
    return /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(pathname);
  } catch {
    return false;
  }
}

/** Whether the page's headline, or a heading or the standfirst close behind it, says that it is of a kind. */
function says(page: Page, heading: number, title: string | undefined, concept: 'live' | 'gallery'): boolean {
  if (headlineSays(title, concept)) return true;
  const from = Math.max(0, heading);
  return page.blocks.slice(from, from + STANDFIRST + 1).some(({ text, element }) => {
    const short = text.length < 40 && /^h[1-4]$/.test(element.tag);
    return (short && headlineSays(text, concept)) || (text.length < 240 && wordsSay(text, concept));
  });
}

/**
 * Timed entries make a live blog where the page says so; an address may mean another `live`, and many entries, or some in a
 * part named for it or all alike, do so only with the newest first, as no timetable has them.
 */
function isLive(entries: Entries, url: string, saysLive: () => boolean): boolean {
  const { count, newestFirst, strict, named } = entries;
  if (count < 4) return false;
  if (newestFirst && (count >= 8 || named || (count >= 5 && strict) || LIVE_ADDRESS.test(url))) return true;
  return saysLive();
}

function isGallery(page: Page, isBody: readonly boolean[], heading: number, says: boolean): boolean {
  const { pictures, captions } = captionedPictures(page, Math.max(0, heading));
  const all = says ? picturesOf(page, Math.max(0, heading), page.blocks.length) : pictures;
  if (all < (says ? 4 : 5)) return false;
  let story = 0;
  page.blocks.forEach(({ text, element }, i) => {
    if (!isBody[i] || captions.has(i) || element.tag === 'figcaption') return;
    const length = readingLength(text);
    if (length >= 60) story += length;
  });
  return story < Math.max(STORY, STORY_BY_PICTURE * Math.min(all, 20)) * (says ? 1 : 0.5);
}

/** Whether what is taken for the article is teasers, at least four and half of it, and no story before them. */
function isList(page: Page, body: Taken, isBody: readonly boolean[]): boolean {
  return (
    body.teasers >= 4 && body.teasers >= body.blocks * 0.5 && body.prose < 350 && !isDigest(page, isBody)
  );
}

/** Whether the page is a list of stories and holds none of its own. */
function isIndex(
  page: Page,
  body: Taken,
  isBody: readonly boolean[],
  lists: boolean,
  front: boolean,
): boolean {
  const { told, chars } = body;
  if ((front && told <= 2) || isList(page, body, isBody)) return true;
  if (body.prose >= 350 || isDigest(page, isBody)) return false;
  if (chars < 700 && ((linksOf(page) >= 12 && told <= 1) || (linkedHeadlines(page) >= 6 && told === 0)))
    return true;
  return lists && body.paragraphs <= 2;
}

function linksOf(page: Page): number {
  let links = 0;
  for (const { text, linkChars } of page.blocks)
    if (linkChars > text.length * 0.7 && readingLength(text) > 25) links++;
  return links;
}

/** What a page is: an article, or one of the kinds that hold none, or one told otherwise. */
export function pageKindOf(
  page: Page,
  structured: Structured,
  isBody: readonly boolean[],
  heading: number,
  url: string | undefined,
): PageKind {
  if (page.blocks.length === 0) return 'empty';
  const { types } = structured;
  const body = taken(page, isBody);
  const stated =
    [...types].some((type) => /Article$|^(?:BlogPosting|Report|Review|LiveBlogPosting)$/.test(type)) ||
    structured.published !== undefined;
  const saysArticle = stated || /^article$/i.test(page.metas.get('og:type')?.[0] ?? '');
  if (isConsentWall(page, body, isBody) && !(saysArticle && body.chars > 250)) return 'consent';
  const path = url ?? '';
  const title =
    structured.headline ?? page.metas.get('og:title')?.[0] ?? page.blocks[heading]?.text ?? page.titleTag;
  const first = isBody.indexOf(true);
  const last = isBody.lastIndexOf(true);
  if (types.has('LiveBlogPosting')) return 'live-blog';
  const entries = timedEntries(page, heading, first, last);
  if (isLive(entries, path, () => says(page, heading, title, 'live'))) return 'live-blog';
  const short = (body.paragraphs <= 3 && body.chars < 1100) || (body.cut && body.chars < 2500);
  const walls = short && wallAt(page, isBody, first === -1 ? Math.max(0, heading) : first - 3) !== undefined;
  const lists = [...types].some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type));
  const front = isFront(url);
  if (body.longestRun < 3 && !(walls && body.told > 0)) {
    if (!saysArticle && isIndex(page, body, isBody, lists, front)) return 'index';
    // Many sites say `article` of every page they have: then nearly all that is told must be teasers.
    const heads = readingLength(page.blocks[heading]?.text ?? '') < RUBRIC;
    if (!stated && body.teasers >= body.blocks * 0.8 && isList(page, body, isBody)) return 'index';
    if (!stated && heads && body.prose < 120 && linkedHeadlines(page) >= 6) return 'index';
  }
  if (front && body.paragraphs <= 2 && linksOf(page) >= 12) return 'index';
  const named = types.has('ImageGallery') || types.has('MediaGallery');
  if (body.paragraphs <= 3) {
    if (named) return 'gallery';
    if (isGallery(page, isBody, heading, GALLERY_ADDRESS.test(path) || says(page, heading, title, 'gallery')))
      return 'gallery';
  }
  if (walls || (structured.paid && body.paragraphs <= 3 && body.chars < 900)) return 'paywalled';
  if (body.chars === 0) return linksOf(page) >= 12 || linkedHeadlines(page) >= 5 ? 'index' : 'empty';
  return 'article';
}
