import type { Furniture } from '../record/index.ts';
import { articleBlocks } from './body/classify.ts';
import { withoutHeadLines, withoutHeadline, withoutStandfirst } from './body/head-furniture.ts';
import { saidBy } from './body/said.ts';
import { findPublished } from './dates/published.ts';
import type { Bounds } from './dates/visible.ts';
import { bodyFromScripts, noArticle, pageCut } from './diagnostics.ts';
import { findByline } from './fields/byline.ts';
import { saysSomething } from './fields/entities.ts';
import { findLanguage } from './fields/language.ts';
import { outletNames } from './fields/outlet.ts';
import { claimedAddress } from './fields/own-address.ts';
import { readStructured, type Structured } from './fields/structured.ts';
import { findTitle } from './fields/title.ts';
import { chooseTitle } from './fields/title-chooser.ts';
import { withoutSection } from './fields/title-section.ts';
import { blockFurniture } from './furniture/blocks.ts';
import { pageKindOf } from './kind.ts';
import { readingLength } from './kinds/length.ts';
import { withoutWall } from './kinds/wall.ts';
import { MOST_MARKS } from './model/marked-words.ts';
import { openedSource } from './model/opened.ts';
import { MOST_BLOCKS, readPage } from './model/read-page.ts';
import type { Source } from './model/source.ts';
import { MOST_ELEMENTS } from './model/tree-builder.ts';
import type { AboutStory } from './payloads/about.ts';
import { MOST_SPENT } from './payloads/piece-words.ts';
import type { PageReading } from './reading.ts';
import { recoverBody } from './recovered.ts';

/** Below so many letters of a body, a page's closed parts are looked into. */
const STUB = 250;

/** A page's source → its article. `choose`: which blocks are the body, where not the model that ships is to say. */
export function readHtml(source: string | Source, url?: string, choose = articleBlocks): PageReading {
  const reading = readOnce(source, url, choose);
  const { text, pageKind } = reading.article;
  const length = readingLength(text);
  if (length >= STUB || (pageKind !== 'empty' && pageKind !== 'article')) return reading;
  const opened = openedSource(typeof source === 'string' ? source : source.whole());
  if (opened === undefined) return reading;
  const again = readOnce(opened, url, choose);
  return readingLength(again.article.text) > 2 * Math.max(length, STUB / 2) ? again : reading;
}

function readOnce(
  source: string | Source,
  url: string | undefined,
  choose: typeof articleBlocks,
): PageReading {
  const page = readPage(source);
  const structured = readStructured(page);
  const outlets = outletNames(page, structured, url);
  const shown = findTitle(page, structured, outlets);
  const chosen = [chooseTitle(page, structured, outlets, shown, url), shown].find(
    (text) => text !== undefined && saysSomething(text),
  );
  const title = chosen && withoutSection(chosen, page, structured);
  const said = saidBy(page, structured, shown);
  const { heading } = said;
  const isBody = choose(page, said);
  const headingTag = page.blocks[heading]?.element.tag ?? '';
  // Old pages have their headline in an `h2`; one of those within the story is a subhead that takes up the title.
  if (headingTag === 'h1' || (/^h[2-4]$/.test(headingTag) && isBody.indexOf(true) === heading))
    isBody[heading] = false;
  withoutHeadline(page.blocks, isBody, title);
  withoutHeadLines(page.blocks, isBody, page.lang);
  withoutStandfirst(page.blocks, isBody, heading, page.lang);
  const kind = pageKindOf(page, structured, isBody, heading, url);
  const hasBody = kind !== 'index' && kind !== 'consent' && kind !== 'empty';
  if (!hasBody) isBody.fill(false);
  if (kind === 'paywalled') withoutWall(page, isBody, isBody.indexOf(true) + 1);
  let text = page.blocks
    .filter((_, i) => isBody[i])
    .map((block) => block.text)
    .join('\n\n');
  const recovered = recoverBody(
    () => (typeof source === 'string' ? source : source.whole()),
    said,
    text,
    kind === 'index',
  );
  text = recovered?.text ?? text;
  const language = findLanguage(
    [page.lang, structured.language],
    text || page.blocks.map((b) => b.text).join('\n'),
  );
  const bounds: Bounds = { heading, first: isBody.indexOf(true), last: isBody.lastIndexOf(true) };
  const told = recovered?.about ? withAbout(structured, recovered.about) : structured;
  const { published, updated } = findPublished(page, told, bounds, language, url);
  const furniture: Furniture[] = blockFurniture(page, isBody, bounds, language);
  const pageKind = recovered && kind !== 'live-blog' && kind !== 'gallery' ? 'article' : kind;
  return {
    article: {
      url,
      claimedUrl: url === undefined ? claimedAddress(page) : undefined,
      outlet: outlets.find(saysSomething),
      title,
      byline: pageKind === 'index' ? [] : findByline(page, told, bounds, outlets),
      language,
      published,
      updated,
      text,
      furniture,
      pageKind,
    },
    diagnostics: [
      ...(pageKind === 'article' ? [] : [noArticle(pageKind)]),
      ...(recovered?.from === 'scripts' ? [bodyFromScripts()] : []),
      ...(recovered?.cut ? [pageCut("letters in the lists of its scripts' data", MOST_SPENT)] : []),
      ...(page.blocks.length >= MOST_BLOCKS ? [pageCut('blocks', MOST_BLOCKS)] : []),
      ...(page.elements.length >= MOST_ELEMENTS ? [pageCut('elements', MOST_ELEMENTS)] : []),
      ...(page.marks.length >= MOST_MARKS ? [pageCut('parts named for authors and days', MOST_MARKS)] : []),
    ],
  };
}

/** What JSON-LD says, and where it is silent, what the data around a story says that stands in the scripts alone. */
function withAbout(structured: Structured, { published, authors }: AboutStory): Structured {
  return {
    ...structured,
    publishedInScripts: published,
    authors: structured.authors.length > 0 ? structured.authors : authors,
  };
}
