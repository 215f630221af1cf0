import type { Published, TimeExpression } from '../../record/index.ts';

const SEASONS: { readonly [code: string]: string } = { SP: '21', SU: '22', FA: '23', WI: '24' };

/** A time as far as it is known when its EDTF is written. */
type Known = Pick<TimeExpression, 'type' | 'value' | 'mod' | 'from' | 'to'>;

/**
 * A date in EDTF, the Extended Date/Time Format of ISO 8601-2:2019, level 1: `1990s` is `199X`, `about 1950` `1950~`, spring
 * `2023-21`, `1998 or earlier` `../1998`, a week or a quarter the interval of its days or months, a year before the common era
 * its astronomical number. `uncertain` adds `?` (with `~` it is `%`). Undefined for what is no date on a calendar, or one
 * whose first digits are unknown, which level 1 cannot write.
 */
export function edtfOf(time: Known, uncertain = false): string | undefined {
  if (time.type !== 'DATE' && time.type !== 'TIME') return undefined;
  const date = dateIn(time);
  if (date === undefined) return undefined;
  const approximate = time.mod === 'APPROX';
  const sign = approximate && uncertain ? '%' : approximate ? '~' : uncertain ? '?' : '';
  const clock = date.includes('T');
  // Level 1 qualifies dates, not moments.
  const signed = date.includes('/')
    ? date
        .split('/')
        .map((end) => end + sign)
        .join('/')
    : clock
      ? date
      : date + sign;
  if (clock || date.includes('/')) return signed;
  if (time.mod === 'ON_OR_BEFORE' || time.mod === 'BEFORE') return `../${signed}`;
  if (time.mod === 'ON_OR_AFTER' || time.mod === 'AFTER') return `${signed}/..`;
  return signed;
}

/** Whether the days are known to be a part of the month or the year that is the value: those of a feast. */
export const isPartOf = ({ value, from }: Pick<TimeExpression, 'value' | 'from' | 'to'>): boolean =>
  /^\d{4}(-\d\d)?$/.test(value) && from !== undefined && !from.endsWith('-01');

function dateIn({ value, from, to }: Known): string | undefined {
  // A feast of several days.
  if (isPartOf({ value, from, to })) return `${from}/${to}`;
  if (/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) return value;
  if (/^\d{3}$/.test(value)) return `${value}X`;
  if (/^\d\d$/.test(value)) return `${value}XX`;
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season) return `${season[1]}-${SEASONS[season[2] ?? '']}`;
  const ancient = /^BC(\d{4})(-\d\d(?:-\d\d)?)?$/.exec(value);
  if (ancient) {
    const year = Number(ancient[1]) - 1;
    return `${year > 0 ? '-' : ''}${String(year).padStart(4, '0')}${ancient[2] ?? ''}`;
  }
  const clock = /^(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (clock) return `${clock[1]}${clock[2] ?? ':00'}${clock[3] ?? ''}`;
  if (!from || !to || /^\d{4}-\d\d-\d\dT/.test(value)) return undefined;
  return /-[QH]\d$/.test(value) ? `${from.slice(0, 7)}/${to.slice(0, 7)}` : `${from}/${to}`;
}

/** The days between which a page was published, in EDTF: `2023-02-21`, `2023-02-21/2023-02-22`, `../2023-02-21`. */
export function edtfOfPublished({ best, earliest, latest, how }: Published): string | undefined {
  const sure = how !== 'inferred';
  if (best) return `${best.slice(0, 10)}${sure ? '' : '?'}`;
  if (!earliest && !latest) return undefined;
  if (earliest === latest) return earliest;
  return `${earliest ?? '..'}/${latest ?? '..'}`;
}
