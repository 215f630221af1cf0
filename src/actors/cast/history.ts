import type { Doc } from '../../language/index.ts';
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
}

/** The mentions read so far, in order: what descriptions and pronouns look back on. */
export class History {
  readonly past: Past[] = [];
  readonly doc: Doc;

  constructor(doc: Doc) {
    this.doc = doc;
  }

  add(referent: Referent, found: Found, kind: Found['kind'] = found.kind): void {
    const sentence = this.doc.sentences[found.sentence];
    const head = sentence?.tokens[found.head];
    referent.mentions.push({ found, kind });
    this.past.push({
      referent,
      found,
      start: sentence?.tokens[found.first]?.start ?? 0,
      relation: head ? relation(head) : '',
    });
  }

  /** The latest mention whose bearer passes, at most `within` sentences back. */
  latest(
    test: (referent: Referent, past: Past) => boolean,
    sentence: number,
    within = 1e9,
  ): Past | undefined {
    for (let at = this.past.length - 1; at >= 0; at--) {
      const past = this.past[at];
      if (!past || sentence - past.found.sentence > within) return undefined;
      if (test(past.referent, past)) return past;
    }
    return undefined;
  }

  /** The bearers mentioned last, each once, the latest first. */
  recent(test: (referent: Referent) => boolean, count: number): Referent[] {
    const found: Referent[] = [];
    for (let at = this.past.length - 1; at >= 0 && found.length < count; at--) {
      const referent = this.past[at]?.referent;
      if (referent && test(referent) && !found.includes(referent)) found.push(referent);
    }
    return found;
  }
}
