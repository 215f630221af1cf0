import type { Doc, Quotation, Token } from '../../language/index.ts';
import { covers, overlaps, type Span } from '../../record/index.ts';
import { cueAt } from '../cue.ts';
import type { Report } from '../report.ts';
import { headsOfSource } from '../source.ts';
import { type Context, contextsOf } from './context.ts';
import { cueFeatures, mayBeCue } from './cue-features.ts';
import type { Models } from './models.ts';
import { roleFeatures, stepFeatures } from './role-features.ts';
import { decode, latticeOf } from './tagging.ts';
import { addScores, slotsOf } from './weights.ts';

/** The log-odds above which a word is taken for a cue. */
const CUE_LOG_ODDS = -0.1;
/** The same for a saying that the rules found whole. */
const RULED_LOG_ODDS = -2.5;

/** Longer sentences are lists or no prose: the rules alone read them. */
const MOST_WORDS = 250;
/** No sentence of prose has more cues; what each costs grows with the sentence. */
const MOST_CUES = 12;
/** Nor so many verbs: what has them is a list of words. */
const MOST_VERBS = 40;

/** The log-odds that a word is the head of a cue. */
function cueScore(models: Models, c: Context, i: number): number {
  const score = new Float64Array(1);
  addScores(models.cues, slotsOf(cueFeatures(c, i), models.cues.slots), score);
  return score[0]!;
}

/** The words that head a cue, in order; the likeliest where there are too many. */
function cuesIn(models: Models, c: Context): Token[] {
  const found: { token: Token; score: number }[] = [];
  for (const token of c.sentence.tokens) {
    if (!mayBeCue(token, models.cues.heads)) continue;
    const score = cueScore(models, c, token.i);
    const least = surest(c.rules.get(token.i)) ? RULED_LOG_ODDS : CUE_LOG_ODDS;
    if (score >= least) found.push({ token, score });
  }
  if (found.length > MOST_CUES) found.sort((a, b) => b.score - a.score).length = MOST_CUES;
  return found.map((f) => f.token).sort((a, b) => a.i - b.i);
}

/** Runs of neighbouring words with one role, as spans. */
function runs(c: Context, roles: readonly number[], role: number): Span[] {
  const out: { start: number; end: number }[] = [];
  let open = false;
  for (const t of c.sentence.tokens) {
    const is = roles[t.i] === role;
    if (is && open) out.at(-1)!.end = t.end;
    else if (is) out.push({ start: t.start, end: t.end });
    open = is;
  }
  return out.filter((s) => /[\p{L}\p{N}]/u.test(c.doc.text.slice(s.start, s.end)));
}

/**
 * Attributions by the two learned parts: a classifier says which words head a cue, a tagger gives each word of the
 * cue's sentence its role for that cue. What the rules found is among what both look at.
 */
export function learnedReports(
  doc: Doc,
  quotations: readonly Quotation[],
  rules: readonly Report[],
  models: Models,
): Report[] {
  const reports: Report[] = [];
  for (const c of contextsOf(doc, quotations, rules)) {
    const { tokens } = c.sentence;
    if (tokens.length > MOST_WORDS || tokens.filter((t) => t.upos === 'VERB').length > MOST_VERBS) {
      reports.push(...c.rules.values());
      continue;
    }
    for (const t of cuesIn(models, c)) {
      const lattice = latticeOf(roleFeatures(c, t.i), stepFeatures(c, t.i), models.roles.slots);
      const roles = decode(models.roles, lattice);
      roles[t.i] = 1;
      roles.fill(0, 0, c.tree.from);
      const report = reportOf(c, t, roles);
      if (!isUttered(c, t, report)) reports.push(report);
    }
  }
  return reports;
}

/**
 * Of several runs the one beside the cue, since a source is one phrase; an apposition that only a comma parts from the
 * run before it brings that one along.
 */
function nearest(c: Context, spans: readonly Span[], cue: Token): Span | undefined {
  const gap = (s: Span) => (s.end <= cue.start ? cue.start - s.end : s.start - cue.end);
  const best = spans.toSorted((a, b) => gap(a) - gap(b))[0];
  const before = best && spans.findLast((s) => s.end <= best.start);
  if (!best || !before || !/^\s*,\s*$/.test(c.doc.text.slice(before.end, best.start))) return best;
  const first = c.sentence.tokens.find((t) => t.start >= best.start);
  const second = first && c.sentence.tokens[first.i + 1];
  const apposed = first && (/^(?:DET|NOUN|ADJ)$/.test(first.upos) || second?.xpos === 'POS');
  return apposed ? { start: before.start, end: best.end } : best;
}

/**
 * The tagger's content; the rules' where it found none, or no clause where the words lie as an inquit. A stray word or
 * two beside a whole quotation is left out.
 */
