import type { Article, Furniture } from '../record/index.ts';
import { wordsOf } from './body/grams.ts';
import { headingBlock } from './body/heading.ts';
import { articleBlocks } from './body/heuristic.ts';
import { findPublished } from './dates/published.ts';
import { noArticle } from './diagnostics.ts';
import { findByline } from './fields/byline.ts';
import { findLanguage } from './fields/language.ts';
import { outletNames } from './fields/outlet.ts';
import { readStructured } from './fields/structured.ts';
import { findTitle } from './fields/title.ts';
import { furnitureOf } from './furniture/kinds.ts';
import { readPage } from './model/read-page.ts';
import type { PageReading } from './reading.ts';

/** A page's source → its article. */
export function readHtml(source: string, url?: string): PageReading {
  const page = readPage(source);
  const structured = readStructured(page);
  const outlets = outletNames(page, structured, url);
  const title = findTitle(page, structured, outlets);
  const isBody = articleBlocks(page);
  const text = page.blocks
    .filter((_, i) => isBody[i])
    .map((block) => block.text)
    .join('\n\n');
  const language = findLanguage([page.lang, structured.language], text);
  const heading = headingBlock(page.blocks, new Set(wordsOf(title ?? '')));
  const bounds = { heading, first: isBody.indexOf(true), last: isBody.lastIndexOf(true) };
  const { published, updated } = findPublished(page, structured, bounds, language, url);
  const furniture: Furniture[] = [];
  const seen = new Set<string>();
  page.blocks.forEach((block, i) => {
    if (isBody[i] || seen.has(block.text) || block.text.length > 400) return;
    seen.add(block.text);
    const item = furnitureOf(block.text, language);
    if (item.kind !== 'other') furniture.push(item);
  });
  const pageKind: Article['pageKind'] = text ? 'article' : 'empty';
  return {
    article: {
      url,
      outlet: outlets[0],
      title,
      byline: findByline(page, structured, bounds, outlets),
      language,
      published,
      updated,
      text,
      furniture,
      pageKind,
    },
    diagnostics: pageKind === 'article' ? [] : [noArticle(pageKind)],
  };
}
