import type { Doc, Sentence } from '../language/index.ts';
import { covers, overlaps, type Span } from '../record/index.ts';
import type { Quotation } from './quotation.ts';
import type { Report } from './report.ts';
import { hasWords } from './words.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const count = (text: string) => text.match(WORD)?.length ?? 0;

/** A quotation shorter than this, within a narrator's sentence, is a name or a doubt and not a speech. */
const SPEECH_WORDS = 4;

function sentencesOf(doc: Doc, span: Span): Sentence[] {
  return doc.sentences.filter((s) => overlaps(s, span));
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
  const alone: Joined[] = [];
  let before: Joined | undefined;

  for (const q of speeches) {
    const holders = joined.filter(
      (j) => !inside(j.report, q) && j.content.some((c) => q.segments.some((s) => overlaps(s, c))),
    );
    if (holders.length > 0) {
      for (const j of rivalsOut(holders, q)) j.content = without(j.content, q);
      for (const j of holders.filter((h) => h.content.some((c) => q.segments.some((s) => overlaps(s, c)))))
        j.content = mergeSpans(doc.text, [...j.content, ...q.segments]);
      before = holders.at(-1);
      continue;
    }
    const found = beside(doc, joined, q, inside) ?? continued(doc, joined, q);
    if (found) {
      found.content = mergeSpans(doc.text, [...found.content, ...q.segments]);
      before = found;
      continue;
    }
    const words = count(doc.text.slice(q.start, q.end));
    if (before && words >= SPEECH_WORDS && fillsParagraph(doc, q)) {
      const { report } = before;
      alone.push({
        content: [...q.segments],
        report: { ...report, class: 'say', at: undefined, cue: undefined, content: [], uncued: true },
      });
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
  joined: readonly Joined[],
  q: Quotation,
  inside: (r: Report, q: Quotation) => boolean,
): Joined | undefined {
  const own = sentencesOf(doc, q);
  const first = own[0];
  const colon = first && /[:,]\s*$/.test(doc.text.slice(Math.max(0, q.start - 3), q.start));
  const places = new Set(own.map((s) => s.index));
  if (first && colon && first.index > 0 && q.start <= first.start) places.add(first.index - 1);
  const candidates = joined.filter(
    (j) =>
      j.report.cue &&
      j.report.at &&
      j.report.takesQuote &&
      !inside(j.report, q) &&
      places.has(j.report.at.sentence) &&
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

/** The report whose sentence ends right before the quotation, in the same paragraph, when it holds a quotation. */
function continued(doc: Doc, joined: readonly Joined[], q: Quotation): Joined | undefined {
  const own = doc.sentences.find((s) => s.start <= q.start && q.start < s.end);
  if (!own || own.index === 0 || /[\p{L}\p{N}]/u.test(doc.text.slice(own.start, q.start))) return undefined;
  const previous = doc.sentences[own.index - 1];
  if (!previous || previous.paragraph !== own.paragraph) return undefined;
  return joined.findLast(
    (j) =>
      j.report.at?.sentence === previous.index &&
      j.report.takesQuote &&
      j.content.some((c) => /["”»]$/.test(doc.text.slice(c.start, c.end))),
  );
}

/** Whether a quotation is all that its paragraph holds. */
function fillsParagraph(doc: Doc, q: Quotation): boolean {
  const first = doc.sentences.find((s) => s.start <= q.start && q.start < s.end);
  if (!first) return false;
  const same = doc.sentences.filter((s) => s.paragraph === first.paragraph);
  const start = same[0]!.start;
  const end = Math.max(same.at(-1)!.end, q.segments[0]!.end);
  return !hasWords(doc.text.slice(start, q.start)) && !hasWords(doc.text.slice(q.segments[0]!.end, end));
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
