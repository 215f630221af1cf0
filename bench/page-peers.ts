/** Readers of pages that run in Node, each made to answer as the scorer wants. What one does not offer stays empty. */
import { readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { chooseBlocks } from '../src/page/body/choose.ts';
import { BODY_THRESHOLD } from '../src/page/body/classify.ts';
import type { Said } from '../src/page/body/said.ts';
import { readArticle } from '../src/page/index.ts';
import type { Page } from '../src/page/model/page.ts';
import { readHtml } from '../src/page/read-html.ts';
import type { PageReading } from '../src/page/reading.ts';
import type { PageAnswer } from './page-sets.ts';

/** A page as it is handed to a reader: its bytes, and its words decoded by the HTML standard's rules. */
export interface PageSource {
  readonly id: string;
  readonly set: string;
  readonly url?: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export type Answer = Omit<PageAnswer, 'id'>;

export interface PageReader {
  readonly name: string;
  /** Reads a page, which is timed; what it gives tells the answer in the scorer's form, which is not. */
  read(page: PageSource): (() => Answer) | Promise<() => Answer>;
}

/** The day of a moment as a page words it, in its own time zone where that can be told. */
function dayOf(moment: string | undefined | null): Pick<Answer, 'date' | 'date_raw'> {
  if (!moment) return {};
  if (/^\d{4}-\d\d-\d\d/.test(moment)) return { date: moment.slice(0, 10), date_raw: moment };
  const time = Date.parse(moment);
  return Number.isNaN(time) ? {} : { date: new Date(time).toISOString().slice(0, 10), date_raw: moment };
}

const told = ({ article }: PageReading): Answer => ({
  body: article.text,
  title: article.title,
  ...dayOf(article.published.best),
  authors: article.byline,
});

export const daybook: PageReader = {
  name: 'Daybook',
  read: ({ bytes, url }) => {
    const reading = readArticle({ kind: 'html', source: 'bench', bytes, url });
    return () => told(reading);
  },
};

export const HELD_OUT = 'Daybook, cross-validated';

/**
 * Daybook with each page's blocks judged by a model that has seen no page of its domain: the readings that
 * `training/page/train-blocks.ts FOLDER --cv-only` keeps. Its time says nothing.
 */
export function daybookHeldOut(readings: string): PageReader {
  const kept = JSON.parse(readFileSync(readings, 'utf8')) as { set: string; id: string; p: number[] }[];
  const byPage = new Map(kept.map(({ set, id, p }) => [`${set}/${id}`, p]));
  return {
    name: HELD_OUT,
    read: ({ set, id, text, url }) => {
      const p = byPage.get(`${set}/${id}`);
      // A page that no fold was measured on has no gold body, and was not trained on either.
      const choose = ({ blocks }: Page, { heading }: Said) => {
        if (blocks.length !== p!.length)
          throw new Error(`${readings}: ${set}/${id} had ${p!.length} blocks and has ${blocks.length} now`);
        return chooseBlocks(blocks, p!, BODY_THRESHOLD, heading);
      };
      const reading = p ? readHtml(text, url, choose) : readHtml(text, url);
      return () => told(reading);
    },
  };
}

const documentOf = (text: string) => parseHTML(text).document;

/** The words of a piece of HTML, those of two blocks on lines of their own. */
function wordsIn(html: string | undefined | null): string {
  const apart = (html ?? '').replace(
    /<\/?(?:p|div|h[1-6]|li|ul|ol|d[dlt]|t[rdh]|table|section|article|blockquote|pre|figure|figcaption|br|hr)\b/gi,
    '\n$&',
  );
  return documentOf(`<html><body>${apart}</body></html>`).body.textContent ?? '';
}

export const readability: PageReader = {
  name: 'Readability + linkedom',
  read: ({ text }) => {
    const document = documentOf(text) as unknown as ConstructorParameters<typeof Readability>[0];
    const found = new Readability(document).parse();
    return () => ({
      body: wordsIn(found?.content),
      title: found?.title ?? undefined,
      authors: found?.byline ?? undefined,
      ...dayOf(found?.publishedTime),
    });
  },
};

export const defuddle: PageReader = {
  name: 'defuddle + linkedom',
  read: async ({ text, url }) => {
    const document = documentOf(text) as unknown as Parameters<typeof Defuddle>[0];
    const found = await Defuddle(document, url, { useAsync: false });
    return () => ({
      body: wordsIn(found.content),
      title: found.title,
      authors: found.author,
      ...dayOf(found.published),
    });
  },
};
