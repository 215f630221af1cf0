import { phraseKind } from '../furniture/kinds.ts';
import type { Line } from './lines.ts';

const SENTENCE = /[.!?…。！？।؟]["'”’»)\]]*$|[.!?…。！？।؟]["'”’»)]*\s/;

/** Which lines are running words of an article. Stands in where no model is at hand. */
export function bodyLines(lines: readonly Line[]): boolean[] {
  const good = lines.map(
    (line) => line.text.length > 70 && SENTENCE.test(line.text) && !phraseKind(line.text),
  );
  return good.map((is, i) => {
    if (is) return true;
    const text = lines[i]!.text;
    if (!good[i - 1] || !good[i + 1] || phraseKind(text)) return false;
    return text.length > 8 && text.length < 90;
  });
}
