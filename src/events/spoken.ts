import type { Attributed } from '../attribution/index.ts';
import type { Sentence, Token } from '../language/index.ts';

const isSubject = (t: Token): boolean => t.deprel.startsWith('nsubj');

/**
 * "Silva said that Oslo had agreed, and asked parliament to vote": the tree often joins the second verb to the one within what
 * is said, and so takes its doer from there. Where attribution has the content end before it, it is joined to the saying.
 * The sentence itself where nothing is to be mended.
 */
export function withSpeakers(sentence: Sentence, reports: readonly Attributed[]): Sentence {
  const moved = new Map<number, number>();
  for (const { report } of reports) {
    const cue = report.at && sentence.tokens[report.at.token];
    if (!cue || report.phrase || !report.source || report.source.start > cue.start) continue;
    const within = (t: Token): boolean => report.content.some((c) => c.start <= t.start && t.end <= c.end);
    for (const t of sentence.tokens) {
      if (t.deprel !== 'conj' || t.i <= cue.i || !/^VB[DPZ]$/.test(t.xpos) || within(t)) continue;
      const head = sentence.tokens[t.head];
      if (!head || head.i <= cue.i || !within(head)) continue;
      if (sentence.tokens.some((s) => s.head === t.i && isSubject(s))) continue;
      moved.set(t.i, cue.i);
    }
  }
  if (moved.size === 0) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((t) => (moved.has(t.i) ? { ...t, head: moved.get(t.i)! } : t)),
  };
}
