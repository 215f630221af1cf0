/** The tables of bench/PAGES.md. */
import type { Figures } from './page-runners.ts';
import type { SetName, SetScore } from './page-sets.ts';

/** All that was measured of one reader; `speed` only where its time says something. */
export interface Measured {
  readonly name: string;
  readonly scores: { readonly [set in SetName]?: SetScore };
  readonly speed?: Figures;
  /** Seconds of the slowest page of all sets, and pages of all sets that the reader threw on. */
  readonly slowest?: number;
  readonly crashes: number;
}

const share = (x: number | null | undefined): string => (!x ? '–' : x.toFixed(3).replace(/^0/, ''));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`,
  `|${head.map((_, i) => (i === 0 ? ' --- |' : ' ---: |')).join('')}`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
];

/** Bodies beside pages a second. */
export function bodyTable(all: readonly Measured[]): string[] {
  const bodies = (['naeb', 'fundus', 'scrapinghub', 'fundus-eval'] as const).filter((set) =>
    all.some(({ scores }) => scores[set]),
  );
  const base = all.find(({ name }) => name.startsWith('Readability'))?.speed;
  const rows = all.map(({ name, scores, speed, slowest, crashes }) => {
    const rate = speed && speed.pages / speed.seconds;
    return [
      name,
      ...bodies.map((set) => share(scores[set]?.body)),
      rate?.toPrecision(rate < 10 ? 2 : 3) ?? '–',
      rate && base ? (rate / (base.pages / base.seconds)).toFixed(1) : '–',
      slowest === undefined ? '–' : (1000 * slowest).toFixed(0),
      String(crashes),
    ];
  });
  return table(['reader', ...bodies, 'pages a second', '× Readability', 'slowest page, ms', 'crashes'], rows);
}

/** Titles, authors and dates. */
export function fieldTable(all: readonly Measured[]): string[] {
  const date = (score: SetScore | undefined): string =>
    score?.date && score.date.right + score.date.wrong > 0
      ? `${score.date.right.toFixed(1)} / ${score.date.wrong.toFixed(1)}`
      : '–';
  const rows = all.map(({ name, scores: { naeb, fundus, mediacloud } }) => [
    name,
    share(naeb?.title),
    share(fundus?.title),
    share(naeb?.authors),
    share(fundus?.authors),
    date(naeb),
    date(fundus),
    date(mediacloud),
    mediacloud?.undated && date(mediacloud) !== '–'
      ? `${mediacloud.undated.dated} of ${mediacloud.undated.pages}`
      : '–',
  ]);
  return table(
    [
      'reader',
      'title naeb',
      'title fundus',
      'authors naeb',
      'authors fundus',
      'date naeb',
      'date fundus',
      'date mediacloud',
      'undated pages dated',
    ],
    rows,
  );
}

/** Who among the others is best at the authors of a set. */
export function bestAuthors(all: readonly Measured[], set: SetName): string {
  const [best] = all
    .filter(({ name }) => !name.startsWith('Daybook'))
    .sort((a, b) => (b.scores[set]?.authors ?? 0) - (a.scores[set]?.authors ?? 0));
  return best?.scores[set]?.authors
    ? `Best of the others at the authors of ${set}: ${best.name}, ${share(best.scores[set].authors)}.`
    : '';
}
