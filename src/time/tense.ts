import type { Doc } from '../language/index.ts';
import type { Expression } from './expression.ts';
import type { Direction } from './value/frame.ts';

const FUTURE =
  /\b(?:will|would|shall|may|might|could|won't|'ll|to be|plans?|planned|expects?|expected|scheduled|due|set|slated|intends?)\b/i;

/** Which way tense points at an expression: read from the words before it in its sentence. */
export function directionAt(doc: Doc, expression: Expression): Direction {
  const sentence = doc.sentences[expression.sentence];
  const from = Math.max(sentence?.start ?? 0, expression.span.start - 160);
  return FUTURE.test(doc.text.slice(from, expression.span.start)) ? 'future' : 'past';
}
