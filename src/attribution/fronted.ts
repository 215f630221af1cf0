import { type Doc, relation, type Sentence, type Token } from '../language/index.ts';
import { covers, overlaps, type Span } from '../record/index.ts';
import type { Report } from './report.ts';

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;

/**
 * What lies like an inquit and is none: "While the view stays, he acknowledged the loss", where a clause that only says when or why stands
 * in front; "Sloan, who drove five hours, said the trails were fine", where what follows the cue is a clause of its own. Such a content is
 * left out; where the tree has a clause after the cue, that is the content and the subject before the cue the source.
 */
export function withoutFronted(doc: Doc, reports: readonly Report[]): Report[] {
  return reports.map((r) => {
    const sentence = r.at && doc.sentences[r.at.sentence];
    const cue = r.at && sentence?.tokens[r.at.token];
    const [only, second] = r.content;
    if (!sentence || !cue || !r.cue || !only || second || r.phrase || only.start < sentence.start) return r;
    if (r.source && r.source.start >= r.cue.end && isSubjectOfClause(sentence, cue, r.source))
      return withClause(sentence, cue, r);
    if (only.end > r.cue.start || /["”»’']$/.test(doc.text.slice(only.start, only.end))) return r;
    return isAdverbial(sentence, cue, only) ? { ...r, content: [] } : r;
  });
}

/** "Said the trails were": words after the cue that are the subject of a clause of the cue's. */
function isSubjectOfClause(sentence: Sentence, cue: Token, source: Span): boolean {
  return sentence.tokens.some((t) => {
    const verb = sentence.tokens[t.head];
    return covers(source, t) && relation(t) === 'nsubj' && verb?.head === cue.i && verb.i > cue.i;
  });
}

/** The report with the tree's subject and clause. */
function withClause(sentence: Sentence, cue: Token, r: Report): Report {
  const { tokens } = sentence;
  const under = (top: Token) => (t: Token) => {
    for (let at: Token | undefined = t, steps = 0; at && steps < 60; at = tokens[at.head], steps++)
      if (at === top) return true;
    return false;
  };
  const subject = tokens.find((t) => t.head === cue.i && t.i < cue.i && relation(t) === 'nsubj');
  const clause = tokens.find((t) => t.head === cue.i && t.i > cue.i && relation(t) === 'ccomp');
  if (!subject || !clause) return { ...r, content: [] };
  const spanOf = (all: readonly Token[]): Span => ({ start: all[0]!.start, end: all.at(-1)!.end });
  const own = tokens.filter(under(subject)).filter((t) => t.i < cue.i);
  const name = own.filter(
    (t) => t === subject || (t.head === subject.i && /^(?:flat|compound|det|amod)/.test(t.deprel)),
  );
  const said = tokens.filter(under(clause)).filter((t) => t.i > cue.i && /[\p{L}\p{N}]/u.test(t.text));
  return {
    ...r,
    source: spanOf(name),
    speakers: [{ sentence: sentence.index, token: subject.i }],
    content: [spanOf(said)],
  };
}

/** Whether a content before the cue is, by its top verbs, only a clause that says when, why or although what. */
function isAdverbial(sentence: Sentence, cue: Token, content: Span): boolean {
  const inside = (t: Token | undefined) => t !== undefined && overlaps(content, t);
  const tops = sentence.tokens.filter(
    (t) => inside(t) && !inside(sentence.tokens[t.head]) && /^(?:VERB|AUX|NOUN|PROPN|ADJ|PRON)$/.test(t.upos),
  );
  const object = sentence.tokens.some(
    (t) => t.head === cue.i && t.i > cue.i && /^(?:obj|ccomp|xcomp)$/.test(t.deprel),
  );
  const marked = (t: Token) =>
    sentence.tokens.some(
      (m) =>
        m.head === t.i && /^(?:mark|advmod)$/.test(m.deprel) && m.i < t.i && /^(?:SCONJ|ADV)$/.test(m.upos),
    );
  return (
    tops.length > 0 &&
    tops.every((t) => t.deprel.startsWith('advcl') && t.head === cue.i) &&
    (object || tops.every((t) => marked(t) || !FINITE.test(t.xpos)))
  );
}
