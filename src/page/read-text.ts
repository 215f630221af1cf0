import type { Furniture } from '../record/index.ts';
import { UNDATED } from './dates/published.ts';
import { noArticle } from './diagnostics.ts';
import { findLanguage } from './fields/language.ts';
import { furnitureOf } from './furniture/kinds.ts';
import { headlineLine } from './lines/headline.ts';
import { bodyLines } from './lines/heuristic.ts';
import { splitLines } from './lines/lines.ts';
import type { PageReading } from './reading.ts';

/** A whole page captured as text → its article: lines, not nodes. */
export function readText(source: string, url?: string): PageReading {
  const lines = splitLines(source);
  const isBody = bodyLines(lines);
  const headline = headlineLine(lines, isBody);
  const text = lines
    .filter((_, i) => isBody[i])
    .map((line) => line.text)
    .join('\n\n');
  const language = findLanguage([], text);
  const furniture: Furniture[] = lines
    .filter((_, i) => !isBody[i] && i !== headline)
    .map((line) => furnitureOf(line.text));
  for (let i = 1; i < furniture.length; i++) {
    const item = furniture[i]!;
    if (
      item.kind === 'other' &&
      furniture[i - 1]!.kind === 'weather' &&
      /^\p{Lu}[\p{L}\s.'’-]{1,30}$/u.test(item.text)
    )
      furniture[i] = { kind: 'place', text: item.text };
  }
  const pageKind = text ? 'article' : 'empty';
  return {
    article: {
      url,
      title: headline === undefined ? undefined : lines[headline]!.text,
      byline: [],
      language,
      published: UNDATED,
      text,
      furniture,
      pageKind,
    },
    diagnostics: pageKind === 'article' ? [] : [noArticle(pageKind)],
  };
}
