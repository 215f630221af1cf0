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
function dayRange(from: string, to: string): string {
  return from === to ? from : `${from} … ${to}`;
}

/** A day, or a moment as "2023-03-17, 18:40 UTC", "2023-03-17, 20:40 (+02:00)". */
export function momentText(moment: string): string {
  const [, day, clock, zone] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::[\d.]+)?(.*)$/.exec(moment) ?? [];
  if (!day) return moment;
  if (!zone) return `${day}, ${clock}`;
  return `${day}, ${clock} ${/^(?:Z|\+00:00)$/.test(zone) ? 'UTC' : `(${zone})`}`;
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
  const day = best && best.slice(0, 10) === range ? momentText(best) : range;
  const single = best && best.slice(0, 10) !== range ? `, most likely ${momentText(best)}` : '';
  return `${day}${single} (${HOW[how]})`;
}

/** The reasons for the day, each with the words it stands on where these are not in it already. */
export function publishedReasons({ evidence }: Published, most: number): string[] {
  return evidence.slice(0, most).map(({ reason, quote }) => {
    const sentence = reason.charAt(0).toUpperCase() + reason.slice(1).replace(/\.$/, '');
    return quote && !reason.includes(quote) ? `${sentence}: “${quote}”` : sentence;
  });
}

/** When something happened, as short as it can be said. */
export function whenText(when: When | undefined): string | undefined {
  if (!when) return undefined;
  const { from, to, precision } = when;
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  return dayRange(from, to);
}
