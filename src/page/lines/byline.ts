import { parseDates } from '../dates/parse.ts';
import { behindBy, looksLikeName, looksLikeOrganisation, splitNames } from '../fields/names.ts';
import type { LineBounds } from './dates.ts';
import type { Line } from './lines.ts';

/** The names in the byline of a captured page, and the line it stands on: by its headline, or at the end of the body. */
export function findLineByline(
  lines: readonly Line[],
  isBody: readonly boolean[],
  bounds: LineBounds,
): { names: string[]; line?: number } {
  const { headline, first, last } = bounds;
  if (first === -1) return { names: [] };
  const top = headline === -1 ? Math.max(0, first - 5) : headline + 1;
  let house: { names: string[]; line: number } | undefined;
  for (let i = top; i <= Math.min(first + 1, lines.length - 1); i++) {
    const { text } = lines[i]!;
    if (isBody[i] || text.length > 140) continue;
    const date = parseDates(text)[0];
    const words = date && date.start > 4 ? text.slice(0, date.start) : text;
    const behind = behindBy(words);
    const by = behind !== undefined;
    if (!by && !(date && date.start > 4) && !(i < first && looksLikeName(text))) continue;
    const names = splitNames([behind ?? words], []);
    const persons = names.filter(looksLikeName);
    if (persons.length > 0 && (by || persons.length === names.length)) return { names: persons, line: i };
    if (by && names.some(looksLikeOrganisation)) house ??= { names, line: i };
  }
  if (house) return house;
  for (let i = last + 1; i <= Math.min(last + 2, lines.length - 1); i++) {
    const { text } = lines[i]!;
    const names = text.length < 80 ? splitNames([behindBy(text) ?? ''], []).filter(looksLikeName) : [];
    if (names.length > 0) return { names, line: i };
  }
  return { names: [] };
}
