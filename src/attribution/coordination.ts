import { readTable } from '../assets/index.ts';
import {
  type Doc,
  type Quotation,
  relation,
  type Sentence,
  type Token,
  touching,
} from '../language/index.ts';
import { covers } from '../record/index.ts';
import type { Report } from './report.ts';

const SAYING = /^(?:say|affirm|deny|accuse|judge|commit|request)$/;

/** A cue without a subject of its own that "and", "but" or, for a participle, a comma joins to what stands before. */
function leans(sentence: Sentence, cue: Token): boolean {
  if (sentence.tokens.some((t) => t.head === cue.i && relation(t) === 'nsubj')) return false;
  let i = cue.i - 1;
  while (i >= 0 && /^(?:ADV|AUX|PART)$/.test(sentence.tokens[i]!.upos)) i--;
  const before = sentence.tokens[i];
  if (!before) return false;
  if (/^(?:and|but|while)$/i.test(before.text)) return true;
  return before.text === ',' && cue.xpos === 'VBG';
}

/** Two verbs that one subject can govern: both participles, both finite and of one tense. */
function parallel(a: Token, b: Token): boolean {
  // The tagger takes many a past tense for a participle.
  const past = (t: Token) => /^VB[DN]$/.test(t.xpos);
  return b.xpos === 'VBG' || a.xpos === b.xpos || (past(a) && past(b));
}

/**
 * "X said A, calling B C" · "X said A and called for B": a cue that leans on an earlier saying has that saying's
 * source, where the tree found none or one within what is said.
 */
export function leanOnSpeakers(doc: Doc, reports: readonly Report[]): Report[] {
  const bySentence = Map.groupBy(reports, (r) => r.at?.sentence ?? -1);
  return reports.map((r) => {
    const sentence = r.at && doc.sentences[r.at.sentence];
    const cue = r.at && sentence?.tokens[r.at.token];
    if (!sentence || !cue || r.phrase || !leans(sentence, cue)) return r;
    const earlier = (bySentence.get(sentence.index) ?? []).filter((o) => {
      const head = o.at && sentence.tokens[o.at.token];
      return (
        head &&
        o.source &&
        o.cue &&
        !o.phrase &&
        head.i < cue.i &&
        (SAYING.test(o.class) || /^V/.test(head.xpos)) &&
        parallel(head, cue) &&
        o.source.start < o.cue.start
      );
    });
    const first = earlier[0];
    if (!first?.source) return r;
    const lost =
      !r.source || r.source.start > first.cue!.end || first.content.some((c) => covers(c, r.source!));
    return lost ? { ...r, source: first.source, speakers: first.speakers } : r;
  });
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

/**
 * "X said that A, according to B" · "X said that A, B reported": where the words of another source and its cue end a
 * content, the content ends before them.
 */
export function trimOuterCues(text: string, reports: readonly Report[]): Report[] {
  const bySentence = Map.groupBy(reports, (r) => r.at?.sentence ?? -1);
  return reports.map((r) => {
    if (!r.at || !r.cue) return r;
    for (const o of bySentence.get(r.at.sentence) ?? []) {
      if (o === r || !o.cue || !o.source || o.cue.start < r.cue.end) continue;
      const [start, end] = [Math.min(o.cue.start, o.source.start), Math.max(o.cue.end, o.source.end)];
      const last = r.content.at(-1);
      if (!last || last.start >= start || last.end < end || /[\p{L}\p{N}]/u.test(text.slice(end, last.end)))
        continue;
      // Only a cue that nothing follows: one with a content of its own after it belongs to what is said.
      if (o.content.some((c) => c.start >= end)) continue;
      const cut = start - (text.slice(last.start, start).match(/[\s,–—-]+$/)?.[0].length ?? 0);
      return { ...r, content: [...r.content.slice(0, -1), { start: last.start, end: cut }] };
    }
    return r;
  });
}

const narrators = readTable('data/attribution/phrases.tsv')
  .filter(([, kind]) => kind === 'narrator')
  .map(([phrase = '']) => new RegExp(`[,\\s]+${phrase}\\s`, 'i'));

/** "X said A even as B happens": what the page sets against a saying is the page's own, unless it is quoted. */
export function leaveNarrator(
  text: string,
  reports: readonly Report[],
  quotations: readonly Quotation[],
): Report[] {
  return reports.map((r) => {
    const last = r.content.at(-1);
    if (!last || !r.cue || r.phrase || last.start < r.cue.start) return r;
    for (const narrator of narrators) {
      const found = narrator.exec(text.slice(last.start, last.end));
      const at = found && last.start + found.index;
      if (!found || at === null || at <= last.start) continue;
      if (touching(quotations, at, at + 1).some((q) => q.start < at && at < q.end - 1)) continue;
      return { ...r, content: [...r.content.slice(0, -1), { start: last.start, end: at }] };
    }
    return r;
  });
}
