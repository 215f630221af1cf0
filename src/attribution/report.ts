import type { Span } from '../record/index.ts';
import type { CueClass } from './cue.ts';

/** A word of the document: its sentence, and its place in it. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/**
 * One attribution as it is found: a source, a cue and a content. Statements are the reports that claim something;
 * attitudes and requests are kept beside them, for the stages that ask on whose word a thing stands.
 */
export interface Report {
  readonly class: CueClass;
  /** The word that bears the cue; undefined for a quotation that stands alone. */
  readonly at?: Place;
  readonly cue?: Span;
  /** The source's words, with titles and appositions. */
  readonly source?: Span;
  /** The words that name the speakers: more than one where they speak as one. */
  readonly speakers: readonly Place[];
  readonly addressees: readonly Place[];
  readonly content: readonly Span[];
  /** The cue is denied: "did not say", "declined to confirm". */
  readonly negated: boolean;
  /** The cue is a phrase ("according to"), not a verb. */
  readonly phrase?: boolean;
  /** A quotation on its own, given to the speaker before it. */
  readonly uncued?: boolean;
  /** It only says through whom the page has a thing ("…, first reported by X", "X quoted him as saying …"): no statement. */
  readonly credit?: boolean;
  /** The words lie as an inquit: "…, Silva said on Monday." */
  readonly inquit?: boolean;
  /** The tree gives the cue a content of a form that its entry allows ("accused him OF …", "denied THE CLAIM"). */
  readonly framed: boolean;
  /** Only words in quotation marks make this cue a saying: "quoted", "laughed". */
  readonly quoteOnly?: boolean;
  /** Whether the cue can lead to words in quotation marks. */
  readonly takesQuote: boolean;
}
