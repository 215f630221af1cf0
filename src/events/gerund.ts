import type { Sentence, Token } from '../language/index.ts';

/** Prepositions by which verbs of blame and of prevention take a gerund. */
const LEADS = new Set(['of', 'for', 'from', 'with']);

/**
 * "Turkey was accused by the party of shelling its offices": the tree hangs the gerund on the agent, as if it were the party's. It is
 * hung on the verb. The sentence itself where nothing is to be mended.
 */
export function withGerunds(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isLed = (t: Token): boolean =>
    tokens.some(
      (m) => m.head === t.i && m.i < t.i && (m.deprel === 'mark' || m.deprel === 'case') && LEADS.has(m.text),
    );
  const moved = new Map<number, number>();
  for (const t of tokens) {
    const agent = tokens[t.head];
    if (t.xpos === 'VBG' && t.deprel === 'acl' && agent?.deprel === 'obl:agent' && isLed(t))
      moved.set(t.i, agent.head);
  }
  if (moved.size === 0) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((t) => (moved.has(t.i) ? { ...t, head: moved.get(t.i)!, deprel: 'advcl' } : t)),
  };
}
