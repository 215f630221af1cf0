import type { Article } from '../record/index.ts';
import type { Structured } from './fields/structured.ts';
import { phraseKind } from './furniture/kinds.ts';
import { timedEntries } from './kinds/entries.ts';
import { picturesOf } from './kinds/pictures.ts';
import { isTeaser, linkedHeadlines } from './kinds/teasers.ts';
import { asksConsent, barsTheWay, headlineSays } from './kinds/words.ts';
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
  readonly teasers: number;
  /** Paragraphs that are no teasers, and the most of them one after the other. */
  readonly told: number;
  readonly longestRun: number;
  /** The last paragraph breaks off. */
  readonly cut: boolean;
}

function taken(page: Page, isBody: readonly boolean[]): Taken {
  let chars = 0;
  let blocks = 0;
  let paragraphs = 0;
  let told = 0;
  let teasers = 0;
  let run = 0;
  let longestRun = 0;
  page.blocks.forEach(({ text }, i) => {
    if (!isBody[i]) {
      run = 0;
      return;
    }
    chars += text.length;
    blocks++;
    if (text.length >= 160) paragraphs++;
    if (isTeaser(page, i)) teasers++;
    else if (text.length >= 120) {
      told++;
      longestRun = Math.max(longestRun, ++run);
    }
  });
  const last = page.blocks[isBody.lastIndexOf(true)]?.text ?? '';
  return {
    chars,
    blocks,
    paragraphs,
    told,
    longestRun,
    teasers,
    cut: /(?:…|\.{3})\s*$/.test(last),
  };
}

/** Whether the page is a wall of consent: what asks for it outweighs all other running text, which makes no story. */
function isConsentWall(page: Page, body: Taken, isBody: readonly boolean[]): boolean {
  // Nearly all pages end here: the rest looks at every word.
  if (page.blocks.length >= 80 || body.told > 6) return false;
  let asking = 0;
  let other = 0;
  let own = 0;
  page.blocks.forEach((block, i) => {
    const { text } = block;
    const asks = phraseKind(text) === 'consent' || asksConsent(text);
    if (asks) asking += text.length;
    else if (text.length > 80 && block.linkChars < text.length * 0.5) other += text.length;
    if (isBody[i] && !asks) own += text.length;
  });
  return asking > 0 && own < 400 && (other < Math.max(250, asking * 0.6) || body.chars < 100);
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
  if (isConsentWall(page, body, isBody) && !(saysArticle && body.chars > 250)) return 'consent';
  const path = url ?? '';
  const title =
    structured.headline ?? page.metas.get('og:title')?.[0] ?? page.blocks[heading]?.text ?? page.titleTag;
  const first = isBody.indexOf(true);
  const last = isBody.lastIndexOf(true);
  if (types.has('LiveBlogPosting')) return 'live-blog';
  const entries = timedEntries(page, first, last);
  if (entries >= 4 && (LIVE_ADDRESS.test(path) || headlineSays(title, 'live') || entries >= 8))
    return 'live-blog';
  let links = 0;
  for (const block of page.blocks)
    if (block.linkChars > block.text.length * 0.7 && block.text.length > 25) links++;
  const headlines = linkedHeadlines(page);
  const lists = [...types].some((type) => /^(?:CollectionPage|ItemList|SearchResultsPage)$/.test(type));
  const stub = body.paragraphs <= 3 && body.chars < 1100;
  const short = stub || (body.cut && body.chars < 2500);
  const walls =
    short &&
    page.blocks.some(
      (block, i) => i > first - 3 && (phraseKind(block.text) === 'paywall' || barsTheWay(block.text)),
    );
  const { told } = body;
  if (!saysArticle && body.longestRun < 3 && !(walls && told > 0)) {
    if (isFront(url) && told <= 2) return 'index';
    if (body.teasers >= 4 && body.teasers >= body.blocks * 0.5) return 'index';
    if (body.chars < 700 && ((links >= 12 && told <= 1) || (headlines >= 6 && told === 0))) return 'index';
    if (lists && body.paragraphs <= 2) return 'index';
  }
  if (isFront(url) && body.paragraphs <= 2 && links >= 12) return 'index';
  const gallery =
    types.has('ImageGallery') ||
    types.has('MediaGallery') ||
    GALLERY_ADDRESS.test(path) ||
    headlineSays(title, 'gallery');
  if (gallery && body.paragraphs <= 3) {
    const named = types.has('ImageGallery') || types.has('MediaGallery');
    if (named || picturesOf(page, Math.max(0, heading), page.blocks.length) >= 4) return 'gallery';
  }
  if (walls || (structured.paid && body.paragraphs <= 3 && body.chars < 900)) return 'paywalled';
  if (body.chars === 0) return links >= 12 || headlines >= 5 ? 'index' : 'empty';
  return 'article';
}
