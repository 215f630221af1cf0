import { readList } from '../assets/index.ts';
import type { Token } from '../language/index.ts';
import type { Cue } from './cue.ts';
import type { Tree } from './tree.ts';

/** What a cue hands over: its words in the cue's sentence, and whom it is told to. */
export interface Content {
  readonly places: ReadonlySet<number>;
  readonly addressee?: Token;
}

const none: Content = { places: new Set() };

function union(sets: Iterable<ReadonlySet<number>>): Set<number> {
  const all = new Set<number>();
  for (const set of sets) for (const i of set) all.add(i);
  return all;
}

/** The clause that a cue interrupts or follows: all of it but the cue's own branch. */
function surrounding(tree: Tree, cue: Token): Set<number> | undefined {
  if (cue.deprel.split(':')[0] !== 'parataxis') return undefined;
  const over = tree.parent(cue);
  return over && tree.subtree(over, (t) => t.i === cue.i);
}

/** Clauses below the cue, whichever way the tree hangs them. */
function clauses(tree: Tree, cue: Cue): Token[] {
  // "Allows them to go" is no "allows that": an infinitive is a clause said only where the entry has one.
  const { frames } = cue.entry;
  const own = tree
    .children(cue.head, 'ccomp')
    .filter((t) => frames.has('to') || frames.has('whom') || !isToDo(tree, t));
  if (own.length > 0) return [...own];
  // "…, he said" where the tree has the speech as the root and the words as its parataxis.
  return tree.children(cue.head, 'parataxis').filter((t) => t.i < cue.head.i || tree.child(t, 'nsubj'));
}

/** An infinitive that nothing finite stands before: "to go", but not "the thing is to go". */
function isToDo(tree: Tree, t: Token): boolean {
  const to = tree.children(t, 'mark').find((m) => m.xpos === 'TO');
  return to !== undefined && !tree.children(t, 'aux', 'aux:pass', 'cop').some((a) => a.i < to.i);
}

function infinitive(tree: Tree, t: Token): boolean {
  return tree.children(t, 'mark').some((m) => m.lemma === 'to') || t.xpos === 'VB';
}

/** The object with all that hangs on it, and the phrase led by one of `words` ("accused HIM OF LYING"). */
function objectWith(tree: Tree, verb: Token, words: ReadonlySet<string>): Set<number> | undefined {
  const object = tree.child(verb, 'obj', 'iobj');
  const led = tree
    .children(verb, 'obl', 'advcl', 'xcomp', 'advmod')
    .filter((t) => t.i > verb.i && tree.children(t, 'case', 'mark').some((m) => words.has(m.lemma)));
  // The phrase may hang on the object instead.
  const inside = object
    ? tree
        .children(object, 'nmod', 'acl', 'advcl')
        .filter((t) => tree.children(t, 'case', 'mark').some((m) => words.has(m.lemma)))
    : [];
  if (led.length + inside.length === 0) return undefined;
  return union([...(object ? [tree.subtree(object)] : []), ...led.slice(0, 1).map((t) => tree.subtree(t))]);
}

/** What these deny is a saying: one "dismissed the claim", and dismisses a minister otherwise. */
const REPLYING = new Set(['dismiss', 'reject', 'refute', 'rebut', 'dispute', 'repudiate', 'brush aside']);
const sayings = new Set(readList('data/attribution/sayings.txt'));

/** Who turns these down acts, and says nothing of their truth. */
const PROPOSED = new Set(['proposal', 'idea', 'demand', 'pledge', 'promise', 'hope', 'threat', 'vow']);

const OF = new Set(['of', 'for', 'with', 'over']);
const AS = new Set(['as']);
const TO = new Set(['to', 'with']);

/**
 * The content of a verb of speech, by the frames its entry allows: a clause, an infinitive, an object with what is
 * said of it, or the clause that the cue interrupts. Empty where nothing fits; quotations are joined later.
 */
export function contentOf(tree: Tree, cue: Cue): Content {
  const { head, entry } = cue;
  const frames = entry.frames;
  const addressee = frames.has('whom') ? addresseeOf(tree, head) : toWhom(tree, head);
  const found = (places: ReadonlySet<number>): Content => ({ places, addressee });

  if (frames.has('that') || frames.has('wh') || frames.has('quote')) {
    const below = clauses(tree, cue);
    if (below.length > 0) return found(union(below.map((t) => tree.subtree(t))));
    if (!frames.has('wh') || frames.has('that')) {
      const around = surrounding(tree, head);
      if (around) return found(around);
    }
  }
  if (frames.has('of')) {
    const places = objectWith(tree, head, OF);
    if (places) return found(places);
  }
  if (frames.has('as')) {
    const places = objectWith(tree, head, AS);
    if (places) return found(places);
  }
  if (frames.has('name')) {
    const object = tree.child(head, 'obj', 'iobj');
    const name = tree.child(head, 'xcomp') ?? tree.children(head, 'obj')[1];
    // "called the decision void", where the tree takes the thing and its name for one.
    if (!object && name?.deprel === 'xcomp' && name.i > head.i) return found(tree.subtree(name));
    if (object && name && object !== name) return found(union([tree.subtree(object), tree.subtree(name)]));
  }
  if (frames.has('to')) {
    const act =
      tree.child(head, 'xcomp') ?? tree.children(head, 'ccomp', 'advcl').find((t) => infinitive(tree, t));
    if (act && infinitive(tree, act)) {
      const places = tree.subtree(act);
      const object = entry.class === 'request' ? tree.child(head, 'obj', 'iobj') : undefined;
      return { places: object ? union([tree.subtree(object), places]) : places, addressee };
    }
    if (entry.cue === 'compare' || entry.cue === 'liken') {
      const places = objectWith(tree, head, TO);
      if (places) return found(places);
    }
  }
  if (frames.has('doing')) {
    const act = tree
      .children(head, 'xcomp', 'ccomp', 'advcl')
      .find((t) => t.xpos === 'VBG' && t.i === head.i + 1);
    if (act) return found(tree.subtree(act));
  }
  if (frames.has('thing')) {
    const object =
      cue.particle && tree.parent(cue.particle)?.i !== head.i
        ? tree.parent(cue.particle)
        : tree.child(head, 'obj');
    const claim = object && sayings.has(object.lemma) && !PROPOSED.has(object.lemma);
    if (object && (!REPLYING.has(entry.cue) || claim)) {
      const places = tree.subtree(object);
      if (cue.particle) places.delete(cue.particle.i);
      return found(places);
    }
  }
  return addressee ? { ...none, addressee } : none;
}

function addresseeOf(tree: Tree, verb: Token): Token | undefined {
  return tree.child(verb, 'iobj') ?? tree.child(verb, 'obj') ?? toWhom(tree, verb) ?? nameAfter(tree, verb);
}

/** "told Ruptly that …": a name that the tagger does not know for one. */
function nameAfter(tree: Tree, verb: Token): Token | undefined {
  return tree.children(verb).find((t) => t.i === verb.i + 1 && /^\p{Lu}/u.test(t.text));
}

function toWhom(tree: Tree, verb: Token): Token | undefined {
  return tree
    .children(verb, 'obl')
    .find((t) => /^(to)$/.test(tree.child(t, 'case')?.lemma ?? '') && /^(NOUN|PROPN|PRON)$/.test(t.upos));
}
