/** The head of a page stands within these bytes; real ones are far shorter. */
const HEAD = 512 * 1024;

/** The beginning of a page's source, in which its links stand. What is no UTF-8 loses letters, and no address. */
export function decodeHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, HEAD)).toString('utf8');
}
