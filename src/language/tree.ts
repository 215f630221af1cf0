import type { Sentence, Token } from './doc.ts';

/** A relation without its subtype: `nmod:poss` → `nmod`. */
export function relation(token: Token): string {
  const colon = token.deprel.indexOf(':');
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
}

/** The words that `token` governs, left to right; only those with one of `rels` (base or full relation), if any are named. */
export function children(sentence: Sentence, token: Token, ...rels: string[]): Token[] {
  return sentence.tokens.filter(
    (t) => t.head === token.i && (rels.length === 0 || rels.includes(t.deprel) || rels.includes(relation(t))),
  );
}

/** The first such child, if there is one. */
export function child(sentence: Sentence, token: Token, ...rels: string[]): Token | undefined {
  return sentence.tokens.find(
    (t) => t.head === token.i && (rels.includes(t.deprel) || rels.includes(relation(t))),
  );
}

/** The word that governs `token`; undefined for the root. */
export function headOf(sentence: Sentence, token: Token): Token | undefined {
  return sentence.tokens[token.head];
}

/** `token` and all that hangs below it, left to right; branches for which `cut` answers true are left out whole. */
export function subtree(sentence: Sentence, token: Token, cut?: (t: Token) => boolean): Token[] {
  const inside = new Set<number>([token.i]);
  const queue = [token.i];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const t of sentence.tokens) {
      if (t.head === at && !inside.has(t.i) && !cut?.(t)) {
        inside.add(t.i);
        queue.push(t.i);
      }
    }
  }
  return sentence.tokens.filter((t) => inside.has(t.i));
}

/** The words from `token`'s head up to the root, nearest first. */
export function ancestors(sentence: Sentence, token: Token): Token[] {
  const path: Token[] = [];
  for (let t = headOf(sentence, token); t && path.length < sentence.tokens.length; t = headOf(sentence, t)) {
    path.push(t);
  }
  return path;
}

/** The root of a sentence; undefined where it has no words. */
export function rootOf(sentence: Sentence): Token | undefined {
  return sentence.tokens.find((t) => t.head < 0);
}
