import type { Doc, Sentence } from '../../language/index.ts';

/** Fewer headings that tell something ("Ruritania shuts its border") than these part a text for the eye, and not into reports of their own. */
const ENTRIES = 3;
/** A line without a full stop that is longer than this is no heading. */
const LONGEST_HEADING = 25;

/**
 * The entry of a live page that each sentence stands in: a new one begins with each heading, a short paragraph that no full stop ends. All
 * stand in one where few headings have a verb: "Early life" parts nothing.
 */
export function entriesOf(doc: Doc): readonly number[] {
  const heads = new Set<number>();
  const paragraphs = Map.groupBy(doc.sentences, (sentence) => sentence.paragraph);
  for (const [first, second] of paragraphs.values())
    if (first && !second && isHeading(first)) heads.add(first.index);
  const telling = [...heads].filter((at) => doc.sentences[at]?.tokens.some((t) => t.upos === 'VERB'));
  if (telling.length < ENTRIES) return doc.sentences.map(() => 0);
  let entry = 0;
  return doc.sentences.map(({ index }) => {
    if (heads.has(index) && !heads.has(index - 1)) entry++;
    return entry;
  });
}

function isHeading({ tokens }: Sentence): boolean {
  const last = tokens.findLast((t) => !/^[”"’']+$/.test(t.text))?.text ?? '';
  const begins = /^[\p{Lu}\p{N}“"‘']/u.test(tokens[0]?.text ?? '');
  return tokens.length >= 3 && tokens.length <= LONGEST_HEADING && begins && /[\p{L}\p{N}]$/u.test(last);
}
