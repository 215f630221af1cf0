import { boundOf, type Figure, type Occurrence, TOLL, withUnit } from '../../record/index.ts';
import { plain } from './lines.ts';

const COUNTS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** What a figure counts, where it is no measure: "120 killed". */
const COUNTED = new Set<Figure['what']>([...TOLL, 'cases', 'seats', 'votes', 'jobs', 'units']);
const BOUNDS = { least: 'at least ', most: 'up to ', about: 'about ' } as const;

/** A number with its bounds and unit: "at least 120", "about 40", "$68,700,000,000", "5.5 %". */
export function numberText(figure: Figure): string {
  const { low, high, unit } = figure;
  const bound = boundOf(figure);
  const [from, to] = [low ?? high ?? 0, high ?? low ?? 0];
  const number = from === to ? COUNTS.format(from) : `${COUNTS.format(from)} to ${COUNTS.format(to)}`;
  return `${bound ? BOUNDS[bound] : ''}${withUnit(number, unit && plain(unit))}`;
}

const figureText = (f: Figure): string =>
  COUNTED.has(f.what) ? `${numberText(f)} ${f.what}` : `${f.what} ${numberText(f)}`;

/** The figures in a row; a score as "4–2". */
function figuresText(figures: readonly Figure[]): string[] {
  const [score, against] = ['score', 'against'].map((what) => figures.find((f) => f.what === what));
  const rest = figures.filter((f) => f !== score && f !== against).map(figureText);
  const all = score && against ? [`${score.low}–${against.low}`, ...rest] : rest;
  return all.length > 0 ? [all.join(', ')] : [];
}

/** What an occurrence is, who takes part and what the figures are: the parts of its line. `name` gives an actor's name. */
export function occurrenceText(o: Occurrence, name: (actor: string) => string): string[] {
  const kind = o.subkind ? `${o.kind}: ${o.subkind}` : o.kind;
  const parties = o.participants.map((p) => `${p.role} ${p.actor ? name(p.actor) : plain(p.name ?? '')}`);
  return [kind, ...(parties.length > 0 ? [parties.join(', ')] : []), ...figuresText(o.figures)];
}
