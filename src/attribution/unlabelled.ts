import type { Doc } from '../language/index.ts';
import type { Span } from '../record/index.ts';

/** Questions that an interview without labels has at least. */
const FEWEST = 3;
/** A question is one short paragraph. */
const LONGEST = 60;
const FIRST_PERSON = /\b(?:I|I'm|I’m|I've|I’ve|I'd|I’d|my|me|mine|we|our)\b/;

/** The answers of an interview, the paragraphs of each as spans, and where its first question begins. */
export interface Answers {
  readonly begins: number;
  readonly answers: readonly (readonly Span[])[];
}

/**
 * An interview whose questions and answers bear neither labels nor quotation marks: paragraphs that are questions and nothing else, each followed by
 * others that speak in the first person. Nothing where a text only asks now and then, and in pages of frequent questions, whose answers
 * are nobody's own.
 */
export function findAnswers(doc: Doc): Answers | undefined {
  const paragraphs = [...doc.text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: text, index: start }) => ({
    start,
    end: start + text.trimEnd().length,
    asks: isQuestion(text.trim()),
  }));
  const first = paragraphs.findIndex((p) => p.asks);
  const answers: Span[][] = [];
  for (const { asks, start, end } of paragraphs.slice(Math.max(0, first))) {
    if (!asks) answers.at(-1)?.push({ start, end });
    else if (answers.at(-1)?.length !== 0) answers.push([]);
  }
  // What follows the last answer may be the page's own again: it has no more paragraphs than the longest before it.
  const longest = answers.slice(0, -1).reduce((most, a) => Math.max(most, a.length), 0);
  answers.at(-1)?.splice(Math.max(1, longest));
  const told = answers.filter((a) => a.length > 0);
  const personal = told.filter((a) => a.some((s) => FIRST_PERSON.test(doc.text.slice(s.start, s.end))));
  const quoted = told.filter((a) => a.some((s) => /^["“«]/.test(doc.text.slice(s.start, s.end))));
  if (first < 1 || told.length < FEWEST || personal.length * 3 < told.length * 2 || quoted.length > 0)
    return undefined;
  // Most of the text is question and answer.
  if (told.length * 6 < paragraphs.length - first) return undefined;
  return { begins: paragraphs[first]!.start, answers: told };
}

function isQuestion(text: string): boolean {
  return /\?$/.test(text) && !/["“”«»]/.test(text) && text.split(/\s+/).length <= LONGEST;
}
