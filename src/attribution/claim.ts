import type { Doc } from '../language/index.ts';
import { covers } from '../record/index.ts';
import type { CueClass } from './cue.ts';
import type { Quotation } from './quotation.ts';
import type { Report } from './report.ts';
import type { Tree } from './tree.ts';

/** Classes whose contents are claims however they are put; of the others only what is quoted is. */
const CLAIMS: ReadonlySet<CueClass> = new Set(['say', 'affirm', 'deny', 'accuse', 'judge']);
const MAY_QUOTE: ReadonlySet<CueClass> = new Set(['commit', 'request', 'ask']);
const GOING_ON = new Set(['go', 'continue', 'proceed']);

/** Whether a cue only may, should or will be: "will announce", "is expected to say", "if he said". */
export function isUnreal(tree: Tree, token: number): boolean {
  const verb = tree.sentence.tokens[token];
  if (!verb) return false;
  if (tree.children(verb, 'aux').some((t) => t.xpos === 'MD')) return true;
  if (tree.children(verb, 'mark').some((t) => /^(if|unless|whether)$/.test(t.lemma))) return true;
  if (tree.children(verb, 'mark', 'aux').some((t) => t.xpos === 'TO')) {
    return !GOING_ON.has(tree.parent(verb)?.lemma ?? '');
  }
  return verb.xpos === 'VB' && !tree.children(verb, 'aux').some((t) => t.lemma === 'do');
}

/**
 * Whether a report is a claim that the record keeps as a statement: somebody is there to say it, it is said and not
 * denied, planned or wished for, and it is not a saying within a quoted speech. Attitudes, and requests and vows of
 * which no word is quoted, are no claims.
 */
export function isClaim(
  doc: Doc,
  report: Report,
  kind: 'direct' | 'indirect' | 'mixed',
  quotations: readonly Quotation[],
  tree: Tree | undefined,
): boolean {
  if (report.negated || report.content.length === 0) return false;
  if (!report.source && report.speakers.length === 0) return false;
  if (!(CLAIMS.has(report.class) || (MAY_QUOTE.has(report.class) && kind !== 'indirect'))) return false;
  const cue = report.cue;
  if (cue && quotations.some((q) => q.depth === 0 && q.segments.some((s) => covers(s, cue)))) return false;
  if (report.phrase || report.uncued || !report.at || !tree) return true;
  if (kind !== 'direct' && isUnreal(tree, report.at.token)) return false;
  return /[\p{L}\p{N}]/u.test(doc.text.slice(report.content[0]!.start, report.content[0]!.end));
}
