import { covers, type Statement } from '../record/index.ts';
import { same } from './actor-by-id.ts';
import type { Attributed, Attribution } from './attribution.ts';
import { lengthOf, shared } from './words.ts';

/**
 * One speaker's words are one statement, however many cues lay claim to them ("…, she stated: “A,” she added"): the cue nearest to
 * them has it.
 */
export function withoutDoubles(
  statements: readonly Statement[],
  reports: readonly Attributed[],
): Pick<Attribution, 'statements' | 'reports'> {
  const gap = (s: Statement): number =>
    s.cue ? Math.min(...s.content.map((c) => Math.max(c.start - s.cue!.end, s.cue!.start - c.end, 0))) : 0;
  // One whose content takes in the other's cue has swallowed it; else the nearer one has the words, else the longer.
  const swallows = (a: Statement, b: Statement): boolean => a.content.some((c) => covers(c, b.cue!));
  const lesser = (a: Statement, b: Statement): Statement => {
    if (swallows(a, b) !== swallows(b, a)) return swallows(a, b) ? a : b;
    if (gap(a) !== gap(b)) return gap(b) < gap(a) ? a : b;
    return lengthOf(b.content) > lengthOf(a.content) ? a : b;
  };
  const doubles = new Set<Statement>();
  for (const [i, a] of statements.entries()) {
    // Those that claim the same words stand close by.
    for (const b of statements.slice(i + 1, i + 4)) {
      if (doubles.has(a) || doubles.has(b) || !a.cue || !b.cue || !sameVoice(a, b)) continue;
      const least = Math.min(lengthOf(a.content), lengthOf(b.content));
      if (shared(a.content, b.content) < 0.8 * least) continue;
      doubles.add(lesser(a, b));
    }
  }
  if (doubles.size === 0) return { statements: [...statements], reports: [...reports] };
  const kept = statements.filter((s) => !doubles.has(s));
  const names = new Map(kept.map((s, i) => [s.id, `s${i + 1}`]));
  return {
    statements: kept.map((s) => ({ ...s, id: names.get(s.id)! })),
    reports: reports.map(({ statement, ...r }) => {
      const name = statement && names.get(statement);
      return name ? { ...r, statement: name } : r;
    }),
  };
}

/** Whether two statements are one voice's: the same actors, or the same words where no actor is known ("the report goes on to say"). */
const sameVoice = (a: Statement, b: Statement): boolean =>
  same(a.speakers, b.speakers) ||
  (a.speakers.length + b.speakers.length === 0 &&
    a.source !== undefined &&
    a.source.start === b.source?.start &&
    a.source.end === b.source.end);
