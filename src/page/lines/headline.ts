import { wordsOf } from '../body/word-list.ts';
import { measureText } from '../body/words.ts';
import { looksLikeOrganisation } from '../fields/names.ts';
import { captionCredit } from '../furniture/captions.ts';
import { furnitureOf } from '../furniture/kinds.ts';
import type { Line } from './lines.ts';

/** How far before the body a headline may stand, in lines. */
const REACH = 40;

/** The longer words of a text, which a headline shares with its story. */
function contentWords(text: string): Set<string> {
  return new Set(wordsOf(text).filter((word) => word.length > 3 || /[^\p{Script=Latin}\p{N}]/u.test(word)));
}

/**
 * The line that is the headline: before the body (or its first line, where it is no sentence), sharing words with the
 * story, long enough to say something and no furniture. Undefined where none is likely: many captures begin mid-page.
 */
export function headlineLine(lines: readonly Line[], body: readonly boolean[]): number | undefined {
  const first = body.indexOf(true);
  if (first === -1) return undefined;
  const story = contentWords(
    lines
      .filter((_, i) => body[i])
      .map((line) => line.text)
      .join(' ')
      .slice(0, 6000),
  );
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: number | undefined;
  let top = 1.6;
  let passed = 0;
  for (let i = first; i >= Math.max(0, first - REACH); i--) {
    const { text } = lines[i]!;
    const m = measureText(text);
    if (i === first && (m.endsSentence || m.words > 22 || m.words < 4)) continue;
    if (text.length > 260 || m.words < 2.5 || /[:：]$/.test(text)) continue;
    const kind = furnitureOf(text).kind;
    if (kind !== 'other' || captionCredit(text)) continue;
    if (m.words < 8 && looksLikeOrganisation(text) && !/\d|[?!:]/.test(text)) continue;
    const own = contentWords(text);
    let shared = 0;
    for (const word of own) if (story.has(word)) shared++;
    let score =
      3 * (own.size === 0 ? 0 : shared / own.size) +
      0.12 * Math.min(m.words, 12) +
      0.25 * Math.min(shared, 5);
    if (m.endsSentence && !/[?!]$/.test(text)) score -= 1.8;
    if (m.words > 26) score -= 1;
    if ((counts.get(text) ?? 1) > 1) score += 0.7;
    if (/^[^\p{L}]*\p{Ll}/u.test(text)) score -= 0.5;
    score -= 0.07 * passed;
    // On equal terms the earlier line is the headline, the later a standfirst or a caption.
    if (score >= top) [best, top] = [i, score + 0.05];
    passed++;
  }
  return best;
}
