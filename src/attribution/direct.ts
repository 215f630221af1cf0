import type { Doc, Quotation, Sentence } from '../language/index.ts';
import { covers, overlaps, type Span } from '../record/index.ts';
import { voiceOf } from './bare.ts';
import type { Report } from './report.ts';
import { hasWords, lastFrom } from './words.ts';

/** The sentences that a stretch of text touches. */
function sentencesOf(doc: Doc, span: Span): Sentence[] {
  const out: Sentence[] = [];
  for (
    let s = lastFrom(doc.sentences, span.start) ?? doc.sentences[0];
    s && s.start < span.end;
    s = doc.sentences[s.index + 1]
  ) {
    if (s.end > span.start) out.push(s);
  }
  return out;
}

/** Whether the quotation ends as words do before "he said": with a comma, or a mark of its own, inside the marks. */
function endsForCue(text: string, q: Quotation): boolean {
  return (
    /[,?!…—-]\s*[”"'’»]*$/u.test(text.slice(q.start, q.end)) ||
    /^[”"'’»]*\s*[,—–-]/u.test(text.slice(q.end, q.end + 3))
  );
}

interface Joined {
  content: Span[];
  readonly report: Report;
}

/**
 * Joins quotations to the reports whose cue they stand beside, and makes reports of those that stand alone.
 *
 * - a content that holds part of a quotation takes all of it, over as many sentences and paragraphs as it runs
 * - "…," X said · X said: "…" · said X, "…": the nearest free cue in the sentence where the quotation begins or ends,
 *   or in the sentence before it when that ends with a colon
 * - "…," X said. "… goes on": a quotation that begins right after such a sentence, in its paragraph, is of the same report
 * - a paragraph that is all quotation goes to the speaker before it
 */
export function joinQuotations(
  doc: Doc,
  reports: readonly Report[],
  quotations: readonly Quotation[],
): Report[] {
  const speeches = quotations.filter((q) => q.depth === 0 && hasWords(doc.text.slice(q.start, q.end)));
  const joined: Joined[] = reports.map((report) => ({ report, content: [...report.content] }));
  const inside = (r: Report, q: Quotation) =>
    r.cue !== undefined && q.segments.some((s) => covers(s, r.cue!));
  const bySentence = Map.groupBy(joined, (j) => j.report.at?.sentence ?? -1);
  const alone: Joined[] = [];
  let before: Joined | undefined;

  for (const q of speeches) {
    const own = sentencesOf(doc, q);
    const around = own.flatMap((s) => bySentence.get(s.index) ?? []);
    const holders = around.filter(
      (j) => !inside(j.report, q) && j.content.some((c) => q.segments.some((s) => overlaps(s, c))),
    );
    if (holders.length > 0) {
      for (const j of rivalsOut(holders, q)) j.content = without(j.content, q);
      for (const j of holders.filter((h) => h.content.some((c) => q.segments.some((s) => overlaps(s, c)))))
        j.content = mergeSpans(doc.text, [...j.content, ...q.segments]);
      before = holders.at(-1);
      continue;
    }
    const earlier = bySentence.get((own[0]?.index ?? 0) - 1) ?? [];
    const found = beside(doc, own, around, earlier, q, inside) ?? continued(doc, earlier, before, q);
    if (found) {
      found.content = mergeSpans(doc.text, [...found.content, ...q.segments]);
      before = found;
      continue;
    }
    const voice = voiceOf(
      doc,
      q,
      earlier.map((j) => ({ ...j.report, content: j.content })),
      before?.report,
    );
    if (voice) {
      const { source, speakers, addressees } = voice;
      const report: Report = {
        class: 'say',
        source,
        speakers,
        addressees,
        content: [],
        negated: false,
        uncued: true,
        framed: false,
        takesQuote: true,
      };
      alone.push({ content: [...q.segments], report });
    }
  }
  return [...joined, ...alone].map(({ report, content }) => ({ ...report, content }));
}

/** Of several cues of one source that hold a quotation, all but the one nearest to it: "rejected A, stating “B”". */
function rivalsOut(holders: readonly Joined[], q: Quotation): Joined[] {
  const key = (j: Joined) => (j.report.source ? `${j.report.source.start}-${j.report.source.end}` : '');
  const gap = (j: Joined) => {
    const cue = j.report.cue;
    if (!cue) return Number.POSITIVE_INFINITY;
    return cue.start >= q.end ? cue.start - q.end : q.start - cue.end;
  };
  return holders.filter((j) =>
    holders.some((o) => o !== j && key(o) !== '' && key(o) === key(j) && gap(o) >= 0 && gap(o) < gap(j)),
  );
}

function without(content: readonly Span[], q: Quotation): Span[] {
  return content.filter((c) => !q.segments.some((s) => overlaps(s, c)));
}

/** The cue that the quotation stands beside. */
function beside(
  doc: Doc,
  own: readonly Sentence[],
  around: readonly Joined[],
  earlier: readonly Joined[],
  q: Quotation,
  inside: (r: Report, q: Quotation) => boolean,
): Joined | undefined {
  const first = own[0];
  const colon = first && /[:,]\s*$/.test(doc.text.slice(Math.max(0, q.start - 3), q.start));
  const leads = first && colon && q.start <= first.start ? earlier : [];
  const candidates = [...around, ...leads].filter(
    (j) =>
      j.report.cue &&
      j.report.at &&
      j.report.takesQuote &&
      !inside(j.report, q) &&
      !(j.report.source && covers(j.report.source, q)) &&
      (j.content.length === 0 || colon || endsForCue(doc.text, q)),
  );
  const distance = (j: Joined) =>
    j.report.cue!.start >= q.end ? j.report.cue!.start - q.end : q.start - j.report.cue!.end;
  const near = candidates.filter((j) => distance(j) >= 0 && distance(j) < 400);
  near.sort(
    (a, b) => Number(a.content.length > 0) - Number(b.content.length > 0) || distance(a) - distance(b),
  );
  return near[0];
}

/** The report whose quotation ends right before this one, in the same paragraph: in its own sentence or the cue's after it. */
function continued(
  doc: Doc,
  earlier: readonly Joined[],
  before: Joined | undefined,
  q: Quotation,
): Joined | undefined {
  const own = lastFrom(doc.sentences, q.start);
  if (!own || own.index === 0 || hasWords(doc.text.slice(own.start, q.start))) return undefined;
  const previous = doc.sentences[own.index - 1];
  if (!previous || previous.paragraph !== own.paragraph) return undefined;
  const quoting = (j: Joined) =>
    j.content.some(
      (c) =>
        /(?:["”»]|''|’’)$/.test(doc.text.slice(c.start, c.end)) ||
        (j.report.inquit && c.end <= j.report.cue!.start),
    );
  const last = before?.content.at(-1);
  if (before && last && last.end > previous.start && !hasWords(doc.text.slice(last.end, q.start)))
    return before;
  return earlier.findLast((j) => j.report.takesQuote && quoting(j));
}

/** Spans in order, those that touch or that only white space parts made one. */
export function mergeSpans(text: string, spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && (s.start <= last.end || text.slice(last.end, s.start).trim() === '')) {
      last.end = Math.max(last.end, s.end);
    } else out.push({ ...s });
  }
  return out;
}
