import type { Sentence, Token } from '../language/index.ts';
import { relation } from '../language/index.ts';

/**
 * The place of the first word after a dateline: a sentence that begins with a place in capitals and has a dash or a
 * bracketed agency and a dash within its first dozen words. 0 where it has none.
 */
function datelineEnd(sentence: Sentence): number {
  const { tokens } = sentence;
  const first = tokens[0]?.text ?? '';
  if (!/^\p{Lu}[\p{Lu}.'’-]{2,}$/u.test(first)) return plainDateline(sentence);
  for (let i = 1; i < Math.min(tokens.length, 14); i++) {
    const { text } = tokens[i]!;
    if (/^(?:—|–|-|--|―)$/.test(text) && i + 2 < tokens.length)
      return /^\p{L}/u.test(tokens[i + 1]!.text) && tokens[i]!.start > tokens[i - 1]!.end ? i + 1 : 0;
    if (/^(?:VERB|AUX)$/.test(tokens[i]!.upos)) return 0;
  }
  return 0;
}

/** "Colombo, Sri Lanka – The man who …": places in plain letters, a comma between them, and a dash set apart. */
function plainDateline(sentence: Sentence): number {
  const { tokens } = sentence;
  const dash = tokens.findIndex((t, i) => i > 2 && i < 9 && /^(?:—|–|--?|―)$/.test(t.text));
  const before = tokens.slice(0, Math.max(0, dash));
  const after = tokens[dash + 1];
  if (dash < 0 || !after || !/^[\p{Lu}“"]/u.test(after.text) || tokens[dash]!.start === before.at(-1)!.end)
    return 0;
  return before.some((t) => t.text === ',') &&
    before.every((t) => t.upos === 'PROPN' || /^[,.()]$/.test(t.text))
    ? dash + 1
    : 0;
}

/** A sentence's tree, indexed once: every look-up here costs what it returns, however long the sentence. */
export class Tree {
  readonly sentence: Sentence;
  /** Where the sentence itself begins: after its dateline ("MOSCOW, Feb 21 — "), else 0. */
  readonly from: number;
  private readonly below: readonly (readonly Token[])[];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.from = datelineEnd(sentence);
    const below: Token[][] = sentence.tokens.map(() => []);
    for (const t of sentence.tokens) if (t.head >= 0 && t.i >= this.from) below[t.head]?.push(t);
    this.below = below;
  }

  /** The words that `token` governs, left to right; only those in one of `rels`, if any are named. */
  children(token: Token, ...rels: string[]): readonly Token[] {
    const all = this.below[token.i] ?? [];
    return rels.length === 0 ? all : all.filter((t) => rels.includes(t.deprel) || rels.includes(relation(t)));
  }

  child(token: Token, ...rels: string[]): Token | undefined {
    return this.children(token, ...rels)[0];
  }

  parent(token: Token): Token | undefined {
    return this.sentence.tokens[token.head];
  }

  /** `token` and all below it, as a set of places; branches for which `cut` answers true are left out whole. */
  subtree(token: Token, cut?: (t: Token) => boolean): Set<number> {
    const inside = new Set<number>([token.i]);
    const queue = [token];
    for (let at = queue.pop(); at; at = queue.pop()) {
      for (const t of this.below[at.i] ?? []) {
        if (!inside.has(t.i) && !cut?.(t)) {
          inside.add(t.i);
          queue.push(t);
        }
      }
    }
    return inside;
  }

  /** Whether `token` stands at or below `top`. */
  isBelow(token: Token, top: Token): boolean {
    let t: Token | undefined = token;
    for (let steps = 0; t && steps <= this.sentence.tokens.length; steps++) {
      if (t.i === top.i) return true;
      t = this.parent(t);
    }
    return false;
  }
}
