import type { Furniture } from '../../record/index.ts';
import { momentOf, parseDates } from '../dates/parse.ts';
import type { Line } from '../lines/lines.ts';
import { captionCredit } from './captions.ts';
import { type FurnitureKind, furnitureOf } from './kinds.ts';

const PLACE = /^\p{Lu}[\p{L}\s.'’-]{1,30}$/u;

/** Lines of a captured page that are not its article, with their kinds; a place is told by the weather beside it. */
export function capturedFurniture(
  lines: readonly Line[],
  taken: ReadonlySet<number>,
  known: ReadonlyMap<number, FurnitureKind>,
  language: string,
): Furniture[] {
  const items: Furniture[] = [];
  let before: Furniture | undefined;
  lines.forEach(({ text }, i) => {
    if (taken.has(i)) return;
    let item = furnitureOf(text, language);
    const kind = known.get(i);
    if (kind) item = { ...item, kind };
    else if (item.kind === 'clock') {
      const live =
        before?.kind === 'weather' || before?.kind === 'place' || before?.kind === 'menu' || i < 12;
      if (!live) item = { ...item, kind: 'date' };
    } else if (item.kind === 'other') {
      const beside =
        before?.kind === 'weather' || (lines[i + 1] && furnitureOf(lines[i + 1]!.text).kind === 'weather');
      if (beside && PLACE.test(text)) item = { kind: 'place', text };
      else if (text.length > 30 && captionCredit(text)) item = { kind: 'caption', text };
    }
    if ((item.kind === 'caption' || item.kind === 'credit') && item.value === undefined) {
      const date = parseDates(text, { language })[0];
      if (date) item = { ...item, value: momentOf(date) };
    }
    items.push(item);
    before = item;
  });
  return items;
}
