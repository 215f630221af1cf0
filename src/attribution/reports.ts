import type { Doc, Quotation } from '../language/index.ts';
import { overlaps } from '../record/index.ts';
import { withoutAsked } from './asked.ts';
import { leanOnSpeakers, leaveNarrator, partCoordinated, trimOuterCues } from './coordination.ts';
import { joinQuotations } from './direct.ts';
import { afterAddressee, leaveToOthers, partSources, wholeClauses } from './edges.ts';
import { withoutFronted } from './fronted.ts';
import { models } from './learned/models.ts';
import { learnedReports } from './learned/reports.ts';
import { withListed } from './listed.ts';
import { turnPassives } from './passive.ts';
import { phraseReports } from './phrase.ts';
import { quotedAs } from './quoted-as.ts';
import type { Report } from './report.ts';
import { verbalReports } from './verbal.ts';
import { withDaySaid } from './when-said.ts';
import { hull } from './words.ts';

/** What the rules find in each sentence by itself: verbs of our list and phrases, by the trees. */
export function findByRules(doc: Doc, quotations: readonly Quotation[]): Report[] {
  return doc.sentences.flatMap((s) => [
    ...verbalReports(doc, s, quotations),
    ...phraseReports(doc, s, quotations),
  ]);
}

/** Credits are the rules' alone: they take the place of whatever else was made of their words. */
function withCredits(rules: readonly Report[], found: readonly Report[]): Report[] {
  const credits = rules.filter((r) => r.credit && r.cue);
  if (credits.length === 0) return [...found];
  return [
    ...found.filter((r) => r.credit !== true && !credits.some((c) => r.cue && overlaps(c.cue!, r.cue))),
    ...credits,
  ];
}

/** All attributions of a document, in order of the text, before anybody asks who the sources are. */
export function findReports(
  doc: Doc,
  quotations: readonly Quotation[],
  options: { learned?: boolean } = {},
): Report[] {
  const rules = findByRules(doc, quotations);
  const trained = options.learned === false ? undefined : models();
  const heard = withCredits(rules, trained ? learnedReports(doc, quotations, rules, trained) : rules);
  const found = withListed(doc, heard, quotations);
  const leaning = partCoordinated(doc.text, leanOnSpeakers(doc, turnPassives(doc, quotedAs(doc, found))));
  const whole = leaveToOthers(
    doc,
    partSources(doc, wholeClauses(doc, afterAddressee(doc, leaning), quotations), quotations),
    quotations,
  );
  const dated = withDaySaid(doc, whole);
  const edged = leaveNarrator(doc.text, trimOuterCues(doc.text, withoutFronted(doc, dated)), quotations);
  const at = (r: Report) => hull([...(r.cue ? [r.cue] : []), ...r.content])?.start ?? 0;
  return withoutAsked(doc, joinQuotations(doc, edged, quotations))
    .filter((r) => r.content.length > 0)
    .sort((a, b) => at(a) - at(b));
}
