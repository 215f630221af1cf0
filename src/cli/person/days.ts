import type { Published, When } from '../../record/index.ts';

const HOW: { readonly [how in Published['how']]: string } = {
  metadata: "from the page's metadata",
  stated: 'as the page states',
  url: 'from its address',
  inferred: 'inferred from its words',
  given: 'as given',
  unknown: 'unknown',
};

/** "21 February 2023" — or the range between two days. */
export function dayRange(from: string, to: string): string {
  return from === to ? from : `${from} … ${to}`;
}

/** When the page was published, and how that is known. */
export function publishedLine(published: Published): string {
  const { earliest, latest, best, how } = published;
  if (!earliest && !latest && !best) return 'unknown: the page does not say, and its words do not tell';
  const range =
    earliest && latest
      ? dayRange(earliest, latest)
      : earliest
        ? `${earliest} or later`
        : `${latest ?? best} or earlier`;
  const single = best && best.slice(0, 10) !== range ? `, most likely ${best}` : '';
  return `${best && best.slice(0, 10) === range ? best : range}${single} (${HOW[how]})`;
}

/** When something happened, as short as it can be said. */
export function whenText(when: When | undefined): string | undefined {
  if (!when) return undefined;
  const { from, to, precision } = when;
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  return dayRange(from, to);
}
