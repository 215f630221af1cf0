import type { Doc, Entity, Quotation, Sentence, Token } from '../../language/index.ts';
import type { Report } from '../report.ts';
import { Tree } from '../tree.ts';

/** A sentence as the learned parts look at it: its tree, its quotation marks, its names, and what the rules said. */
export interface Context {
  readonly doc: Doc;
  readonly sentence: Sentence;
  readonly tree: Tree;
  /** For each word the quotation it stands in (1, 2, … within the sentence), or 0. */
  readonly quoted: readonly number[];
  /** For each word the type of the name it belongs to, or ''. */
  readonly names: readonly string[];
  /** The rules' reports whose cue stands in this sentence, by the place of the cue's head. */
  readonly rules: ReadonlyMap<number, Report>;
  readonly words: readonly string[];
}

/** Prepares each sentence once. */
export function contextsOf(doc: Doc, quotations: readonly Quotation[], rules: readonly Report[]): Context[] {
  const outer = quotations.filter((q) => q.depth === 0);
  const names = new Map<number, Entity[]>();
  for (const e of doc.entities) names.set(e.sentence, [...(names.get(e.sentence) ?? []), e]);
  const byCue = new Map<number, Map<number, Report>>();
  for (const r of rules) {
    if (!r.at) continue;
    const own = byCue.get(r.at.sentence) ?? new Map<number, Report>();
    own.set(r.at.token, r);
    byCue.set(r.at.sentence, own);
  }
  let from = 0;
  return doc.sentences.map((sentence) => {
    while (from < outer.length && outer[from]!.end <= sentence.start) from++;
    const quoted = sentence.tokens.map(() => 0);
    let n = 0;
    for (let k = from; k < outer.length && outer[k]!.start < sentence.end; k++) {
      n++;
      for (const t of sentence.tokens) {
        if (outer[k]!.segments.some((s) => s.start <= t.start && t.end <= s.end)) quoted[t.i] = n;
      }
    }
    const named = sentence.tokens.map(() => '');
    for (const e of names.get(sentence.index) ?? [])
      for (let i = e.first; i <= e.last; i++) named[i] = e.type;
    return {
      doc,
      sentence,
      tree: new Tree(sentence),
      quoted,
      names: named,
      rules: byCue.get(sentence.index) ?? new Map(),
      words: sentence.tokens.map((t: Token) => t.text.toLowerCase()),
    };
  });
}
