/** A name in capitals, as datelines and transcripts have it, written as names are; any other as it is. */
export function outOfCapitals(words: string): string {
  return /^[\p{Lu}\s.'’-]+$/u.test(words)
    ? words.toLowerCase().replace(/(^|[\s.'’-])\p{L}/gu, (c) => c.toUpperCase())
    : words;
}
