import type { Doc, Quotation, Sentence, Token } from '../language/index.ts';
import type { Span } from '../record/index.ts';
import { contentOf } from './content.ts';
import { type Cue, cueAt } from './cue.ts';
import { inquitAt } from './inquit.ts';
import type { Report } from './report.ts';
import { jointHeads, sourceOf } from './source.ts';
import { Tree } from './tree.ts';
import { hull, spansOf } from './words.ts';

/** The cue's own words: the verb with its auxiliaries, negation and particle. */
function cueSpan(tree: Tree, cue: Cue): Span {
  const places = new Set([cue.head.i]);
  if (cue.particle && cue.particle.i - cue.head.i <= 4) places.add(cue.particle.i);
  return { start: cue.head.start, end: Math.max(...[...places].map((i) => tree.sentence.tokens[i]!.end)) };
}

/** The word of a phrase that no other word of it governs. */
function headOf(tree: Tree, places: ReadonlySet<number>): Token {
  const inside = [...places].map((i) => tree.sentence.tokens[i]!);
  const tops = inside.filter((t) => !places.has(t.head) && /^(?:NOUN|PROPN|PRON)$/.test(t.upos));
  return tops.at(-1) ?? inside.at(-1)!;
}

/** The reports that verbs of speech make in one sentence, by its tree; a content may still be missing. */
export function verbalReports(doc: Doc, sentence: Sentence, quotations: readonly Quotation[]): Report[] {
  const tree = new Tree(sentence);
  const reports: Report[] = [];
  for (const token of sentence.tokens) {
    const cue = cueAt(tree, token);
    if (!cue) continue;
    const inquit = /^(?:say|affirm)$/.test(cue.entry.class) ? inquitAt(tree, cue.head) : undefined;
    const source = inquit
      ? { head: headOf(tree, inquit.source), places: inquit.source }
      : sourceOf(tree, cue.head);
    const content = contentOf(tree, cue);
    const places = new Set(inquit?.content ?? content.places);
    places.delete(cue.head.i);
    const at = (t: { i: number }) => ({ sentence: sentence.index, token: t.i });
    reports.push({
      class: cue.entry.class,
      at: at(cue.head),
      cue: cueSpan(tree, cue),
      source: source && hull(spansOf(doc.text, sentence, source.places)),
      speakers: source ? jointHeads(tree, source.head).map(at) : [],
      addressees: content.addressee ? jointHeads(tree, content.addressee).map(at) : [],
      content: spansOf(doc.text, sentence, places, quotations),
      negated: cue.negated,
      ...(inquit ? { inquit: true } : {}),
      framed: places.size > 0,
      quoteOnly: cue.entry.frames.size === 1 && cue.entry.frames.has('quote'),
      takesQuote: cue.entry.frames.has('quote'),
    });
  }
  return reports;
}
