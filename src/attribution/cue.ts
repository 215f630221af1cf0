import { readTable } from '../assets/index.ts';
import type { Token } from '../language/index.ts';
import type { Tree } from './tree.ts';

export type CueClass =
  | 'say'
  | 'affirm'
  | 'deny'
  | 'accuse'
  | 'judge'
  | 'commit'
  | 'request'
  | 'ask'
  | 'think'
  | 'show'
  /** A cue that only the learned part knows. */
  | 'other';

/** How a cue takes its content: see the head of `data/attribution/cues.tsv`. */
export type Frame = 'that' | 'quote' | 'thing' | 'to' | 'of' | 'as' | 'name' | 'wh' | 'doing' | 'whom';

export interface CueEntry {
  readonly cue: string;
  readonly class: CueClass;
  readonly frames: ReadonlySet<Frame>;
}

/** A verb that hands a claim to its source, where it stands. */
export interface Cue {
  readonly entry: CueEntry;
  readonly head: Token;
  /** Its particle or preposition, where the entry has one. */
  readonly particle?: Token;
  /** "did not say", "declined to say", "would not confirm". */
  readonly negated: boolean;
}

const entries = new Map<string, CueEntry>();
for (const [cue = '', kind = '', frames = ''] of readTable('data/attribution/cues.tsv')) {
  const known = entries.get(cue);
  if (known) continue;
  entries.set(cue, {
    cue,
    class: kind as CueClass,
    frames: new Set(frames.split(',') as Frame[]),
  });
}

/** The entry of a lemma (with its particle, if any): undefined where it is no cue we know. */
export function lookUpCue(lemma: string): CueEntry | undefined {
  return entries.get(lemma);
}

const NOT = new Set(['not', "n't", 'n’t', 'never', 'nor', 'neither', 'hardly', 'rarely']);
const UNWILLING = new Set(['decline', 'refuse', 'fail', 'neglect', 'stop', 'avoid']);

function isNegated(tree: Tree, verb: Token): boolean {
  if (tree.children(verb, 'advmod', 'cc').some((t) => NOT.has(t.lemma) || NOT.has(t.text.toLowerCase())))
    return true;
  const over = tree.parent(verb);
  return verb.deprel === 'xcomp' && over !== undefined && UNWILLING.has(over.lemma);
}

/** Particles hang on the verb; the prepositions of "call for" and "refer to" on the verb's noun, as its case. */
function particleOf(tree: Tree, verb: Token): Token | undefined {
  for (const t of tree.children(verb, 'compound:prt', 'advmod', 'xcomp', 'obj')) {
    if (t.i > verb.i && lookUpCue(`${verb.lemma} ${t.lemma}`)) return t;
  }
  for (const t of tree.children(verb, 'obl', 'advcl', 'xcomp')) {
    const mark = tree.child(t, 'case', 'mark');
    if (mark && mark.i > verb.i && lookUpCue(`${verb.lemma} ${mark.lemma}`)) return mark;
  }
  return undefined;
}

/** The cue whose head is `token`, if it is one that our list knows. */
export function cueAt(tree: Tree, token: Token): Cue | undefined {
  if (token.upos !== 'VERB' || token.deprel === 'amod' || token.deprel === 'compound') return undefined;
  const particle = particleOf(tree, token);
  const entry = (particle && lookUpCue(`${token.lemma} ${particle.lemma}`)) ?? lookUpCue(token.lemma);
  if (!entry) return undefined;
  const used = entry.cue.includes(' ') ? particle : undefined;
  return { entry, head: token, particle: used, negated: isNegated(tree, token) };
}
