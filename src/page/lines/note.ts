import { measureText } from '../body/words.ts';
import { captionCredit } from '../furniture/captions.ts';
import { phraseKind } from '../furniture/kinds.ts';
import { asksConsent } from '../kinds/words.ts';
import type { Line } from './lines.ts';

/** Lines of a text that is no page: somebody's own sentences, handed in as they are. */
const MOST = 6;
/** Words that make a sentence, and a headline. */
const SENTENCE = 4;
const HEADLINE = 3;

/** Whether a text has so few lines that there can be no page around them: the trained weights know pages, which have more. */
export const isNote = (lines: readonly Line[]): boolean => lines.length <= MOST;

/** Which lines of such a text are its body: the whole sentences; the only line, whether it ends like one or not. */
export function noteLines(lines: readonly Line[]): boolean[] {
  return lines.map(({ text }) => {
    const m = measureText(text);
    return (m.endsSentence || lines.length === 1) && m.words >= SENTENCE && !isFurniture(text);
  });
}

/** The headline of such a text: the first line above the body that does not end like a sentence. */
export function noteHeadline(lines: readonly Line[], body: readonly boolean[]): number | undefined {
  const above = lines.slice(0, Math.max(0, body.indexOf(true)));
  const found = above.findIndex(({ text }) => {
    const words = text.match(/\p{L}{2,}/gu)?.length ?? 0;
    return words >= HEADLINE && !measureText(text).endsSentence && !isFurniture(text);
  });
  return found === -1 ? undefined : found;
}

function isFurniture(text: string): boolean {
  return phraseKind(text) !== undefined || asksConsent(text) || captionCredit(text);
}
