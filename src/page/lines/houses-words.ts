import { isClosing } from '../body/tail.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { asksConsent, lowered, speaksOf } from '../kinds/words.ts';
import { appeals } from './appeals.ts';
import type { Line } from './lines.ts';

/** What a house says of itself counts unless the line is surer than this to be of the story. */
const SURE = 0.92;
/** Another story's headline behind a label is said in a story's words: more is needed to keep it. */
const VERY_SURE = 0.985;
const LONGEST_LINK = 260;
const LABEL = /^[\s[(»>▶•*]*(?!https?:)([^:：@|]{2,30}[:：|])\s*(?![\s@])/u;
/** What stands so near a question of cookies, and speaks of consent itself, goes on with it; a story about privacy names no cookies. */
const NEAR = 3;

/** Whether a line is another story's headline behind a label: `MORE: The mill that never closed`. */
function isLabelledLink(text: string): boolean {
  const label = text.length < LONGEST_LINK ? LABEL.exec(text)?.[1] : undefined;
  return label !== undefined && phraseKind(label) === 'related';
}

/**
 * Which of the chosen lines no story says, wherever they stand: what houses say of themselves, appeals for money, other stories
 * behind a label, and questions of consent. `p`: how likely each line is to be article text.
 */
export function housesWords(
  lines: readonly Line[],
  chosen: readonly boolean[],
  p: ArrayLike<number>,
): boolean[] {
  const cookies = lines.map(({ text }) => /cookie/i.test(text) && asksConsent(text));
  const appeal = appeals(lines);
  return lines.map(({ text }, i) => {
    if (!chosen[i]) return false;
    if (appeal[i]) return true;
    if (p[i]! < SURE && isClosing(text)) return true;
    if (p[i]! < VERY_SURE && isLabelledLink(text)) return true;
    const asked = cookies.slice(Math.max(0, i - NEAR), i + NEAR + 1).includes(true);
    return (
      asked && (asksConsent(text) || speaksOf(lowered(text), 'consent') || speaksOf(lowered(text), 'cookie'))
    );
  });
}
