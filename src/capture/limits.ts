/** The most bytes of one page that are read, before and after decompression: real pages stay under five million. */
export const MAX_PAGE_BYTES = 20_000_000;

/** The longest that one archive may take to come from an address, in milliseconds: it is read while it comes. */
export const MAX_STREAM_MS = 3_600_000;

/** A count of bytes for a person: `20.0 MB`. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
