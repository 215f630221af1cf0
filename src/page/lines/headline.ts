import { furnitureOf } from '../furniture/kinds.ts';
import type { Line } from './lines.ts';

/** The line that is the headline: before the body, the likeliest of those that are no furniture. */
export function headlineLine(lines: readonly Line[], body: readonly boolean[]): number | undefined {
  const first = body.indexOf(true);
  const end = first === -1 ? lines.length : first;
  let best: number | undefined;
  let top = 0;
  for (let i = Math.max(0, end - 25); i < end; i++) {
    const { text, afterBlank } = lines[i]!;
    const words = text.split(' ').length;
    if (words < 3 || text.length > 220 || furnitureOf(text).kind !== 'other') continue;
    let score = Math.min(words, 12) + (afterBlank ? 2 : 0) - (end - i) * 0.3;
    if (/[.]$/.test(text)) score -= 4;
    if (lines.some((line) => line.index !== i && line.text === text)) score += 1;
    if (score > top) [best, top] = [i, score];
  }
  return best;
}
