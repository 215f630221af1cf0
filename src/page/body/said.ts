import { plainText } from '../fields/entities.ts';
import { outletNames } from '../fields/outlet.ts';
import { readStructured, type Structured } from '../fields/structured.ts';
import { findTitle } from '../fields/title.ts';
import type { Page } from '../model/page.ts';
import { headingBlock } from './heading.ts';
import { wordsOf } from './word-list.ts';

/** What the page says of its article elsewhere: evidence for which blocks are it. */
export interface Said {
  readonly title?: string;
  /** The block that is the headline; -1 for none. */
  readonly heading: number;
  readonly description?: string;
  readonly body?: string;
}

/** What a page says of its article in its metadata, for the block classifier. */
export function saidBy(page: Page, structured: Structured, title: string | undefined): Said {
  const description =
    page.metas.get('og:description')?.[0] ?? page.metas.get('description')?.[0] ?? structured.description;
  return {
    title,
    heading: headingBlock(page.blocks, new Set(wordsOf(title ?? ''))),
    description: description ? plainText(description) : undefined,
    body: structured.body ? plainText(structured.body) : undefined,
  };
}

/** As `saidBy`, from the page alone. */
export function findSaid(page: Page, url: string | undefined): Said {
  const structured = readStructured(page);
  return saidBy(page, structured, findTitle(page, structured, outletNames(page, structured, url)));
}
