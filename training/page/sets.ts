/** The gold sets of pages, unpacked in a folder, and their folds by domain over all sets together. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDomain } from 'tldts';

export interface GoldPage {
  readonly set: string;
  readonly id: string;
  readonly url: string;
  readonly body: string;
  readonly path: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly lineLabels?: string;
}

interface Row {
  id: string;
  url: string;
  body?: string;
  file?: string;
  title?: string;
  authors?: string[];
  line_labels?: string;
}

export function readSets(folder: string, names: readonly string[]): GoldPage[] {
  return names.flatMap((set) => {
    const file = join(folder, set, 'gold.jsonl');
    if (!existsSync(file)) throw new Error(`${file} is missing: unpack the sets into ${folder}`);
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row)
      .filter((row) => row.body)
      .map((row) => ({
        set,
        id: row.id,
        url: row.url,
        body: row.body!,
        path: join(folder, set, row.file ?? `txt/${row.id}.txt`),
        title: row.title,
        authors: row.authors,
        lineLabels: row.line_labels,
      }));
  });
}

/** The fold of a page: pages of one registrable domain share it. */
export function foldOf(url: string, folds: number): number {
  const domain = getDomain(url) ?? url;
  let hash = 2166136261;
  for (let i = 0; i < domain.length; i++) hash = Math.imul(hash ^ domain.charCodeAt(i), 16777619);
  return (hash >>> 8) % folds;
}
