import { readList, readTable } from '../assets/index.ts';
import type { Doc, Quotation, Sentence, Token } from '../language/index.ts';
import type { Report } from './report.ts';
import { jointHeads, phraseOf } from './source.ts';
import { Tree } from './tree.ts';
import { hull, spansOf } from './words.ts';

const phrases = readTable('data/attribution/phrases.tsv')
  .filter(([, kind]) => kind === 'source' || kind === 'credit')
  .map(([phrase = '', kind]) => ({ words: phrase.split(' '), credit: kind === 'credit' }))
  .sort((a, b) => b.words.length - a.words.length);

/** The longest phrase that begins at `at`, with its last word's place. A credit stands after a comma or "as". */
function phraseAt(sentence: Sentence, at: number): { last: number; credit: boolean } | undefined {
  const found = phrases.find(({ words }) =>
    words.every((w, k) => sentence.tokens[at + k]?.text.toLowerCase() === w),
  );
  if (!found) return undefined;
  const apart = found.words[0] === 'as' || /^[,(—–]$/.test(sentence.tokens[at - 1]?.text ?? '');
  if (found.credit && !apart) return undefined;
  return { last: at + found.words.length - 1, credit: found.credit };
}

/** The noun that the phrase leads to: whatever first stands outside the phrase on the way up from its last word. */
function nounAfter(tree: Tree, first: number, last: number): Token | undefined {
  let t: Token | undefined = tree.sentence.tokens[last];
  for (let steps = 0; t && steps < 8; steps++) {
    if (t.i > last && /^(NOUN|PROPN|PRON|NUM|ADJ)$/.test(t.upos)) return t;
    t = tree.parent(t);
  }
  const next = tree.sentence.tokens[last + 1];
  return next && topNoun(tree, next, first);
}

function topNoun(tree: Tree, from: Token, first: number): Token | undefined {
  let best: Token | undefined = /^(NOUN|PROPN|PRON)$/.test(from.upos) ? from : undefined;
  let t: Token | undefined = from;
  for (let steps = 0; t && steps < 8; steps++) {
    if (t.i < first) break;
    if (/^(NOUN|PROPN|PRON)$/.test(t.upos)) best = t;
    t = tree.parent(t);
  }
  return best;
}

const measures = new Set(readList('data/attribution/measures.txt'));

/** "According to plan", "according to type of fund": right behind the phrase, and nobody's word. */
const isMeasure = (noun: Token, last: number): boolean =>
  noun.i === last + 1 && noun.xpos === 'NN' && measures.has(noun.lemma);

/** "According to X": the source is what the phrase leads to, the content the clause that it hangs on. */
export function phraseReports(doc: Doc, sentence: Sentence, quotations: readonly Quotation[]): Report[] {
  const reports: Report[] = [];
  let tree: Tree | undefined;
  let past = -1;
  for (const token of sentence.tokens) {
    const phrase = token.i > past ? phraseAt(sentence, token.i) : undefined;
    if (!phrase) continue;
    const { last, credit } = phrase;
    past = last;
    if (token.text.toLowerCase() === 'per' && /^(NOUN)$/.test(sentence.tokens[last + 1]?.upos ?? ''))
      continue;
    tree ??= new Tree(sentence);
    const noun = nounAfter(tree, token.i, last);
    if (!noun || noun.i <= last || isMeasure(noun, last)) continue;
    const source = phraseOf(tree, noun);
    for (const i of source) if (i <= last) source.delete(i);
    const inside = new Set(source);
    for (let i = token.i; i <= last; i++) inside.add(i);
    const content = clauseOf(tree, noun, inside, token.i);
    const at = (t: Token) => ({ sentence: sentence.index, token: t.i });
    reports.push({
      class: 'say',
      phrase: true,
      ...(credit ? { credit } : {}),
      at: at(token),
      cue: { start: token.start, end: sentence.tokens[last]!.end },
      source: hull(spansOf(doc.text, sentence, source)),
      speakers: jointHeads(tree, noun).map(at),
      addressees: [],
      content: spansOf(doc.text, sentence, content, quotations),
      negated: false,
      framed: true,
      takesQuote: true,
    });
  }
  return reports;
}

/** The clause around the phrase: at the end of a sentence what stands before it, at its head what follows. */
function clauseOf(tree: Tree, noun: Token, inside: ReadonlySet<number>, first: number): Set<number> {
  let verb: Token | undefined = tree.parent(noun);
  for (let steps = 0; verb && steps < 10; steps++) {
    if (!inside.has(verb.i) && /^(VERB|AUX)$/.test(verb.upos)) break;
    if (!inside.has(verb.i) && tree.child(verb, 'nsubj', 'cop')) break;
    verb = tree.parent(verb);
  }
  const top = verb ?? tree.sentence.tokens.find((t) => t.head < 0);
  const places = top ? tree.subtree(top) : new Set(tree.sentence.tokens.map((t) => t.i));
  for (const i of inside) places.delete(i);
  // At the end of the sentence the phrase speaks for all that stands before it.
  const rest = tree.sentence.tokens
    .slice(first)
    .filter((t) => !inside.has(t.i) && /[\p{L}\p{N}]/u.test(t.text));
  if (first > 0 && rest.length === 0) for (let i = 0; i < first; i++) places.add(i);
  return places;
}
