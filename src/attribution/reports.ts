import type { Doc } from '../language/index.ts';
import { joinQuotations } from './direct.ts';
import { models } from './learned/models.ts';
import { learnedReports } from './learned/reports.ts';
import { phraseReports } from './phrase.ts';
import type { Quotation } from './quotation.ts';
import type { Report } from './report.ts';
import { verbalReports } from './verbal.ts';
import { hull } from './words.ts';

/** What the rules find in each sentence by itself: verbs of our list and phrases, by the trees. */
export function findByRules(doc: Doc, quotations: readonly Quotation[]): Report[] {
  return doc.sentences.flatMap((s) => [
    ...verbalReports(doc, s, quotations),
    ...phraseReports(doc, s, quotations),
  ]);
}

/**
 * "X said A and called for B": where a cue stands in the content of an earlier one of the same source, joined to it by
 * "and" or "but" or leaning on it as a participle, the earlier content ends before it.
 */
export function partCoordinated(text: string, reports: readonly Report[]): Report[] {
  const bySentence = Map.groupBy(reports, (r) => r.at?.sentence ?? -1);
  return reports.map((r) => {
    if (!r.at || !r.cue || !r.source) return r;
    const { cue, source } = r;
    let end = Number.POSITIVE_INFINITY;
    for (const o of bySentence.get(r.at.sentence) ?? []) {
      if (o === r || !o.cue || !o.source || o.cue.start < cue.end) continue;
      if (o.source.start !== source.start || o.source.end !== source.end) continue;
      const holder = r.content.find((c) => c.start < o.cue!.start && o.cue!.end <= c.end);
      if (!holder) continue;
      const joint = text
        .slice(holder.start, o.cue.start)
        .match(/[\s,;]+(?:(?:and|but|while|then|also|later)\s+)*$/);
      if (joint?.[0].trim()) end = Math.min(end, o.cue.start - joint[0].length);
    }
    if (end === Number.POSITIVE_INFINITY) return r;
    const content = r.content
      .filter((c) => c.start < end)
      .map((c) => ({ start: c.start, end: Math.min(c.end, end) }));
    return content.length > 0 ? { ...r, content } : r;
  });
}

/** All attributions of a document, in order of the text, before anybody asks who the sources are. */
export function findReports(
  doc: Doc,
  quotations: readonly Quotation[],
  options: { learned?: boolean } = {},
): Report[] {
  const rules = findByRules(doc, quotations);
  const trained = options.learned === false ? undefined : models();
  const found = trained ? learnedReports(doc, quotations, rules, trained) : rules;
  const at = (r: Report) => hull([...(r.cue ? [r.cue] : []), ...r.content])?.start ?? 0;
  return joinQuotations(doc, partCoordinated(doc.text, found), quotations)
    .filter((r) => r.content.length > 0)
    .sort((a, b) => at(a) - at(b));
}
