import { type Figure, FigureKind } from '../record/index.ts';

const exact = (f: Figure): boolean => f.low !== undefined && f.low === f.high && !f.about;

/** The figures of two tellings: of each kind the exact one, else the one that came first. */
export function joinFigures(a: readonly Figure[], b: readonly Figure[]): Figure[] {
  const joined = [...a];
  for (const figure of b) {
    const at = joined.findIndex((f) => f.what === figure.what);
    if (at < 0) joined.push(figure);
    else if (exact(figure) && !exact(joined[at]!) && fits(joined[at]!, figure)) joined[at] = figure;
  }
  return joined.sort((x, y) => FigureKind.options.indexOf(x.what) - FigureKind.options.indexOf(y.what));
}

/** Whether the exact figure lies within the other's bounds. */
const fits = (bounds: Figure, { low = 0 }: Figure): boolean =>
  low >= (bounds.about ? 0 : (bounds.low ?? 0)) &&
  low <= (bounds.about ? Number.POSITIVE_INFINITY : (bounds.high ?? Number.POSITIVE_INFINITY));
