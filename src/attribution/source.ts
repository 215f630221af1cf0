import type { Token } from '../language/index.ts';
import type { Span } from '../record/index.ts';
import type { Tree } from './tree.ts';
import { isPunctuation } from './words.ts';

/** Who is behind a cue: the word that heads the source, and all its words. */
export interface Source {
  readonly head: Token;
  readonly places: ReadonlySet<number>;
}

const CLAUSES = ['conj', 'xcomp', 'advcl', 'acl', 'parataxis', 'ccomp'];

/** The source's words: the noun with its titles and appositions; a relative clause or aside is left out. */
export function phraseOf(tree: Tree, head: Token, outside?: Token): Set<number> {
  const places = tree.subtree(
    head,
    (t) =>
      t.i === outside?.i ||
      t.deprel === 'parataxis' ||
      t.deprel === 'acl:relcl' ||
      (t.deprel === 'advcl' && t.head === head.i) ||
      (outside !== undefined && tree.isBelow(outside, t)),
  );
  const last = Math.max(...places);
  if (isPunctuation(tree.sentence.tokens[last]!)) places.delete(last);
  return places;
}

function subjectOf(tree: Tree, verb: Token): Token | undefined {
  return tree.child(verb, 'nsubj') ?? tree.child(verb, 'csubj');
}

/**
 * The source of a verb of speech: its subject; the agent of a passive; else, for a verb without a subject, that of
 * the clause it leans on ("affirmed …, pledging to …"), the noun it modifies ("officials saying …"), or the verb it
 * is joined to ("said … and added …").
 */
export function sourceOf(tree: Tree, cue: Token): Source | undefined {
  const passive = tree.child(cue, 'nsubj:pass', 'aux:pass') !== undefined;
  if (passive) {
    const agent = tree.children(cue, 'obl').find((t) => tree.child(t, 'case')?.lemma === 'by');
    if (agent) return { head: agent, places: withoutCase(tree, phraseOf(tree, agent, cue), agent) };
    return undefined;
  }
  let verb: Token | undefined = cue;
  for (let steps = 0; verb && steps < 6; steps++) {
    const subject = subjectOf(tree, verb);
    if (subject && subject.i !== cue.i) {
      if (tree.child(verb, 'aux:pass') && verb !== cue) return quotedAs(tree, verb, subject);
      const antecedent = relativeOf(tree, verb, subject);
      if (antecedent) return { head: antecedent, places: tree.subtree(subject) };
      return withTwin(tree, verb, subject, cue);
    }
    const over: Token | undefined = tree.parent(verb);
    if (!over || !CLAUSES.includes(verb.deprel.split(':')[0]!)) return undefined;
    if (verb.deprel === 'parataxis' || verb.deprel === 'ccomp') return undefined;
    if (verb.deprel.startsWith('acl')) {
      if (/^(VBN|VBD)$/.test(verb.xpos) && verb === cue) return undefined;
      return { head: over, places: phraseOf(tree, over, verb) };
    }
    if (verb.deprel === 'xcomp') {
      const controller = tree.child(over, 'obj', 'iobj');
      if (controller && !/^(decline|refuse|seek|threaten)$/.test(over.lemma))
        return { head: controller, places: phraseOf(tree, controller, cue) };
    }
    verb = over;
  }
  return undefined;
}

/** The subject; two that stand side by side ("the state news agency RIA") are one that the tree could not join. */
function withTwin(tree: Tree, verb: Token, subject: Token, cue: Token): Source {
  const places = phraseOf(tree, subject, cue);
  const twin = tree.children(verb, 'nsubj')[1];
  if (!twin || twin.i <= Math.max(...places) || twin.i > cue.i) return { head: subject, places };
  const own = phraseOf(tree, twin, cue);
  if (Math.min(...own) !== Math.max(...places) + 1) return { head: subject, places };
  return { head: twin.upos === 'PROPN' ? twin : subject, places: new Set([...places, ...own]) };
}

/** "He was quoted as saying": the one quoted is the one who speaks. */
function quotedAs(tree: Tree, verb: Token, subject: Token): Source | undefined {
  return { head: subject, places: phraseOf(tree, subject, verb) };
}

/** The noun that "who" or "which" stands for. */
function relativeOf(tree: Tree, verb: Token, subject: Token): Token | undefined {
  if (!/^(WDT|WP)$/.test(subject.xpos) || !verb.deprel.startsWith('acl')) return undefined;
  return tree.parent(verb);
}

function withoutCase(tree: Tree, places: Set<number>, head: Token): Set<number> {
  for (const t of tree.children(head, 'case')) places.delete(t.i);
  return places;
}

/** The heads of a joint source: "Wang and Patrushev". */
export function jointHeads(tree: Tree, head: Token): Token[] {
  return [head, ...tree.children(head, 'conj').filter((t) => /^(NOUN|PROPN|PRON)$/.test(t.upos))];
}

/**
 * The words that stand for a source given by its span: what nothing else in it governs, a name before a title, with
 * those joined to it; "who" and "which" give way to their noun.
 */
export function headsOfSource(tree: Tree, span: Span): Token[] {
  const inside = (t: Token) => span.start <= t.start && t.end <= span.end;
  const tops = tree.sentence.tokens.filter((t) => {
    const over = tree.parent(t);
    return inside(t) && !(over && inside(over)) && /^(NOUN|PROPN|PRON|NUM|ADJ|DET)$/.test(t.upos);
  });
  // "The accused, Farid Belkacem,": a participle for a noun, and the name beside it.
  const first = tops[0] ?? tree.sentence.tokens.find((t) => inside(t) && t.upos === 'PROPN');
  if (!first) return [];
  if (/^(WDT|WP)$/.test(first.xpos)) {
    // "A student who police say was armed": the pronoun belongs to what police say.
    const own = tops.find((t) => /^nsubj/.test(t.deprel) && t.i > first.i && t.head !== first.head);
    if (own) return jointHeads(tree, own).filter((t) => t === own || inside(t));
    const verb = tree.parent(first);
    const noun = verb?.deprel.startsWith('acl') ? tree.parent(verb) : undefined;
    // "Among those who came was Maud Clarke, who said": of two such clauses the second is the name's beside it.
    const { tokens } = tree.sentence;
    const beside = tokens[first.i - 1]?.text === ',' ? tokens[first.i - 2] : undefined;
    return [noun?.upos === 'PRON' && beside?.upos === 'PROPN' ? beside : (noun ?? first)];
  }
  // A title and a name that the tree could not join: "the state news agency RIA".
  const next = tops[1];
  const top = next?.upos === 'PROPN' && first.upos !== 'PRON' && next.head === first.head ? next : first;
  return jointHeads(tree, top).filter((t) => t === top || inside(t));
}
