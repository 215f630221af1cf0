import { readTable } from '../assets/index.ts';
import type { Doc } from '../language/index.ts';
import type { Span } from '../record/index.ts';

/** What one speaker says in a transcript or an interview in questions and answers, until the next one speaks. */
export interface Turn {
  /** The words that say who speaks, without the colon. */
  readonly label: Span;
  readonly colon: Span;
  /** The words spoken, a span for each paragraph. */
  readonly words: readonly Span[];
  /** The label is the asking paper's. */
  readonly asks?: boolean;
}

/** `NAME (on camera): `, at the head of a paragraph: one to five words, each with a capital. */
const LABEL = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4})(?:\s*[([][^()[\]\n]{1,40}[)\]])?:\s+(?=\S)/u;
/** Turns that a transcript has at least, and their share of the paragraphs from its first to its last. */
const FEWEST = 4;
const SHARE = 0.3;
/** Words behind a label in the mean: fields of a list ("When: Saturday") have fewer. */
const MEAN_WORDS = 6;

/** What the bearers of labels that are no names do: data/attribution/turn-labels.tsv. */
const roles = new Map<string, string | undefined>(
  readTable('data/attribution/turn-labels.tsv').map(([label = '', does]) => [label, does]),
);

const plain = (label: string): string => label.toLowerCase().replace(/\.$/, '');
export const lastWord = (name: string): string => plain(name).split(/\s/).at(-1)!;
const nameOf = (doc: Doc, turn: Turn): string => plain(doc.text.slice(turn.label.start, turn.label.end));

/**
 * The turns of a transcript: paragraphs with the speaker's name and a colon at their head, and those that follow without
 * one. Empty where the text holds none: two labels or more have to come again, close to each other, and what stands behind them has to
 * be speech, not the fields of a list.
 */
export function findTurns(doc: Doc): Turn[] {
  const paragraphs = [...doc.text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: text, index: start }) => ({
    start,
    end: start + text.trimEnd().length,
    label: LABEL.exec(text),
  }));
  const labels = paragraphs.flatMap(({ label }) => (label ? [label[1]!] : []));
  const asked = paragraphs.flatMap(({ label, end }) =>
    label && doc.text[end - 1] === '?' ? [label[1]!] : [],
  );
  const speakers = speakersAmong(doc, labels);
  // "Kestrel Review: Why did you stay?": whose paragraphs are questions, time and again, is the paper that asks.
  const askers = new Set(
    speakers.size > 0 ? asked.filter((l, i) => asked.indexOf(l) < i && !speakers.has(l)) : [],
  );
  for (const label of labels)
    if (
      askers.has(label) &&
      labels.filter((l) => l === label).length > asked.filter((l) => l === label).length * 2
    )
      askers.delete(label);
  const turns: (Turn & { words: Span[] })[] = [];
  for (const { start, end, label } of paragraphs) {
    if (label && (speakers.has(label[1]!) || askers.has(label[1]!))) {
      leaveQuestion(doc, turns.at(-1)?.words);
      const colon = start + label[0].lastIndexOf(':');
      turns.push({
        label: { start, end: start + label[1]!.length },
        colon: { start: colon, end: colon + 1 },
        words: [{ start: start + label[0].length, end }],
        ...(askers.has(label[1]!) ? { asks: true } : {}),
      });
    } else turns.at(-1)?.words.push({ start, end });
  }
  // What follows the last turn may be the page's own again: it has no more paragraphs than the longest before it.
  const longest = turns.slice(0, -1).reduce((most, turn) => Math.max(most, turn.words.length), 0);
  turns.at(-1)?.words.splice(Math.max(1, longest));
  return isTranscript(doc, turns) ? turns : [];
}

/** A question right before the next one speaks, without a label of its own, is the interviewer's. */
function leaveQuestion(doc: Doc, words: Span[] | undefined): void {
  if (words && words.length > 1 && doc.text[words.at(-1)!.end - 1] === '?') words.pop();
}

function isTranscript(doc: Doc, turns: readonly Turn[]): boolean {
  const labels = turns.map((turn) => lastWord(nameOf(doc, turn)));
  const again = new Set(labels.filter((label, i) => labels.indexOf(label) < i));
  if (turns.length < FEWEST || again.size < 2) return false;
  const words = turns.reduce((sum, turn) => sum + countWords(doc, turn.words.slice(0, 1)), 0);
  const paragraphs = turns.reduce((sum, turn) => sum + turn.words.length, 0);
  return turns.length >= SHARE * paragraphs && words >= MEAN_WORDS * turns.length;
}

export const countWords = (doc: Doc, spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + doc.text.slice(start, end).split(/\s+/).length, 0);

/**
 * Which labels are speakers': words for one, names that end like a person's of the document, short forms of a longer label ("JANE
 * ROE", then "ROE"), and beside such ones in capitals whatever else stands in capitals.
 */
function speakersAmong(doc: Doc, labels: readonly string[]): ReadonlySet<string> {
  if (labels.length === 0) return new Set();
  const long = new Set(labels.filter((l) => l.includes(' ')).map(lastWord));
  const names = doc.entities.filter((e) => e.type === 'PER').map((e) => doc.text.slice(e.start, e.end));
  const persons = new Set(names.map(lastWord));
  const sure = labels.filter((l) => roles.has(plain(l)) || persons.has(lastWord(l)) || long.has(plain(l)));
  const inCapitals = (l: string): boolean => l.length > 1 && l === l.toUpperCase();
  return new Set(sure.some(inCapitals) ? [...sure, ...labels.filter(inCapitals)] : sure);
}

/** Whether a turn is of one who asks or who answers, as its label says, or of one who speaks. */
export function roleOf(doc: Doc, turn: Turn): string {
  return turn.asks ? 'asks' : (roles.get(nameOf(doc, turn)) ?? 'speaks');
}
