import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const GoldPage = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().optional(),
  capture: z.boolean().optional(),
  topic: z.union([z.string(), z.number()]).optional(),
  subtopic: z.union([z.string(), z.number()]).optional(),
  story: z.union([z.string(), z.number()]).optional(),
  mentions: z
    .array(
      z.object({
        start: z.number(),
        end: z.number(),
        cluster: z.union([z.string(), z.number()]),
        kind: z.string().optional(),
        selected: z.boolean().optional(),
      }),
    )
    .optional(),
});
export type GoldPage = z.infer<typeof GoldPage>;

/** The pages of one of the sets across pages, e.g. `ecbplus-train`; `folder` holds them. */
export function goldPages(folder: string, set: string): GoldPage[] {
  return gunzipSync(readFileSync(`${folder}/${set}.jsonl.gz`))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => GoldPage.parse(JSON.parse(line)));
}

/** The fold of five that a story is in: by its name, so that no story is on both sides. */
export function foldOf(story: string): number {
  let hash = 7;
  for (const char of story) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) >>> 0;
  return hash % FOLDS;
}

export const FOLDS = 5;
