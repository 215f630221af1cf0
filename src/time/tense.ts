import type { Doc } from '../language/index.ts';
import type { Expression } from './expression.ts';
import type { Direction } from './value/frame.ts';

const FUTURE =
  /\b(?:will|shall|won't|'ll|to be|plans?|expects?|expected|scheduled|due|set to|slated|intends?|payable|effective|until)\b[^,;.]*$/i;
const PAST = /\b(?:was|were|had|did|said|[a-z]+ed)\b[^,;.]*$/i;

/** Which way tense points at an expression: read from the words before it in its sentence. */
export function directionAt(doc: Doc, expression: Expression): Direction {
  const sentence = doc.sentences[expression.sentence];
  const from = Math.max(sentence?.start ?? 0, expression.span.start - 100);
  const before = doc.text.slice(from, expression.span.start);
  return FUTURE.test(before) ? 'future' : PAST.test(before) ? 'past' : 'none';
}
