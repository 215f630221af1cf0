import type { Doc, Token } from '../language/index.ts';
import { covers } from '../record/index.ts';
import { lookUpCue } from './cue.ts';
import type { Report } from './report.ts';
import { phraseOf } from './source.ts';
import { Tree } from './tree.ts';
import { hull, spansOf } from './words.ts';

const isPassive = (tree: Tree, verb: Token): boolean =>
  verb.xpos === 'VBN' && tree.child(verb, 'aux:pass') !== undefined;

/**
 * Whether a passive tells without a teller: "it was reported that …", "the captain is said to have …". Its content is told; by whom, the
 * text does not say.
 */
export function isImpersonal(tree: Tree, report: Report): boolean {
  const verb = report.at && tree.sentence.tokens[report.at.token];
  if (!verb || !report.framed || report.class !== 'say' || !isPassive(tree, verb)) return false;
  const clause = tree.child(verb, 'ccomp', 'csubj', 'csubj:pass', 'xcomp');
  return clause !== undefined && /^(?:VERB|AUX|ADJ|NOUN|PROPN)$/.test(clause.upos);
}

/**
 * "The court was told that …": whom a passive tells hears, and says nothing; who told it is named after "by" or not at all. The "it"
 * of "it was reported that …" is no part of what is reported. All other reports as they are.
 */
export function turnPassives(doc: Doc, reports: readonly Report[]): Report[] {
  return reports.map((r) => {
    const sentence = r.at && !r.phrase ? doc.sentences[r.at.sentence] : undefined;
    const verb = r.at && sentence?.tokens[r.at.token];
    if (!sentence || !verb || verb.xpos !== 'VBN') return r;
    const tree = new Tree(sentence);
    if (!isPassive(tree, verb)) return r;
    const subject = tree.child(verb, 'nsubj:pass', 'nsubj', 'expl');
    if (!subject) return r;
    const own = { start: subject.start, end: subject.end };
    const hears = lookUpCue(verb.lemma)?.frames.has('whom') === true;
    // The subject is in what is told of "is said to", and in no other.
    const content =
      hears || /^it$/i.test(subject.text) ? r.content.filter((c) => !covers(c, own)) : r.content;
    const at = (t: Token) => ({ sentence: sentence.index, token: t.i });
    const addressees = hears ? [at(subject)] : r.addressees;
    if (!hears || !r.source || !covers(r.source, own)) return { ...r, content, addressees };
    const { source: _, ...rest } = r;
    const agent = tree.children(verb, 'obl').find((t) => tree.child(t, 'case')?.lemma === 'by');
    const words = agent && hull(spansOf(doc.text, sentence, withoutCase(tree, agent)));
    return {
      ...rest,
      ...(words ? { source: words } : {}),
      speakers: agent ? [at(agent)] : [],
      content,
      addressees,
    };
  });
}

function withoutCase(tree: Tree, noun: Token): Set<number> {
  const places = phraseOf(tree, noun);
  for (const t of tree.children(noun, 'case')) places.delete(t.i);
  return places;
}
