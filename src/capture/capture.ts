/** A page as it came in: bytes or text, where from, and when it was taken. */
export interface Capture {
  /** `html`: a page's source; `text`: a whole page captured as text; `body`: clean article text. */
  readonly kind: 'html' | 'text' | 'body';
  /** What a person would call it: a path, an address, `-` for standard input. */
  readonly source: string;
  readonly url?: string;
  /** Where it was found, when `url` is the address of the page that it is a copy of (AMP). */
  readonly copyAt?: string;
  /** Undecoded bytes (html, or text from a file); exactly one of `bytes` and `text` is given. */
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** The Content-Type header as served, if it was. */
  readonly contentType?: string;
  /** The moment of capture as an ISO date-time: never taken for the publication date. */
  readonly capturedAt?: string;
}
