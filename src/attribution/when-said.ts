import type { Doc, Sentence } from '../language/index.ts';
import { relation } from '../language/index.ts';
import type { Report } from './report.ts';

const DAY =
  /^(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?= \p{L})/u;

/**
 * "Said on Thursday there would be no exceptions": where no "that" parts them, the tree often gives the day to what is said. A day
 * right behind the cue, before a clause that has its subject still to come, is when it was said.
 */
export function withDaySaid(doc: Doc, reports: readonly Report[]): Report[] {
  return reports.map((r) => {
    const sentence = r.at && doc.sentences[r.at.sentence];
    const [first] = r.content;
    if (!sentence || !first || !r.cue || r.phrase) return r;
    const verb = sentence.tokens[r.at!.token]!;
    const text = doc.text.slice(verb.end, first.end).trimStart();
    const from = first.end - text.length;
    const words = DAY.exec(text)?.[0];
    if (words === undefined || first.start < verb.end || first.start > from + words.length) return r;
    const end = from + words.length;
    if (!opensClause(sentence, end)) return r;
    const start = end + /^\s*/.exec(doc.text.slice(end))![0].length;
    return {
      ...r,
      cue: { start: r.cue.start, end: Math.max(r.cue.end, end) },
      content: [{ start, end: first.end }, ...r.content.slice(1)],
    };
  });
}

/** Whether a clause begins behind a place: a subject of a verb further on, which the day before it does not belong to. */
function opensClause({ tokens }: Sentence, after: number): boolean {
  const day = tokens.findLast((t) => t.end <= after)!;
  const next = tokens[day.i + 1];
  if (!next || !/^(?:PRON|DET|NOUN|PROPN|ADJ|NUM)$/.test(next.upos)) return false;
  if (!/^(?:obl|nmod|advmod|nmod:unmarked|obl:unmarked)$/.test(day.deprel)) return false;
  return tokens
    .slice(day.i + 1, day.i + 15)
    .some((t) => /^(?:nsubj|expl|csubj)$/.test(relation(t)) && t.head > day.i);
}
