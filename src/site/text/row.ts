/** A record id ("s1") as it may stand in an address, a class and an id, whatever it held. */
export function rowOf(id: string): string {
  return id.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 60);
}

/** "1", "2", … for statements, in order of the text. */
export function statementMark(index: number): string {
  return String(index + 1);
}

/** "a" … "z", "aa", … for events. */
export function eventMark(index: number): string {
  let mark = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    mark = String.fromCharCode(97 + (rest % 26)) + mark;
  }
  return mark;
}

/** "α", "β", … for occurrences, with a number after the last letter. */
export function occurrenceMark(index: number): string {
  const round = Math.floor(index / 24);
  const letter = index % 24;
  return String.fromCodePoint(0x3b1 + letter + (letter > 16 ? 1 : 0)) + (round > 0 ? round + 1 : '');
}

/**
 * The rules that light the words of a row up when their link is followed, pointed at or focused, and the row when its
 * words' mark is: per row, so that every stretch of it lights up, without a script and under a policy without inline
 * styles.
 */
export function markRules(rows: readonly string[]): string {
  return rows
    .map(
      (row) =>
        `:root:has(#w-${row}:target) .w-${row},:root:has([href="#w-${row}"]:is(:hover,:focus-visible)) .w-${row}{background:var(--lit)}\n` +
        `:root:has([href="#${row}"]:is(:hover,:focus-visible)) #${row}{background:var(--lit)}`,
    )
    .join('\n');
}

/** Only an http(s) address may be followed from a page. */
export function safeHref(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}

/** At most `length` characters, cut at a word, with a sign that they go on unless a sentence ends there. */
export function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const kept = cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:–—-]+$/, '');
  return /[.!?]["”’»]?$/.test(kept) ? kept : `${kept}…`;
}

/** A quotation set on its own, without the comma by which the page went on: “It was a terrible night,” she said. */
export function withoutTrailingComma(words: string): string {
  return words.replace(/\s*,(["”’»“]?)$/, '$1');
}
