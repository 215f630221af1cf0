import type { Token } from '../language/index.ts';
import type { Tree } from './tree.ts';
import { isPunctuation } from './words.ts';

/** The clause that says who speaks, put after what is said: "…, Silva said on Monday", "…, said Silva, an aide". */
export interface Inquit {
  readonly source: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
}

const NOMINAL = /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM|PART)$/;
const MARK = /^(?:[,?!”"»—–-]|--|'')$/;
/** Words that open a clause which the page sets beside a saying: "…, the minister said, even as …". */
const NARRATOR = /^(?:even|although|though|despite|while|as)$/i;
const MOST_SOURCE = 14;
const MOST_TAIL = 9;

const range = (from: number, to: number) =>
  new Set(Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k));
const isFinite_ = (t: Token) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos);

/**
 * Reads an inquit by its words alone: trees go wrong on them more often than on anything else. A mark, then a plain noun
 * phrase and the cue (or the cue and the phrase), then the sentence's end or a short adverbial: all that stands before the
 * mark is what is said. Undefined where the words do not lie so.
 */
export function inquitAt(tree: Tree, cue: Token): Inquit | undefined {
  const { tokens } = tree.sentence;
  if (!isFinite_(cue)) return undefined;
  const before = sourceBefore(tree, cue) ?? sourceAfter(tree, cue);
  if (!before) return undefined;
  const { first, source } = before;
  const content = range(tree.from, first);
  const said = tokens.slice(tree.from, first);
  const words = said.filter((t) => !isPunctuation(t));
  if (words.length < 2 || !said.some(isFinite_)) return undefined;
  return { source, content };
}

/** Where the noun phrase that ends before `end` begins; `end` itself where none does. */
function nounsBefore(tree: Tree, end: number): number {
  const { tokens } = tree.sentence;
  let start = end;
  while (start > tree.from && end - start < MOST_SOURCE && isNominal(tokens, start - 1)) start--;
  return start;
}

/** "…, Silva said on Monday."; "…, the bloc's president, Ana Silva, said." */
function sourceBefore(tree: Tree, cue: Token): { first: number; source: Set<number> } | undefined {
  const { tokens } = tree.sentence;
  let end = cue.i;
  while (end > tree.from && /^(?:ADV|AUX)$/.test(tokens[end - 1]!.upos)) end--;
  const apposed = tokens[end - 1]?.text === ',';
  if (apposed) end--;
  let start = nounsBefore(tree, end);
  if (apposed) {
    if (start === end || tokens[start - 1]?.text !== ',') return undefined;
    const named = nounsBefore(tree, start - 1);
    if (named === start - 1) return undefined;
    start = named;
  }
  const mark = tokens[start - 1];
  if (start === end || !mark || !MARK.test(mark.text) || start - 1 <= tree.from) return undefined;
  if (!tokens.slice(start, end).some((t) => /^(?:NOUN|PROPN|PRON)$/.test(t.upos))) return undefined;
  return tailEnds(tokens, cue.i + 1)
    ? { first: markStart(tokens, start - 1), source: range(start, end) }
    : undefined;
}

/** "…," said Silva, an aide. */
function sourceAfter(tree: Tree, cue: Token): { first: number; source: Set<number> } | undefined {
  const { tokens } = tree.sentence;
  const mark = tokens[cue.i - 1];
  if (!mark || !MARK.test(mark.text) || cue.i - 1 <= tree.from) return undefined;
  let end = cue.i + 1;
  while (end < tokens.length && end - cue.i < MOST_SOURCE && isNominal(tokens, end)) end++;
  if (end === cue.i + 1 || !/^(?:NOUN|PROPN|PRON)$/.test(tokens[end - 1]!.upos)) return undefined;
  const next = tokens[end];
  if (next && !/^(?:[.,;()]|in|on|at|of|during|last|who)$/i.test(next.text)) return undefined;
  return { first: markStart(tokens, cue.i - 1), source: range(cue.i + 1, end) };
}

function isNominal(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i]!;
  if (t.upos === 'PART') return t.xpos === 'POS';
  if (NOMINAL.test(t.upos)) return !/^(?:that|who|which|what|WDT|WP)$/.test(t.text) && !/^W/.test(t.xpos);
  // "the secretary of state", "Trump and Pence", "vice-president", "a diplomat in Riyadh"
  if (/^(?:of|and|for|de|&|in|at|from|to|with)$/i.test(t.text))
    return NOMINAL.test(tokens[i - 1]?.upos ?? '') && NOMINAL.test(tokens[i + 1]?.upos ?? '');
  return /^[-.’']$/.test(t.text) && i > 0 && tokens[i - 1]!.end === t.start;
}

/** Nothing follows but an addressee, a day, a place, or the narrator's own clause after a comma. */
function tailEnds(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (/^[.;!?]$/.test(t.text)) return true;
    if (t.text === ',') {
      const next = tokens[i + 1];
      return !next || /^(?:VBG|WDT|WP|WRB|CC)$/.test(next.xpos) || NARRATOR.test(next.text);
    }
    if (i - from >= MOST_TAIL) return false;
    if (/^(?:VERB|AUX|SCONJ|PUNCT)$/.test(t.upos) || /^(?:VB|MD|W|TO|EX)/.test(t.xpos)) return false;
    if (/^(?:that|:|“|")$/i.test(t.text)) return false;
  }
  return true;
}

/** Closing marks belong to what is said; a comma before the source does not. */
function markStart(tokens: readonly Token[], at: number): number {
  return /^[,—–-]|--$/.test(tokens[at]!.text) ? at : at + 1;
}
