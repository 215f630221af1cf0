import type { Token } from '../../language/index.ts';
import type { Syntax } from '../syntax.ts';

/** The longest quotation that is a name for a thing and no speech, in words. */
const LONGEST = 12;

const opens = (t: Token): boolean => /^[“‘«„]$/.test(t.text) || (t.text === '"' && t.xpos === '``');
const closes = (t: Token): boolean => /^[”’»]$/.test(t.text) || (t.text === '"' && t.xpos === "''");

/** "The rally was, in the words of the governor, “an attack on our police”": whether a noun is somebody's word for a thing, in quotation marks. */
export function isQuoted(syntax: Syntax, noun: Token): boolean {
  const { tokens } = syntax.sentence;
  let first = noun.i - 1;
  while (first >= 0 && noun.i - first <= LONGEST && !opens(tokens[first]!) && !closes(tokens[first]!))
    first--;
  const open = tokens[first];
  if (!open || !opens(open)) return false;
  let last = noun.i + 1;
  while (last < tokens.length && last - first <= LONGEST && !closes(tokens[last]!)) last++;
  const close = tokens[last];
  return close !== undefined && closes(close);
}
