import type { Data } from './literal.ts';

/** An object of a page's data. */
export type Node = { readonly [key: string]: Data };

export const isNode = (value: Data): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a value points to, or the value itself. */
export type Follow = (value: Data) => Data;

/**
 * Follows what Apollo's caches keep apart: `{"__ref": "Paragraph:1"}` (or `{"type": "id", "id": …}` of older ones) stands for
 * the entry of that name in a cache among `values`, two levels down at the most.
 */
export function followerOf(values: readonly Data[]): Follow {
  const entries = new Map<string, Data>();
  const enter = (cache: Data, depth: number): void => {
    if (!isNode(cache)) return;
    for (const [name, entry] of Object.entries(cache)) {
      if (!isNode(entry)) continue;
      if ('__typename' in entry || /[:.]/.test(name)) entries.set(name, entry);
      else if (depth < 2) enter(entry, depth + 1);
    }
  };
  for (const value of values) enter(value, 0);
  return (value) => {
    if (entries.size === 0 || !isNode(value)) return value;
    const name = typeof value.__ref === 'string' ? value.__ref : value.type === 'id' ? value.id : undefined;
    return typeof name === 'string' ? (entries.get(name) ?? value) : value;
  };
}
