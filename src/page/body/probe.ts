/** What may have to be levelled: all but ASCII and Latin letters, and two blanks together. */
const UNEVEN = /[^ -~\u00c0-\u024f]| {2}/;

/** A text with its quotation marks and blanks all of one kind. */
export function levelled(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’‚]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

/** How many characters of each end are looked for. */
const PROBE = 32;

/** Whether a text holds a block: 1 where it holds its beginning and its end, 0.5 where one of them. */
export function probe(block: string, text: string): number {
  if (block.length < PROBE) return block.length >= 12 && text.includes(levelled(block)) ? 1 : 0;
  const head = text.includes(levelled(block.slice(0, PROBE)));
  const tail = text.includes(levelled(block.slice(-PROBE)));
  return head && tail ? 1 : head || tail ? 0.5 : 0;
}
