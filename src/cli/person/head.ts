import type { Article } from '../../record/index.ts';
import { momentText, publishedLine, publishedReasons } from './days.ts';
import { plain, wrap } from './lines.ts';
import type { Paper } from './paper.ts';

/** The most reasons given for a day that the page states: one is enough to find it. An inferred day has all of its reasons. */
const REASONS = 2;

/** What the page is: headline, outlet, writers, address, and its day with the reasons for it. */
export function printHead(article: Article, { width, bold, dim }: Paper): string[] {
  const out = [bold(wrap(plain(article.title ?? '(no headline)'), width, ''))];
  const indent = ' '.repeat(11);
  const field = (label: string, value: string | undefined): void => {
    if (value) out.push(`${dim(label.padEnd(10))} ${wrap(plain(value), width, indent).trimStart()}`);
  };
  const { published, updated, byline } = article;
  field('outlet', article.outlet);
  field('by', byline.join(', '));
  field('address', article.url ?? (article.claimedUrl && `${article.claimedUrl} (as the page says)`));
  field('language', article.language === 'en' ? undefined : article.language);
  field('kind', article.pageKind === 'article' ? undefined : article.pageKind);
  field('published', publishedLine(published));
  if (published.how !== 'given') {
    const stated = published.how !== 'inferred' && published.how !== 'unknown';
    for (const reason of publishedReasons(published, stated ? REASONS : 20)) {
      out.push(dim(wrap(`· ${plain(reason)}`, width, indent)));
    }
  }
  field('updated', updated && momentText(updated));
  return out;
}

/** The article's words, broken to the width, with an empty line between paragraphs. */
export function printBody({ text }: Article, { width }: Paper): string[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.flatMap((paragraph) => ['', wrap(plain(paragraph), width, '')]);
}
