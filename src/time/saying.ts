import type { Doc, Sentence } from '../language/index.ts';
import type { Expression } from './expression.ts';

/** The words between a quotation's end and what is said to be its day. */
const SAYING = 12;

/** "“They believe it,” he said on a podcast in June": whatever the tree makes of it, not of what the quotation tells. */
export function isOfSaying(doc: Doc, sentence: Sentence, { span }: Expression): boolean {
  const before = doc.text.slice(sentence.start, span.start);
  const end = Math.max(before.lastIndexOf('”'), before.lastIndexOf('"'), before.lastIndexOf("''"));
  // A mark that a space follows closes; one that none follows opens.
  if (end < 0 || before.lastIndexOf('“') > end || !/^(”|"|'') /.test(before.slice(end, end + 3)))
    return false;
  const said = sentence.tokens.filter((t) => t.start > sentence.start + end && t.end <= span.start);
  const verbs = said.filter((t) => t.upos === 'VERB' || t.upos === 'AUX');
  return said.length <= SAYING && verbs.length === 1 && verbs[0]?.xpos === 'VBD';
}
