import { readFileSync } from 'node:fs';
import type { Doc } from '../../src/language/index.ts';

type Pair = [number, number];

/** A row of a PolNeAR file: `data/attribution/polnear-*.jsonl`. */
export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly {
    readonly source: Pair[];
    readonly cue: Pair[];
    readonly content: Pair[];
  }[];
  readonly discard?: readonly Pair[];
}

/** One gold attribution in the sentence of its cue: the cue's head word, and each word's role. */
export interface GoldCue {
  readonly sentence: number;
  readonly head: number;
  readonly roles: number[];
}

export function readGold(path: string): GoldRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRow);
}

const within = (spans: readonly Pair[], start: number, end: number) =>
  spans.some(([a, b]) => a < end && start < b);

/** A content is one stretch but where its cue or source breaks it: gaps are filled, and what follows it is told apart. */
function inStretches(roles: number[]): number[] {
  let from = -1;
  roles.forEach((r, i) => {
    if (r === 3) {
      if (from >= 0) roles.fill(3, from, i);
      from = i + 1;
    } else if (r !== 0) from = -1;
  });
  return roles.map((r, i) => {
    if (r !== 0) return r;
    for (let k = i - 1; k >= 0; k--) if (roles[k] !== 0) return roles[k] === 3 ? 4 : 0;
    return 0;
  });
}

/** Lays a row's attributions on the words of its document; those without a cue teach nothing here. */
export function goldCues(doc: Doc, row: GoldRow): GoldCue[] {
  const out = new Map<string, GoldCue>();
  for (const a of row.attributions) {
    if (a.cue.length === 0) continue;
    for (const sentence of doc.sentences) {
      if (!within(a.cue, sentence.start, sentence.end)) continue;
      const roles = sentence.tokens.map((t) => {
        if (within(a.cue, t.start, t.end)) return 1;
        if (within(a.source, t.start, t.end)) return 2;
        return within(a.content, t.start, t.end) ? 3 : 0;
      });
      const cue = sentence.tokens.filter((t) => roles[t.i] === 1);
      if (cue.length === 0) continue;
      const tops = cue.filter((t) => t.head < 0 || roles[t.head] !== 1);
      const head =
        tops.find((t) => t.upos === 'VERB') ?? tops.find((t) => t.upos === 'NOUN') ?? tops[0] ?? cue[0]!;
      const key = `${sentence.index}.${head.i}`;
      const known = out.get(key);
      if (known)
        roles.forEach((r, i) => {
          if (known.roles[i] === 0) known.roles[i] = r;
        });
      else out.set(key, { sentence: sentence.index, head: head.i, roles });
      break;
    }
  }
  return [...out.values()].map((c) => ({ ...c, roles: inStretches(c.roles) }));
}
