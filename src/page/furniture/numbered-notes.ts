/** "[1] Mission Commentary, p. 543": a source, numbered. */
const NOTE = /^\[(\d{1,3})\]\s+\S/;

/** Takes the notes at the end out of a choice of lines: three or more that are numbered in square brackets, one after the other. */
export function withoutNotes(
  lines: readonly { readonly text: string }[],
  chosen: readonly boolean[],
): boolean[] {
  const notes = lines.flatMap(({ text }, i) => {
    const number = NOTE.exec(text)?.[1];
    return number === undefined ? [] : [{ i, number: Number(number) }];
  });
  const first = notes.findIndex(({ number }) => number === 1);
  const run = first === -1 ? [] : notes.slice(first).filter(({ number }, k) => number === k + 1);
  if (run.length < 3) return [...chosen];
  const of = new Set(run.map(({ i }) => i));
  return chosen.map((is, i) => is && !of.has(i));
}
