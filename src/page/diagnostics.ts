import { shownAddress } from '../capture/index.ts';
import type { Article, Diagnostic } from '../record/index.ts';

type PageKind = NonNullable<Article['pageKind']>;

const MESSAGES: Readonly<
  Record<PageKind, readonly [code: string, severity: Diagnostic['severity'], message: string]>
> = {
  article: ['article', 'info', 'the page is an article'],
  empty: ['no-article', 'warning', 'the page holds no words of an article'],
  index: ['index-page', 'warning', 'the page is a list of stories and holds no article of its own'],
  'live-blog': ['live-blog', 'info', 'the page is a live blog: its entries are of different times'],
  gallery: ['gallery', 'info', 'the page is a gallery of pictures: its words are captions'],
  paywalled: [
    'paywalled',
    'warning',
    'the page shows only the beginning of its article: the rest is for subscribers',
  ],
  consent: ['consent-wall', 'warning', 'the page asks for consent and shows no article'],
};

/** The diagnostic that says what a page is when it is no plain article. */
export function noArticle(kind: PageKind): Diagnostic {
  const [code, severity, message] = MESSAGES[kind];
  return { stage: 'page', code, severity, message };
}

/** The diagnostic of a page with more parts than are read. */
export function pageCut(parts: string, limit: number): Diagnostic {
  return {
    stage: 'page',
    code: 'page-cut',
    severity: 'warning',
    message: `the page holds more than ${limit} ${parts}: the rest was not read`,
  };
}

/** The diagnostic of a page that came with an address that is none of the web. */
export function badAddress(url: string): Diagnostic {
  return {
    stage: 'capture',
    code: 'bad-url',
    severity: 'warning',
    message: `“${shownAddress(url)}” is no address of the web (http or https): the page has none`,
  };
}

/** The diagnostic of a page whose markup holds no story, and whose scripts do. */
export function bodyFromScripts(): Diagnostic {
  return {
    stage: 'page',
    code: 'body-from-scripts',
    severity: 'info',
    message: "the article's words stand in the data of the page's scripts, not in its markup",
  };
}
