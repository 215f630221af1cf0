import type { Article } from '../record/index.ts';
import type { Structured } from './fields/structured.ts';
import { phraseKind } from './furniture/kinds.ts';
import type { PageElement } from './model/element.ts';
import type { Page } from './model/page.ts';

type PageKind = NonNullable<Article['pageKind']>;

const LIVE_ADDRESS =
  /\/live\/|\/live-|-live(?:\/|\.|$)|live-?(?:blog|updates|ticker|score|latest)|\/(?:liveticker|en-direct|ao-vivo|directo)\b/i;
const GALLERY_ADDRESS =
  /(?:gallery|galerie|bildergalerie|fotostrecke|diaporama|fotogaleria|photos|pictures|slideshow)(?:[/.-]|$)/i;

/** What is counted of the blocks taken for the article. */
interface Taken {
  readonly chars: number;
  readonly blocks: number;
  /** Whole paragraphs of running text. */
  readonly paragraphs: number;
  /** Blocks in a part of their own beside a linked headline, as teasers are. */
  readonly teasers: number;
}

function taken(page: Page, isBody: readonly boolean[]): Taken {
  let chars = 0;
  let blocks = 0;
  let paragraphs = 0;
  let teasers = 0;
  page.blocks.forEach((block, i) => {
    if (!isBody[i]) return;
    chars += block.text.length;
    blocks++;
    if (block.text.length >= 160) paragraphs++;
    const before = page.blocks[i - 1];
    if (
      before &&
      !isBody[i - 1] &&
      before.linkChars > before.text.length * 0.7 &&
      before.text.length > 20 &&
      sameCard(block.element, before.element)
    )
      teasers++;
  });
  return { chars, blocks, paragraphs, teasers };
}

/** Whether two elements share a parent close above that is no whole article. */
function sameCard(a: PageElement, b: PageElement): boolean {
  for (let at = a.parent, up = 0; at && up < 3; at = at.parent, up++)
    for (let other = b.parent, down = 0; other && down < 3; other = other.parent, down++)
      if (at === other) return at.endBlock - at.firstBlock <= 6;
  return false;
}

function isFront(url: string | undefined): boolean {
  if (!url) return false;
  try {
    const { pathname } = new URL(url);
    return /^\/(?:index\.\w+|[a-z]{2}\/?)?$/.test(pathname);
  } catch {
    return false;
  }
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
  const saysArticle =
    [...types].some((type) => /Article$|^(?:BlogPosting|Report|Review|LiveBlogPosting)$/.test(type)) ||
    /^article$/i.test(page.metas.get('og:type')?.[0] ?? '') ||
    structured.published !== undefined;
  const consent = page.blocks.filter((block) => phraseKind(block.text) === 'consent').length;
  if (body.chars < 400 && consent > 0 && page.blocks.length < 60) return 'consent';
  const path = url ?? '';
  if (types.has('LiveBlogPosting') || (LIVE_ADDRESS.test(path) && timesIn(page, isBody) >= 4))
    return 'live-blog';
  let links = 0;
  for (const block of page.blocks)
    if (block.linkChars > block.text.length * 0.7 && block.text.length > 25) links++;
  const lists = [...types].some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type));
  if (!saysArticle) {
    if (isFront(url)) return 'index';
    if (body.teasers >= 4 && body.teasers >= body.blocks * 0.5) return 'index';
    if (links >= 12 && body.paragraphs <= 1 && body.chars < 700) return 'index';
    if (lists && body.paragraphs <= 2) return 'index';
  }
  if (isFront(url) && body.paragraphs <= 2 && links >= 12) return 'index';
  const gallery = types.has('ImageGallery') || types.has('MediaGallery') || GALLERY_ADDRESS.test(path);
  if (gallery && body.paragraphs <= 3) return 'gallery';
  const walls = page.blocks.some((block) => phraseKind(block.text) === 'paywall');
  if ((walls && body.chars < 1500) || (structured.paid && body.chars < 900)) return 'paywalled';
  if (body.chars === 0) return heading === -1 || links >= 12 ? (links >= 12 ? 'index' : 'empty') : 'empty';
  return 'article';
}

/** How many times of day stand on lines of their own between the blocks of the body. */
function timesIn(page: Page, isBody: readonly boolean[]): number {
  const first = isBody.indexOf(true);
  const last = isBody.lastIndexOf(true);
  let times = 0;
  for (let i = first; i >= 0 && i <= last; i++) {
    const { text } = page.blocks[i]!;
    if (text.length < 40 && /\b\d{1,2}[:.h]\d\d\b/.test(text)) times++;
  }
  return times;
}
