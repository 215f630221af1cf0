import type { Furniture } from '../../record/index.ts';
import { plain, shorten } from './lines.ts';
import type { Paper } from './paper.ts';

/** The most pieces of one kind that are printed: a menu of eighty entries says no more than its first. */
const OF_A_KIND = 3;

/** What stood around the article, a line each, the first few of every kind; the last line counts the rest. */
export function printFurniture(furniture: readonly Furniture[], { width, bold, dim }: Paper): string[] {
  if (furniture.length === 0) return [];
  const out = ['', bold('Furniture, kept aside')];
  const seen = new Map<string, number>();
  for (const { kind, text, value } of furniture) {
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    if (nth > OF_A_KIND) continue;
    const shown = value ? dim(` = ${plain(value)}`) : '';
    out.push(`  ${dim(kind.padEnd(14))} ${shorten(plain(text), Math.max(20, width - 20))}${shown}`);
  }
  const more = [...seen]
    .filter(([, count]) => count > OF_A_KIND)
    .map(([kind, count]) => `${count - OF_A_KIND} ${kind}`);
  if (more.length > 0) out.push(dim(`  and more, which --json has: ${more.join(', ')}`));
  return out;
}