function contentOf(c: Context, found: readonly Span[], rule: Report | undefined): readonly Span[] {
  if (rule && rule.content.length > 0) {
    if (found.length === 0) return rule.content;
    if (rule.inquit && !found.some((s) => hasClause(c, s))) return rule.content;
  }
  const speech = found.find(
    (s) => s.end - s.start > 30 && /^(?:["“]|''|``)/.test(c.doc.text.slice(s.start, s.end)),
  );
  if (!speech) return found;
  const led = /[,:]\s*$/.test(c.doc.text.slice(Math.max(0, speech.start - 3), speech.start));
  if (led) return found.filter((s) => /["“”]|''/.test(c.doc.text.slice(s.start, s.end)));
  return found.filter((s) => s.end - s.start > 12 || /["“”']/.test(c.doc.text.slice(s.start, s.end)));
}

function hasClause(c: Context, span: Span): boolean {
  return c.sentence.tokens.some(
    (t) =>
      span.start <= t.start &&
      t.end <= span.end &&
      (/^(?:VBD|VBZ|VBP|MD)$/.test(t.xpos) || c.quoted[t.i]! > 0),
  );
}

const outside = (spans: readonly Span[], source: Span | undefined): readonly Span[] =>
  source ? spans.filter((s) => !covers(source, s)) : spans;

/**
 * "Hale stayed away, with a friend of his saying: “…”": whose participle it is stands between "with" and it, and no other speaks. Nothing
 * where a comma parts them.
 */
function within(c: Context, head: Token): Span | undefined {
  const { tokens } = c.sentence;
  if (head.xpos !== 'VBG') return undefined;
  const before = tokens.slice(Math.max(0, head.i - 12), head.i);
  const at = before.findLastIndex((t) => t.text === 'with' || t.upos === 'PUNCT' || /^V/.test(t.xpos));
  const [first, last] = [before[at + 1], before.at(-1)];
  if (before[at]?.text !== 'with' || !first || !last || first.upos === 'PRON') return undefined;
  return before.slice(at + 1).some((t) => /^(?:NOUN|PROPN)$/.test(t.upos))
    ? { start: first.start, end: last.end }
    : undefined;
}

function reportOf(c: Context, head: Token, roles: readonly number[]): Report {
  const rule = c.rules.get(head.i);
  const cue = cueAt(c.tree, head);
  const at = (t: Token) => ({ sentence: c.sentence.index, token: t.i });
  const tagged = nearest(c, runs(c, roles, 2), head);
  // "…, with a friend of his saying": a participle's own subject speaks, whoever else stands near.
  const subject = c.tree.child(head, 'nsubj');
  const apart =
    head.xpos === 'VBG' &&
    subject &&
    subject.i < head.i &&
    rule?.source &&
    tagged &&
    !overlaps(tagged, rule.source);
  const own = within(c, head);
  const source = own ?? (apart ? rule.source : tagged);
  const cueRuns = runs(c, roles, 1);
  const ownCue = cueRuns.find((s) => s.start <= head.start && head.end <= s.end) ?? {
    start: head.start,
    end: head.end,
  };
  return {
    class: rule?.class ?? cue?.entry.class ?? 'other',
    ...(rule?.phrase ? { phrase: true } : {}),
    ...(rule?.inquit ? { inquit: true } : {}),
    at: at(head),
    cue: ownCue,
    // A source that the tagger found none of may still be the tree's: "…, while insisting that …".
    ...(source ? { source } : rule?.source ? { source: rule.source } : {}),
    speakers: source ? headsOfSource(c.tree, source).map(at) : (rule?.speakers ?? []),
    addressees: rule?.addressees ?? [],
    // A title in the source's own words (“Iron Claw” filmmaker Sean Durkin) is no part of what is said.
    content: contentOf(c, outside(runs(c, roles, 3), source), rule),
    negated: rule?.negated ?? false,
    framed: rule?.framed ?? false,
    quoteOnly: rule?.quoteOnly ?? false,
    takesQuote: rule?.takesQuote ?? cue?.entry.frames.has('quote') ?? true,
  };
}

/**
 * "Screamed obscenities", "no other missing people had been reported": a common noun that is the cue's own object, or that its passive is
 * told of, is no source. Whom a passive tells something ("the court was told") is another matter.
 */
function isUttered(c: Context, cue: Token, { speakers, content }: Report): boolean {
  const [head, second] = speakers.map((s) => c.sentence.tokens[s.token]);
  if (second || head?.upos !== 'NOUN') return false;
  const hears = cueAt(c.tree, cue)?.entry.frames.has('whom') === true;
  const told = !hears && content.every((s) => s.start >= cue.end);
  if (cue.head === head.i) return told && cue.deprel === 'acl' && cue.xpos === 'VBN';
  if (head.head !== cue.i) return false;
  if (head.deprel === 'obj') return head.i === cue.i + 1 && /^VB[DGPZ]?$/.test(cue.xpos);
  return told && head.deprel === 'nsubj:pass';
}

/** A saying that the rules found whole, source and content: the classifier has to be sure to set it aside. */
function surest(rule: Report | undefined): boolean {
  return (
    rule?.source !== undefined &&
    rule.content.length > 0 &&
    /^(?:say|affirm|deny|accuse|judge)$/.test(rule.class) &&
    !rule.negated
  );
}
