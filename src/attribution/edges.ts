import {
  type Doc,
  type Quotation,
  relation,
  type Sentence,
  type Token,
  touching,
} from '../language/index.ts';
import { overlaps, type Span } from '../record/index.ts';
import { lookUpCue } from './cue.ts';
import type { Report } from './report.ts';

const isQuoted = (quotations: readonly Quotation[], at: number): boolean =>
  touching(quotations, at, at + 1).some((q) => q.start < at && at < q.end);

/** Cues by which a new source speaks for itself. */
const OWN_WORD = /^(?:say|affirm|deny|accuse|think|judge)$/;

/** The last of some words that stands before a place. */
const lastBefore = (sentence: Sentence, end: number): Token | undefined =>
  sentence.tokens.findLast((t) => t.end <= end && /[\p{L}\p{N}]/u.test(t.text));

/** Whether a verb's clause hangs in another by a word of its own or by its nature: "if the others agreed", "who agreed". */
function isDependent(sentence: Sentence, verb: Token): boolean {
  if (/^(?:advcl|acl|ccomp|xcomp|csubj)$/.test(relation(verb))) return true;
  return sentence.tokens.some((t) => t.head === verb.i && relation(t) === 'mark');
}

/** The place after the last word of the unbroken run of words that hang on a verb, from the verb on. */
function clauseEnd(sentence: Sentence, verb: Token): number {
  const { tokens } = sentence;
  const below = (t: Token): boolean => {
    for (let at: Token | undefined = t, steps = 0; at && steps < 40; at = tokens[at.head], steps++)
      if (at.i === verb.i) return true;
    return false;
  };
  let end = verb.end;
  for (let i = verb.i + 1; i < tokens.length && below(tokens[i]!); i++)
    if (/[\p{L}\p{N}”"»)]/u.test(tokens[i]!.text)) end = tokens[i]!.end;
  return end;
}

/**
 * A content ends with a clause and not within one. Where it breaks off between a subject or an auxiliary and their verb, it
 * takes in the rest of that clause if the clause is part of what is said ("if the others | agreed", "that she had | told
 * nobody"); a new clause of the page's own ("…, and the trustees | denied it") is left out from its beginning.
 */
export function wholeClauses(
  doc: Doc,
  reports: readonly Report[],
  quotations: readonly Quotation[],
): Report[] {
  return reports.map((r) => {
    const sentence = r.at && doc.sentences[r.at.sentence];
    const last = r.content.at(-1);
    if (!sentence || !last || !r.cue || last.start < r.cue.start || last.end > sentence.end) return r;
    if (isQuoted(quotations, last.end) || /["”»]$/.test(doc.text.slice(last.start, last.end))) return r;
    const word = lastBefore(sentence, last.end);
    if (!word || word.end !== last.end) return r;
    // The verb that follows, past adverbs and auxiliaries.
    let next = sentence.tokens[word.i + 1];
    while (next && /^(?:ADV|AUX|PART)$/.test(next.upos)) next = sentence.tokens[next.i + 1];
    if (next?.upos !== 'VERB') return r;
    const broken = sentence.tokens.filter(
      (t) =>
        t.head === next.i &&
        t.start >= last.start &&
        t.i <= word.i &&
        /^(?:nsubj|aux|mark)$/.test(relation(t)),
    );
    if (broken.length === 0 || broken.at(-1)!.i < word.i - 6) return r;
    const spoken = broken.some((t) => relation(t) !== 'nsubj' || t.upos === 'PRON');
    if (spoken || isDependent(sentence, next))
      return {
        ...r,
        content: [...r.content.slice(0, -1), { start: last.start, end: clauseEnd(sentence, next) }],
      };
    const first = Math.min(
      ...sentence.tokens
        .filter((t) => t.i <= word.i && t.start >= last.start && t.head === next.i)
        .map((t) => t.i),
    );
    const subject = broken[0]!;
    const opening = sentence.tokens.filter((t) => t.head === subject.i && t.i < subject.i).map((t) => t.i);
    const at = sentence.tokens[Math.min(first, ...opening)]!.start;
    const joint =
      doc.text.slice(last.start, at).match(/[\s,;]+(?:(?:and|but|while|yet)\s+)?$/)?.[0].length ?? 0;
    if (at - joint <= last.start) return r;
    return { ...r, content: [...r.content.slice(0, -1), { start: last.start, end: at - joint }] };
  });
}

/** "Assured an aide on Tuesday that ties were close": what is said begins with "that", after whom it is said to and when. */
export function afterAddressee(doc: Doc, reports: readonly Report[]): Report[] {
  return reports.map((r) => {
    const [first] = r.content;
    const sentence = r.at && doc.sentences[r.at.sentence];
    if (!sentence || !first || !r.cue || r.phrase || first.start < r.cue.end) return r;
    if (!lookUpCue(sentence.tokens[r.at!.token]!.lemma)?.frames.has('whom')) return r;
    const that = sentence.tokens.find(
      (t) =>
        t.text.toLowerCase() === 'that' &&
        relation(t) === 'mark' &&
        sentence.tokens[t.head]?.head === r.at!.token &&
        first.start < t.start &&
        t.end < first.end,
    );
    return that ? { ...r, content: [{ start: that.start, end: first.end }, ...r.content.slice(1)] } : r;
  });
}

/** The words that stand between two places hold a semicolon. */
const parted = (text: string, from: number, to: number): boolean => text.slice(from, to).includes(';');

/**
 * "…, he said, and B answered that …": words after a cue that are another's, whose own source stands between, are not the first
 * one's. "X said that …, the agency reported; the text does not mention it": what a semicolon sets after the cue is the page's.
 */
export function leaveToOthers(
  doc: Doc,
  reports: readonly Report[],
  quotations: readonly Quotation[],
): Report[] {
  const bySentence = Map.groupBy(reports, (r) => r.at?.sentence ?? -1);
  return reports.map((r) => {
    if (!r.at || !r.cue || r.content.length < 2) return r;
    const { cue } = r;
    const others = (bySentence.get(r.at.sentence) ?? []).filter((o) => o !== r && o.source && o.cue);
    const foreign = (c: Span): boolean =>
      c.start >= cue.end &&
      others.some(
        (o) =>
          o.source!.start >= cue.end &&
          o.source!.end <= c.start &&
          o.cue!.end <= c.start &&
          o.content.some((x) => overlaps(x, c)) &&
          !r.content.some((x) => x.start < o.source!.start && o.source!.end <= x.end),
      );
    const told = (c: Span, before: Span): boolean =>
      !isQuoted(quotations, c.start + 1) &&
      parted(doc.text, before.end, c.start) &&
      /[\p{L}]/u.test(doc.text.slice(before.end, c.start));
    const content = r.content.filter((c, k) => k === 0 || !(foreign(c) || told(c, r.content[k - 1]!)));
    return content.length < r.content.length ? { ...r, content } : r;
  });
}

/**
 * "X said that A, and Y denied B": where a new source with a cue of its own follows a comma and "and", or a semicolon, the
 * first content ends before it.
 */
export function partSources(
  doc: Doc,
  reports: readonly Report[],
  quotations: readonly Quotation[],
): Report[] {
  const bySentence = Map.groupBy(reports, (r) => r.at?.sentence ?? -1);
  return reports.map((r) => {
    const last = r.content.at(-1);
    if (!r.at || !r.cue || !r.source || !last || last.start < r.cue.start || r.phrase) return r;
    let end = last.end;
    for (const o of bySentence.get(r.at.sentence) ?? []) {
      if (o === r || !o.source || !o.cue || !OWN_WORD.test(o.class) || o.phrase) continue;
      if (o.source.start <= last.start || o.cue.end > last.end || o.cue.start < o.source.end) continue;
      if (isQuoted(quotations, o.source.start)) continue;
      const joint = doc.text
        .slice(last.start, o.source.start)
        .match(/(?:,\s+(?:and|but|while)|\s+while|;(?:\s+(?:and|but|while))?)\s+$/);
      if (joint) end = Math.min(end, o.source.start - joint[0].length);
    }
    end = Math.min(end, otherAfterSemicolon(doc, r, last, quotations) ?? end);
    if (end === last.end || end <= last.start) return r;
    return { ...r, content: [...r.content.slice(0, -1), { start: last.start, end }] };
  });
}

/** The semicolon after which somebody else speaks, thinks or denies, as its clause's verb and noun subject say. */
function otherAfterSemicolon(
  doc: Doc,
  r: Report,
  within: Span,
  quotations: readonly Quotation[],
): number | undefined {
  const sentence = doc.sentences[r.at!.sentence]!;
  const mark = sentence.tokens.find(
    (t) => t.text === ';' && t.start > within.start && t.end < within.end && !isQuoted(quotations, t.start),
  );
  if (!mark) return undefined;
  const spoken = sentence.tokens.some((subject) => {
    const verb = sentence.tokens[subject.head];
    return (
      subject.i > mark.i &&
      relation(subject) === 'nsubj' &&
      subject.upos !== 'PRON' &&
      verb !== undefined &&
      OWN_WORD.test(lookUpCue(verb.lemma)?.class ?? '')
    );
  });
  return spoken ? mark.start : undefined;
}
