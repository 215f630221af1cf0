import { type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import type { NameFound } from '../mentions/found.ts';
import type { History, Past } from './history.ts';
import { quotations } from './quotations.ts';
import type { Referent } from './referent.ts';

/** Verbs of those who speak: who spoke last goes on speaking. */
const SPEAKING =
  /^(say|tell|add|ask|answer|reply|respond|write|tweet|note|explain|argue|claim|insist|warn|state|continue|recall|admit|acknowledge|deny|describe|call|announce|declare|stress)$/;

/** Whether a word is the subject of a verb of speech. */
export const speaks = (sentence: Sentence | undefined, subject: Token | undefined): boolean =>
  subject !== undefined &&
  relation(subject) === 'nsubj' &&
  SPEAKING.test(sentence?.tokens[subject.head]?.lemma ?? '');

/** What a sentence that is all quoted counts beside one that tells. */
const QUOTED_SENTENCE = 0.3;

/** The place of a word. */
interface Subject {
  readonly sentence: number;
  readonly token: number;
}

/** What a text's quotation marks say of who can be meant: who speaks what, of whom the words speak, and how far the telling has gone on. */
export class Speech {
  readonly #quoted: (offset: number) => number;
  readonly #subjects = new Map<number, Subject>();
  /** By the number of a quotation, whom it names. */
  readonly #named = new Map<number, Set<Referent>>();
  /** How many sentences up to each are not all in quotation marks. */
  readonly #told: number[] = [];

  constructor(doc: Doc, names: readonly (readonly NameFound[])[], of: ReadonlyMap<NameFound, Referent>) {
    this.#quoted = quotations(doc.text);
    let told = 0;
    let last: { readonly subject: Subject; readonly paragraph: number } | undefined;
    for (const sentence of doc.sentences) {
      const words = sentence.tokens.filter((t) => /[\p{L}\p{N}]/u.test(t.text));
      if (words.some((t) => this.#quoted(t.start) === 0)) told++;
      this.#told.push(told);
      const numbers = new Set(words.map((t) => this.#quoted(t.start)).filter((n) => n > 0));
      if (numbers.size === 0) {
        last = undefined;
        continue;
      }
      const { index, paragraph } = sentence;
      const subject = words.find((t) => this.#quoted(t.start) === 0 && speaks(sentence, t));
      if (subject) last = { subject: { sentence: index, token: subject.i }, paragraph };
      // One that goes on in its paragraph after "he said." is of the same speaker.
      for (const n of numbers)
        if (last && (subject || (!this.#subjects.has(n) && last.paragraph === paragraph)))
          this.#subjects.set(n, last.subject);
      for (const name of names[index] ?? []) {
        const referent = of.get(name);
        const n = this.#quoted(sentence.tokens[name.first]?.start ?? 0);
        if (n > 0 && referent) this.#named.set(n, (this.#named.get(n) ?? new Set()).add(referent));
      }
    }
  }

  /** Which quotation an offset stands in: 0 outside. */
  quoted(offset: number): number {
    return this.#quoted(offset);
  }

  /** The word that stands for who speaks the quotation an offset stands in: the subject of the verb of speech beside it. */
  subjectOf(offset: number): Subject | undefined {
    return this.#subjects.get(this.#quoted(offset));
  }

  /** Of whom the quotations of a sentence speak: by name anywhere in them, by pronoun as far as the text is read. */
  spokenOf(sentence: Sentence, history: History): ReadonlySet<Referent> {
    const numbers = new Set(sentence.tokens.map((t) => this.#quoted(t.start)).filter((n) => n > 0));
    const found = new Set<Referent>();
    for (const n of numbers) for (const referent of this.#named.get(n) ?? []) found.add(referent);
    for (const past of history.since(sentence.index))
      if (this.#quoted(past.start) > 0) found.add(past.referent);
    return found;
  }

  /**
   * How many sentences lie between a word and an earlier mention. From who speaks, outside of quotation marks, to a mention that is outside
   * as well, those that are all in quotation marks count little: the speaker is not forgotten for speaking long.
   */
  distance(sentence: Sentence, token: Token, past: Past): number {
    const apart = sentence.index - past.found.sentence;
    if (apart < 2 || !speaks(sentence, token)) return apart;
    if (this.#quoted(token.start) > 0 || this.#quoted(past.start) > 0) return apart;
    const told = (this.#told[sentence.index] ?? 0) - (this.#told[past.found.sentence] ?? 0);
    return Math.max(1, told) + QUOTED_SENTENCE * (apart - Math.max(1, told));
  }
}
