import type { Figure } from '../../record/index.ts';
import type { Reader } from '../reader/reader.ts';

/** A number with its bounds and unit in the reader's words: "at least 120", "$68,700,000,000". */
function numberWords(reader: Reader, { low, high, about, unit }: Figure): string {
  const [from, to] = [low ?? high ?? 0, high ?? low ?? 0];
  const number = from === to ? reader.number(from) : `${reader.number(from)}–${reader.number(to)}`;
  const measured =
    unit === undefined
      ? number
      : /^\p{Sc}|^[A-Z]{1,3}\p{Sc}?$/u.test(unit)
        ? `${unit}${number}`
        : `${number} ${unit}`;
  const bound = low === undefined ? 'most' : high === undefined ? 'least' : about ? 'about' : undefined;
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
