import { type FurnitureLine, houseBorneOut } from '../fields/house-evidence.ts';
import { houseAmong, looksLikeHouse } from '../fields/house-names.ts';
import { readTemperature } from '../furniture/weather.ts';
import type { Line } from './lines.ts';
import type { LineBounds } from './zone.ts';

const HEAD = 12;
const FOOT = 20;

/** The outlet's name on a captured page: among the lines of its head, borne out by its furniture; undefined where none is. */
export function findLineOutlet(
  lines: readonly Line[],
  isBody: readonly boolean[],
  { headline, first, last }: LineBounds,
): string | undefined {
  const start = headline !== -1 ? headline : first;
  let free = 0;
  const head = lines
    .slice(0, Math.max(0, Math.min(start, HEAD)))
    .filter(({ text }, i) => !(readTemperature(lines[i - 1]?.text ?? '') && text.length < 30))
    .map(({ text }) => ({ text, weight: looksLikeHouse(text) && free++ === 0 ? 0.6 : 0 }));
  const elsewhere = lines
    .filter((_, i) => !isBody[i] && (i < start || (i > last && i <= last + FOOT) || i >= lines.length - FOOT))
    .map((line) => line.text);
  // The agency or paper in a dateline: `BRUSSELS, April 3 (Tidewater)`.
  const dateline = lines.slice(Math.max(0, first - 3), first + 1).flatMap(({ text }) => text.slice(0, 80));
  const furniture = lines.flatMap(({ text }, i): FurnitureLine[] => {
    if (isBody[i] && i !== headline) return [];
    const place = i < Math.min(start, HEAD) ? 'head' : i >= lines.length - FOOT ? 'foot' : undefined;
    return [{ text, place }];
  });
  return (
    houseBorneOut(furniture, headline === -1 ? undefined : lines[headline]!.text) ??
    houseAmong(head, [...elsewhere, ...dateline])
  );
}
