import type { Doc, Quotation } from '../language/index.ts';
import type { Span } from '../record/index.ts';
import type { Place, Report } from './report.ts';
import { countWords, findTurns, lastWord, roleOf, type Turn } from './turns.ts';
import { findAnswers } from './unlabelled.ts';
import { lastFrom } from './words.ts';

/** A shorter turn ("Yes.", "No!") claims nothing by itself. */
const CLAIM_WORDS = 3;

interface Transcript {
  readonly reports: readonly Report[];
  /** The words at the head of each turn that say who speaks. */
  readonly labels: readonly Span[];
  readonly quotations: readonly Quotation[];
}

/**
 * What the speakers of a transcript say: a report for each turn that is more than a question, and all turns as quotations,
 * since whatever stands in them is said by somebody. Of an interview whose answers bear no name the one person that its
 * introduction speaks of answers. All empty where the text is no transcript.
 */
export function transcriptOf(doc: Doc): Transcript {
  const turns = findTurns(doc);
  if (turns.length === 0) return interviewOf(doc);
  const guest = guestOf(doc, turns[0]!.label.start);
  const told = turns.filter((turn) => !asks(doc, turn) && countWords(doc, turn.words) >= CLAIM_WORDS);
  return {
    reports: told.flatMap((turn) => {
      const label = placeBefore(doc, turn.label);
      if (!label) return [];
      const speaker = roleOf(doc, turn) === 'answers' ? (guest ?? label) : label;
      return [{ ...report(turn.words, speaker), at: label, cue: turn.colon, source: turn.label }];
    }),
    labels: turns.map(({ label }) => label),
    quotations: turns.map(({ words }) => quotation(words)),
  };
}

const quotation = (words: readonly Span[]): Quotation => ({
  start: words[0]!.start,
  end: words.at(-1)!.end,
  segments: words,
  depth: 0,
  closed: true,
});

/** An interview without labels: the one person that its introduction speaks of answers. */
function interviewOf(doc: Doc): Transcript {
  const found = findAnswers(doc);
  const guest = found && guestOf(doc, found.begins);
  if (!found || !guest) return { reports: [], labels: [], quotations: [] };
  const told = found.answers.filter((words) => countWords(doc, words) >= CLAIM_WORDS);
  return {
    reports: told.map((words) => report(words, guest)),
    labels: [],
    quotations: told.map(quotation),
  };
}

function report(words: readonly Span[], speaker: Place): Report {
  return {
    class: 'say',
    speakers: [speaker],
    addressees: [],
    content: words,
    negated: false,
    uncued: true,
    framed: true,
    takesQuote: false,
  };
}

/** Whether a turn only asks: it is an interviewer's, or all its sentences are questions. */
function asks(doc: Doc, turn: Turn): boolean {
  if (roleOf(doc, turn) === 'asks') return true;
  return turn.words.every(({ start, end }) => {
    const sentences = doc.text.slice(start, end).match(/[^.!?…]+[.!?…]*/g) ?? [];
    return sentences.every((s) => s.trimEnd().endsWith('?'));
  });
}

/** The last word of a label. */
function placeBefore(doc: Doc, label: Span): Place | undefined {
  const sentence = lastFrom(doc.sentences, label.start);
  const token = sentence?.tokens.findLast((t) => t.start < label.end);
  return sentence && token ? { sentence: sentence.index, token: token.i } : undefined;
}

/** The person whom the introduction names most, if it names one more than any other, and not as who asks. */
function guestOf(doc: Doc, end: number): Place | undefined {
  const named = new Map<string, { times: number; last: Span }>();
  const askers = new Set<string>();
  for (const e of doc.entities) {
    if (e.type !== 'PER' || e.end > end) continue;
    // "Spoke to X", "by X": X asks.
    if (
      /\b(?:to|by|told|asked)\s+(?:[\p{Ll}’']+\s+){0,2}$/iu.test(
        doc.text.slice(Math.max(0, e.start - 40), e.start),
      )
    )
      askers.add(lastWord(doc.text.slice(e.start, e.end)));
    const surname = lastWord(doc.text.slice(e.start, e.end));
    named.set(surname, { times: (named.get(surname)?.times ?? 0) + 1, last: e });
  }
  for (const asker of askers) named.delete(asker);
  const [first, second] = [...named.values()].sort((a, b) => b.times - a.times);
  if (!first || first.times === second?.times) return undefined;
  return placeBefore(doc, first.last);
}
