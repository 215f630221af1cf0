/** The gold sets of pages that readers are measured on, unpacked in a folder, and the scorer's reading of their answers. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Set → its gold file. Dates of naeb are scored on the pages whose date was checked. */
export const SETS = {
  naeb: 'naeb/gold.jsonl',
  fundus: 'fundus/gold.jsonl',
  scrapinghub: 'scrapinghub/gold.jsonl',
  'fundus-eval': 'fundus-eval/gold.jsonl',
  mediacloud: 'htmldate-mediacloud/gold.jsonl',
} as const;
export type SetName = keyof typeof SETS;
const TRUSTED_DATES = 'naeb/gold-trusted-dates.jsonl';

export interface GoldPage {
  readonly id: string;
  readonly url?: string;
  readonly file: string;
}

/** What a reader says of a page, as score-pages.mjs takes it. */
export interface PageAnswer {
  readonly id: string;
  readonly body?: string;
  readonly title?: string;
  /** YYYY-MM-DD as the page's own time zone has it, and the moment in full. */
  readonly date?: string;
  readonly date_raw?: string;
  readonly authors?: string | readonly string[];
}

/** Percent but for F1 and shares, which are in [0, 1]; what a set has no gold for is undefined. */
export interface SetScore {
  readonly body?: number;
  readonly title?: number;
  readonly authors?: number;
  readonly date?: { readonly right: number; readonly wrong: number };
  readonly undated?: { readonly pages: number; readonly dated: number };
}

/** The gold rows of a set, or of every n-th page of it so that about `most` are left. */
export function goldOf(folder: string, file: string, most = Number.POSITIVE_INFINITY): GoldPage[] {
  const path = join(folder, file);
  if (!existsSync(path)) throw new Error(`${path} is missing: unpack ../shared/data/pages into ${folder}`);
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldPage);
  const step = Math.max(1, Math.ceil(rows.length / most));
  return rows.filter((_, i) => i % step === 0);
}

interface Scored {
  readonly body?: { readonly shingle_f1: number };
  readonly title?: { readonly exact_acc: number };
  readonly author?: { readonly exact_acc: number };
  readonly date?: {
    readonly n: number;
    readonly right_acc: number;
    readonly wrong_rate: number;
    readonly nodate: number;
    readonly false_on_undated: number;
  };
}

const SCORER = fileURLToPath(new URL('../../shared/score/score-pages.mjs', import.meta.url));
export const scorerInReach = existsSync(SCORER);

/** Scores a reader's answers on the pages of a set that it was asked about. */
export async function scoreSet(
  folder: string,
  set: SetName,
  gold: readonly GoldPage[],
  answers: readonly PageAnswer[],
): Promise<SetScore> {
  const { score } = (await import(pathToFileURL(SCORER).href)) as {
    score(gold: readonly GoldPage[], answers: readonly PageAnswer[]): Scored;
  };
  const all = score(gold, answers);
  const asked = new Set(gold.map(({ id }) => id));
  const dated =
    set === 'naeb'
      ? score(
          goldOf(folder, TRUSTED_DATES).filter(({ id }) => asked.has(id)),
          answers,
        ).date
      : all.date;
  return {
    body: all.body?.shingle_f1,
    title: all.title?.exact_acc,
    authors: all.author?.exact_acc,
    date: dated && { right: 100 * dated.right_acc, wrong: 100 * dated.wrong_rate },
    undated: dated && dated.nodate > 0 ? { pages: dated.nodate, dated: dated.false_on_undated } : undefined,
  };
}
