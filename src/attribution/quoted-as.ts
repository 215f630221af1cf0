import type { Doc, Sentence, Token } from '../language/index.ts';
import { overlaps, type Span } from '../record/index.ts';
import type { Report } from './report.ts';
import { jointHeads, phraseOf } from './source.ts';
import { Tree } from './tree.ts';
import { hasWords, hull, spansOf } from './words.ts';

/** "was quoted as saying", "quoted him as saying", "was quoted by the agency as saying". */
interface QuotedAs {
  readonly quoted: Token;
  readonly saying: Token;
  /** The head of the words for the one whose words they are. */
  readonly speaker: Token;
}

/** Words between "quoted" and "as saying": an agent or an object. */
const APART = 12;

function quotedAsAt(tree: Tree, quoted: Token): QuotedAs | undefined {
  if (!/^(?:quote|cite)$/.test(quoted.lemma) || quoted.upos !== 'VERB') return undefined;
  const { tokens } = tree.sentence;
  const as = tokens.slice(quoted.i + 1, quoted.i + APART).find((t) => t.text.toLowerCase() === 'as');
  const saying = as && tokens[as.i + 1];
  if (!as || saying?.xpos !== 'VBG') return undefined;
  const passive =
    tree.child(quoted, 'aux:pass') ??
    (tokens[quoted.i - 1]?.lemma === 'be' ? tokens[quoted.i - 1] : undefined);
  const speaker = passive
    ? (tree.child(quoted, 'nsubj:pass', 'nsubj') ?? nameBefore(tokens, passive))
    : tokens
        .slice(quoted.i + 1, as.i)
        .findLast((t) => /^(?:NOUN|PROPN|PRON)$/.test(t.upos) && t.head === quoted.i);
  return speaker ? { quoted, saying, speaker } : undefined;
}

const nameBefore = (tokens: readonly Token[], auxiliary: Token): Token | undefined => {
  const t = tokens[auxiliary.i - 1];
  return t && /^(?:PROPN|PRON|NOUN)$/.test(t.upos) ? t : undefined;
};

function without(spans: readonly Span[], hole: Span): Span[] {
  return spans.flatMap((s) => {
    if (!overlaps(s, hole)) return [s];
    return [
      { start: s.start, end: hole.start },
      { start: hole.end, end: s.end },
    ].filter((x) => x.end - x.start > 1);
  });
}

/**
 * "Silva was quoted as saying by the agency", "the agency quoted Silva as saying": whoever is quoted speaks, and who quotes hands
 * it on. Gives such reports the speaker and one cue, whatever was made of them; all others as they are.
 */
export function quotedAs(doc: Doc, reports: readonly Report[]): Report[] {
  const trees = new Map<number, readonly [Sentence, readonly QuotedAs[]]>();
  const turns = (index: number) => {
    let known = trees.get(index);
    if (!known) {
      const sentence = doc.sentences[index]!;
      const tree = new Tree(sentence);
      known = [sentence, sentence.tokens.flatMap((t) => quotedAsAt(tree, t) ?? [])];
      trees.set(index, known);
    }
    return known;
  };
  const done = new Set<Token>();
  return reports.flatMap((r) => {
    if (
      !r.at ||
      r.phrase ||
      !/quot|cit|sa[yi]|tell/i.test(doc.text.slice(r.cue?.start ?? 0, r.cue?.end ?? 0))
    )
      return [r];
    const { token } = r.at;
    const [sentence, found] = turns(r.at.sentence);
    const turn = found.find((q) => q.quoted.i === token || q.saying.i === token);
    if (!turn) return [r];
    const tree = new Tree(sentence);
    const passive = turn.speaker.i < turn.quoted.i;
    // "The agency quoted him": the quoting stays a report of its own, that holds the other and tells nothing beside it.
    if (!passive && turn.quoted.i === token) {
      const held = reports.some((o) => o.at?.sentence === r.at?.sentence && o.at?.token === turn.saying.i);
      return [held ? { ...r, credit: true } : r];
    }
    if (done.has(turn.quoted)) return [];
    done.add(turn.quoted);
    const source = hull(spansOf(doc.text, sentence, phraseOf(tree, turn.speaker, turn.quoted)));
    if (!source) return [r];
    const cue = passive
      ? { start: turn.quoted.start, end: turn.saying.end }
      : { start: turn.saying.start, end: turn.saying.end };
    const tail = sentence.tokens[turn.saying.i + 1];
    const byAgent = tree.children(turn.quoted, 'obl').some((t) => tree.child(t, 'case')?.lemma === 'by');
    const agent = tail?.text.toLowerCase() === 'by' ? { start: tail.start, end: sentence.end } : undefined;
    let content = without(
      without(r.content, { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) }),
      cue,
    );
    if (agent) content = without(content, agent);
    return [
      {
        ...r,
        class: 'say' as const,
        at: { sentence: sentence.index, token: byAgent ? turn.quoted.i : turn.saying.i },
        cue,
        source,
        speakers: jointHeads(tree, turn.speaker).map((t) => ({ sentence: sentence.index, token: t.i })),
        addressees: [],
        content: content
          .map((c) => ({ start: c.start, end: c.start + doc.text.slice(c.start, c.end).trimEnd().length }))
          .filter((c) => hasWords(doc.text.slice(c.start, c.end))),
        framed: true,
        quoteOnly: false,
        takesQuote: true,
      },
    ];
  });
}
