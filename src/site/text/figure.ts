import { boundOf, type Figure, withUnit } from '../../record/index.ts';
import type { Reader } from '../reader/reader.ts';

/** A number with its bounds and unit in the reader's words: "at least 120", "$68,700,000,000". */
function numberWords(reader: Reader, figure: Figure): string {
  const { low, high, unit } = figure;
  const [from, to] = [low ?? high ?? 0, high ?? low ?? 0];
  const number = from === to ? reader.number(from) : `${reader.number(from)}–${reader.number(to)}`;
  const measured = withUnit(number, unit);
  const bound = boundOf(figure);
  return bound ? reader.t(`figure.${bound}`, { n: measured }) : measured;
}

/** The figures of an occurrence in the reader's words; a score as "4–2". */
export function figureWords(reader: Reader, figures: readonly Figure[]): string[] {
  const [score, against] = ['score', 'against'].map((what) => figures.find((f) => f.what === what));
  const rest = figures
    .filter((f) => f.what !== 'score' && f.what !== 'against')
    .map((f) => reader.t(`figure.${f.what}`, { n: numberWords(reader, f) }));
  return score && against
    ? [`${reader.number(score.low ?? 0)}–${reader.number(against.low ?? 0)}`, ...rest]
    : rest;
}
