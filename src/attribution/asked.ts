import type { Doc } from '../language/index.ts';
import { overlaps } from '../record/index.ts';
import type { Report } from './report.ts';

/** The words right before a question that is put to somebody. */
const ASKED = /\basked(?: by [\p{L} ]{1,40})?[,:]\s*$/u;
const LONGEST = 60;

/** "When he was asked, “Will you stay?” Roe said: “No.”": the question is not among the words of whoever answers. */
export function withoutAsked(doc: Doc, reports: readonly Report[]): Report[] {
  return reports.map((r) => {
    if (r.content.length < 2) return r;
    const content = r.content.filter((span) => {
      const from = Math.max(0, span.start - LONGEST);
      const asked = ASKED.exec(doc.text.slice(from, span.start));
      if (!asked) return true;
      const verb = { start: from + asked.index, end: from + asked.index + 'asked'.length };
      return r.cue !== undefined && overlaps(r.cue, verb);
    });
    return content.length > 0 ? { ...r, content } : r;
  });
}
