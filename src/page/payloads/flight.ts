import { type Data, parseJson } from './literal.ts';

/** The most values that are walked of one stream. */
const MOST_NODES = 400_000;

/** How many UTF-16 units of `text` from `at` on take up a number of bytes in UTF-8. */
function unitsOf(text: string, at: number, bytes: number): number {
  let left = bytes;
  let i = at;
  while (left > 0 && i < text.length) {
    const point = text.codePointAt(i)!;
    left -= point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    i += point < 0x10000 ? 1 : 2;
  }
  return i - at;
}

/** Puts the rows that values point to in their places: `$L5` and `$5` stand for row 5. */
function join(rows: ReadonlyMap<string, Data>): void {
  const stack: Data[] = [...rows.values()];
  for (let nodes = 0; stack.length > 0 && nodes < MOST_NODES; nodes++) {
    const value = stack.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      const id = typeof child === 'string' ? /^\$L?([\da-f]+)$/.exec(child)?.[1] : undefined;
      if (id === undefined) stack.push(child);
      else if (rows.has(id)) (value as Record<string, Data>)[key] = rows.get(id);
    }
  }
}

/**
 * The stream that React's server components send (`self.__next_f.push`), its pieces joined → the values of its rows. A row
 * is `id:` and JSON, or `id:T`, a length in bytes and a text; rows point to each other by `$id`.
 */
export function readFlight(stream: string): Data[] {
  const rows = new Map<string, Data>();
  const head = /([\da-f]*):(?:T([\da-f]{1,7}),)?/y;
  for (let at = 0; at < stream.length; ) {
    head.lastIndex = at;
    const found = head.exec(stream);
    const from = at + (found?.[0].length ?? 0);
    if (found?.[2] !== undefined) {
      at = from + unitsOf(stream, from, Number.parseInt(found[2], 16));
      rows.set(found[1]!, stream.slice(from, at));
      continue;
    }
    const line = stream.indexOf('\n', at);
    const end = line === -1 ? stream.length : line;
    if (found && /[[{"]/.test(stream[from] ?? '')) {
      const value = parseJson(stream.slice(from, end));
      if (value !== undefined) rows.set(found[1]!, value);
    }
    at = end + 1;
  }
  join(rows);
  return [...rows.values()];
}
