/** The most bytes one input line may have: a page of 20 MB, escaped. */
export const MAX_LINE_BYTES = 64_000_000;

/** A line of input, or the place of one that was longer than the limit and not kept. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly tooLong: true };

/** Splits a byte stream at line breaks. Memory holds one line at a time; an endless line is passed over. */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  limit = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const finish = (): Line => {
    const line: Line =
      size > limit
        ? { number, tooLong: true }
        : {
            number,
            text: Buffer.concat(parts)
              .toString('utf8')
              .replace(number === 1 ? /^\ufeff|\r$/g : /\r$/, ''),
          };
    parts = [];
    size = 0;
    number++;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      size += at - from;
      if (size <= limit) parts.push(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    size += chunk.length - from;
    // A line over the limit is counted on, but no longer kept.
    if (size <= limit) parts.push(chunk.slice(from));
    else parts = [];
  }
  if (size > 0) yield finish();
}
