import { readList } from '../../assets/index.ts';
import type { Page } from '../model/page.ts';
import type { Structured } from './structured.ts';

const GENRES = new Set(readList('data/page/genres.txt').map((genre) => genre.toLowerCase()));
const METAS = ['article:section', 'section', 'parsely-section', 'sailthru.section', 'cxenseparse:section'];
/** A section's name is short, and a headline is left when it is cut off. */
const LONGEST = 40;
const LEAST_LETTERS = 10;
/** What stands between a headline and a section's name: a bar, or a dash or dot between blanks. */
const BAR = /\s*[|ㅣ｜]\s*$/u;
const DASH = /\s+[–—·•»:-]\s+$/u;
/** Where words are not set apart by blanks, a dash is not either. */
const CLOSE_DASH = /[-–—·]$/u;
const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/**
 * A headline without the section that stands behind it, where the page itself names its section so (`article:section`,
 * JSON-LD's `articleSection`), or behind a bar the kind of piece it is.
 */
export function withoutSection(title: string, page: Page, structured: Structured): string {
  const bar = Math.max(title.lastIndexOf('|'), title.lastIndexOf('ㅣ'), title.lastIndexOf('｜'));
  const genre = bar < 0 ? '' : title.slice(bar + 1).trim();
  const sections = [
    ...METAS.flatMap((name) => page.metas.get(name) ?? []),
    ...structured.sections,
    ...(GENRES.has(genre.toLowerCase()) ? [genre] : []),
  ];
  for (const section of sections) {
    const name = section.trim();
    if (name === '' || name.length > LONGEST || !title.toLowerCase().endsWith(name.toLowerCase())) continue;
    const front = title.slice(0, -name.length);
    const dash = WITHOUT_BLANKS.test(name) ? CLOSE_DASH : DASH;
    const headline = (BAR.test(front) ? front.replace(BAR, '') : front.replace(dash, '')).trimEnd();
    if (headline.length < front.trimEnd().length && headline.length >= LEAST_LETTERS) return headline;
  }
  return title;
}
