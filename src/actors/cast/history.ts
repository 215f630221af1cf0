import type { Doc, Sentence, Token } from '../../language/index.ts';
import { relation } from '../../language/index.ts';
import type { Found } from '../mentions/found.ts';
import type { Referent } from './referent.ts';

/** One mention already read. */
export interface Past {
  readonly referent: Referent;
  readonly found: Found;
  /** Offset of its first character. */
  readonly start: number;
  readonly relation: string;
  /** Whether it stands in a clause below the sentence's own: "when Roe came", "whom Roe met". */
  readonly subordinate: boolean;
}

/** "It was Roe who …": Roe is whom the sentence is about. */
const isCleft = ({ tokens }: Sentence, word: Token): boolean =>
  relation(word) === 'root' &&
  tokens.some((t) => t.head === word.i && t.deprel === 'acl:relcl') &&
  tokens.some((t) => t.head === word.i && t.i < word.i && t.lemma === 'it');

/** Whether the way up from a word to the root leads through a clause that depends on another; what an inquit follows does not. */
function isSubordinate({ tokens }: Sentence, word: Token): boolean {
  for (let at = tokens[word.head], steps = 0; at && steps < 40; at = tokens[at.head], steps++)
    if (/^(?:advcl|acl|ccomp|csubj)/.test(at.deprel) && !(at.deprel === 'ccomp' && at.i < at.head))
      return true;
  return false;
}

/** How many mentions a description may look back on: beyond that, a long text would cost its square. */
const FARTHEST = 1500;

/** The mentions read so far, in order: what descriptions and pronouns look back on. */
export class History {
  readonly past: Past[] = [];
  readonly doc: Doc;

  constructor(doc: Doc) {
    this.doc = doc;
  }

  add(referent: Referent, found: Found, kind: Found['kind'] = found.kind): void {
    const sentence = this.doc.sentences[found.sentence];
    const own = sentence?.tokens[found.head];
    // "The union's leader, Georg Brandt, said": who stands beside the subject is the subject.
    const head = own && relation(own) === 'appos' ? sentence?.tokens[own.head] : own;
    referent.mentions.push({ found, kind });
    this.past.push({
      referent,
      found,
      start: sentence?.tokens[found.first]?.start ?? 0,
      relation: !head ? '' : isCleft(sentence!, head) ? 'nsubj' : relation(head),
      subordinate: head !== undefined && sentence !== undefined && isSubordinate(sentence, head),
    });
  }

  /** The latest mention whose bearer passes, at most `within` sentences back. */
  latest(
    test: (referent: Referent, past: Past) => boolean,
    sentence: number,
    within = 1e9,
  ): Past | undefined {
    const end = Math.max(0, this.past.length - FARTHEST);
    for (let at = this.past.length - 1; at >= end; at--) {
      const past = this.past[at];
      if (!past || sentence - past.found.sentence > within) return undefined;
      if (test(past.referent, past)) return past;
    }
    return undefined;
  }

  /** The mentions of the sentences from `first` on, in order. */
  since(first: number): Past[] {
    let at = this.past.length;
    while (at > 0 && (this.past[at - 1]?.found.sentence ?? -1) >= first) at--;
    return this.past.slice(at);
  }

  /** The bearers mentioned last, each once, the latest first. */
  recent(test: (referent: Referent) => boolean, count: number): Referent[] {
    const found: Referent[] = [];
    const end = Math.max(0, this.past.length - FARTHEST);
    for (let at = this.past.length - 1; at >= end && found.length < count; at--) {
      const referent = this.past[at]?.referent;
      if (referent && test(referent) && !found.includes(referent)) found.push(referent);
    }
    return found;
  }
}
