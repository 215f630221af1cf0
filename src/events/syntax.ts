import type { Sentence, Token } from '../language/index.ts';

const base = (deprel: string): string => {
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
};

/** A sentence's tree with its branches at hand: what every rule of this folder walks on. Built once a sentence, in linear time. */
export class Syntax {
  readonly sentence: Sentence;
  /** The place of the first word after a dateline ("HANOI, Vietnam (AP) —"); 0 where there is none. */
  readonly dateline: number;
  readonly #kids: Token[][];

  constructor(sentence: Sentence) {
    this.sentence = sentence;
    this.#kids = sentence.tokens.map(() => []);
    this.dateline = endOfDateline(sentence);
    for (const token of sentence.tokens) this.#kids[token.head]?.push(token);
  }

  /** What `token` governs, left to right; only by one of `relations` (base or full), if any are named. */
  kids(token: Token, ...relations: string[]): Token[] {
    const all = this.#kids[token.i] ?? [];
    if (relations.length === 0) return all;
    return all.filter((t) => relations.includes(t.deprel) || relations.includes(base(t.deprel)));
  }

  kid(token: Token, ...relations: string[]): Token | undefined {
    return (this.#kids[token.i] ?? []).find(
      (t) => relations.includes(t.deprel) || relations.includes(base(t.deprel)),
    );
  }

  head(token: Token): Token | undefined {
    return this.sentence.tokens[token.head];
  }

  /** Whether `token`'s relation to its head is one of these (base or full). */
  is(token: Token, ...relations: string[]): boolean {
    return relations.includes(token.deprel) || relations.includes(base(token.deprel));
  }

  /** The words above `token`, nearest first. */
  path(token: Token): Token[] {
    const up: Token[] = [];
    for (let t = this.head(token); t && up.length < this.sentence.tokens.length; t = this.head(t)) up.push(t);
    return up;
  }

  /** Whether `token` hangs somewhere below `above`, or is it. */
  under(token: Token, above: Token): boolean {
    return token === above || this.path(token).includes(above);
  }

  /** The prepositions before a noun, lower case: "with"; "because of" as "because of" and "because". */
  cases(token: Token): string[] {
    return this.kids(token, 'case', 'mark').flatMap((c) => {
      const first = c.text.toLowerCase();
      const rest = this.kids(c, 'fixed').map((f) => f.text.toLowerCase());
      return rest.length > 0 ? [[first, ...rest].join(' '), first, rest.at(-1) ?? first] : [first];
    });
  }

  /** The words just under `token` that could be its particle: "out" in "carry out". */
  particles(token: Token): string[] {
    return this.kids(token, 'compound:prt', 'advmod', 'obj', 'obl', 'xcomp')
      .filter((t) => t.deprel === 'compound:prt' || t.i - token.i <= 3)
      .map((t) => t.text.toLowerCase());
  }
}

/** Whether a word heads a clause as a verb. */
export function isVerb(token: Token): boolean {
  return token.upos === 'VERB' || (token.upos === 'AUX' && !/^(aux|cop)/.test(token.deprel));
}

const LONGEST_DATELINE = 12;

/** Where a dateline ends: a dash or a colon among the first words, after a place in capitals or an agency in brackets. */
function endOfDateline(sentence: Sentence): number {
  const first = sentence.tokens.slice(0, LONGEST_DATELINE);
  const dash = first.findIndex((t) => /^(—|–|--?|:)$/.test(t.text));
  if (dash < 1) return 0;
  const before = first.slice(0, dash);
  const capitals = /^\p{Lu}{3,}$/u.test(before[0]?.text ?? '');
  const bracketed = before.at(-1)?.text === ')';
  return capitals || bracketed ? dash + 1 : 0;
}
