import { existsSync, readFileSync } from 'node:fs';

/** A sentence with its PLOVER events, as the development sets have them. */
export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly events: readonly {
    readonly source: unknown;
    readonly target: unknown;
    readonly plover: string | null;
  }[];
}

/** The rows of a JSONL file; none where it is not there. */
export function readRows<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as T);
}

/** One phrase or several, as a list. */
export const phrases = (x: unknown): string[] =>
  (Array.isArray(x) ? x : [x]).filter((p): p is string => typeof p === 'string' && p !== '');
