/**
 * Which quotation an offset stands in: 0 outside, else a number that is the same within one quotation. Straight and
 * curly double quotes; a quotation left open ends with its paragraph.
 */
export function quotations(text: string): (offset: number) => number {
  const edges: { at: number; number: number }[] = [{ at: 0, number: 0 }];
  let open = 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '“' || (c === '"' && !open)) {
      open = ++count;
      edges.push({ at, number: open });
    } else if (c === '”' || c === '"' || (c === '\n' && open)) {
      open = 0;
      edges.push({ at: at + 1, number: 0 });
    }
  }
  return (offset) => {
    let low = 0;
    let high = edges.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((edges[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return edges[low]?.number ?? 0;
  };
}
