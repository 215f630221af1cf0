import type { Diagnostic, Span } from '../record/index.ts';
import type { Entity, Sentence } from './doc.ts';

/** What is known of a text so far, while the components work on it. */
export interface Draft {
  readonly text: string;
  readonly language: string;
  /** Sentences whose words are given from outside; the splitters then leave the text alone. */
  readonly given?: readonly (readonly Span[])[];
  words: readonly Span[];
  /** The text without its invisible characters, where it has any, its words, and how far the text given was read. */
  bare?: { readonly text: string; readonly words: readonly Span[]; readonly end: number };
  sentences: Sentence[];
  entities: Entity[];
  readonly diagnostics: Diagnostic[];
  readonly models: { [name: string]: string };
}

/** One step of the analysis. It reads what it `requires` and fills in what it `assigns`. */
export interface Component {
  readonly name: string;
  readonly requires: readonly Assigned[];
  readonly assigns: readonly Assigned[];
  apply(draft: Draft): void;
}
export type Assigned = 'words' | 'sentences' | 'tags' | 'lemmas' | 'trees' | 'names';

/** Puts components in the order given, after checking that each finds what it requires. */
export function compose(components: readonly Component[]): (draft: Draft) => void {
  const there = new Set<Assigned>();
  for (const component of components) {
    const missing = component.requires.filter((r) => !there.has(r));
    if (missing.length > 0) throw new Error(`${component.name} requires ${missing.join(', ')}`);
    for (const a of component.assigns) there.add(a);
  }
  return (draft) => {
    for (const component of components) component.apply(draft);
  };
}
