import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';

/**
 * Whether a text tells history by its own dates rather than news from the day it was written: it names many years, and
 * hardly a "yesterday", a bare weekday or a "last month".
 */
export function isNarrative(expressions: readonly Expression[]): boolean {
  let dated = 0;
  let deictic = 0;
  for (const { meaning } of expressions) {
    if (namesYear(meaning)) dated++;
    else if (isDeictic(meaning)) deictic++;
  }
  return dated >= 5 && dated >= 4 * deictic;
}

function namesYear(m: Meaning): boolean {
  if (typeof m.year === 'number') return true;
  return m.of !== undefined && namesYear(m.of);
}

function isDeictic(m: Meaning): boolean {
  if (m.op === 'weekday' || m.op === 'unit' || m.op === 'quarterstep' || m.op === 'monthstep') return true;
  if (m.op === 'today') return m.by !== 0;
  if (m.op === 'offset') return m.from === 'doc';
  return m.of !== undefined && isDeictic(m.of);
}
