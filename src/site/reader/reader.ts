import { readTable } from '../../assets/index.ts';
import type { Published, When } from '../../record/index.ts';
import { preferenceOf } from './accept-language.ts';
import { type DeedForm, type Language, say, sayCount, sayDeed } from './strings.ts';

/** Everything that differs from one reader to the next: words, dates, the moment and its zone. */
export interface Reader {
  readonly language: Language;
  readonly locale: string;
  readonly firstLocale: string;
  readonly zone: string;
  readonly now: Date;
  t(key: string, values?: Readonly<Record<string, string>>): string;
  count(
    key: 'n.pages' | 'n.statements' | 'n.events' | 'n.occurrences' | 'n.copies' | 'n.rows',
    count: number,
  ): string;
  /** A deed by PLOVER type and mode; see `sayDeed`. */
  deed(type: string, mode: string | undefined, form: DeedForm): ReturnType<typeof sayDeed>;
  number(value: number): string;
  percent(share: number): string;
  /** A language's name where it is another than the site's own words are in; undefined too where it is not known. */
  foreign(tag: string): string | undefined;
  /** A country's name, from its ISO 3166-1 alpha-3 code. */
  country(code: string): string;
  /** An ISO day, or a date-time's day, in words; `short` leaves the weekday out. */
  day(iso: string, style?: 'full' | 'short'): string;
  /** An ISO date or date-time with its time, as the page gave it. */
  moment(iso: string): string;
  /** `YYYY-MM` as "April 2023". */
  month(month: string): string;
  days(from: string, to: string): string;
  when(when: When): string;
  published(published: Published): string;
}

/** Alpha-3 to alpha-2, by which Intl names regions. */
const REGIONS = new Map(readTable('data/site/regions.tsv').map(([three = '', two = '']) => [three, two]));

const DAY = 86_400_000;
/** In days between its ends, the widest interval that is shown as a date from–to. */
const NARROW = 7;

/** The zone that a moment is said in, so that its hour is not taken for the reader's: " UTC", " UTC+2", " UTC−3:30". */
function zoneOf(iso: string): string {
  const [, sign, hours, minutes] = /T.*?(?:Z|([+-])(\d\d):?(\d\d))$/.exec(iso) ?? [];
  if (!/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(iso)) return '';
  if (!sign || (hours === '00' && minutes === '00')) return ' UTC';
  return ` UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/** The reader behind a request. `zone` is an IANA name; the site serves its own machine, so that machine's is the default. */
export function readerOf(acceptLanguage: string | undefined, now: Date, zone?: string): Reader {
  const { language, locale, first } = preferenceOf(acceptLanguage);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
  const noon = (iso: string) => new Date(`${iso.slice(0, 10)}T12:00:00Z`);
  const t: Reader['t'] = (key, values) => say(language, key, values);

  const day: Reader['day'] = (iso, style = 'short') => {
    const date = noon(iso);
    if (Number.isNaN(date.getTime())) return iso;
    return format(
      style === 'full'
        ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }
        : { day: 'numeric', month: 'long', year: 'numeric' },
    ).format(date);
  };
  const days: Reader['days'] = (from, to) => {
    if (from === to) return day(from);
    const [a, b] = [noon(from), noon(to)];
    if (Number.isNaN(a.getTime()) || Number.isNaN(b.getTime()) || a > b) return `${from} – ${to}`;
    return format({ day: 'numeric', month: 'long', year: 'numeric' }).formatRange(a, b);
  };
  const month: Reader['month'] = (yearMonth) => {
    const date = noon(`${yearMonth}-15`);
    return Number.isNaN(date.getTime()) ? yearMonth : format({ month: 'long', year: 'numeric' }).format(date);
  };

  return {
    language,
    locale,
    firstLocale: first,
    zone: zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
    t,
    count: (key, count) => sayCount(language, key, count),
    deed: (type, mode, form) => sayDeed(language, type, mode, form),
    number: (value) => new Intl.NumberFormat(locale).format(value),
    percent: (share) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    foreign(tag) {
      const primary = tag.split('-')[0]?.toLowerCase() ?? '';
      if (primary === 'und' || primary === language) return undefined;
      try {
        return new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' }).of(primary);
      } catch {
        return undefined;
      }
    },
    country(code) {
      const region = REGIONS.get(code);
      return (region && new Intl.DisplayNames(locale, { type: 'region' }).of(region)) ?? code;
    },
    day,
    days,
    month,
    moment(iso) {
      const clock = /T(\d\d):(\d\d)/.exec(iso);
      if (!clock) return day(iso);
      const date = new Date(`${iso.slice(0, 10)}T${clock[1]}:${clock[2]}:00Z`);
      return Number.isNaN(date.getTime())
        ? iso
        : `${format({ dateStyle: 'long', timeStyle: 'short' }).format(date)}${zoneOf(iso)}`;
    },
    when(when) {
      if (when.precision === 'month') return month(when.from.slice(0, 7));
      if (when.precision === 'year') return when.from.slice(0, 4);
      return days(when.from, when.to);
    },
    published({ best, earliest, latest }) {
      if (best) return day(best);
      if (earliest && latest) {
        // A narrow interval is as good as a date; of a wide one neither end may look like the day.
        const narrow = (noon(latest).getTime() - noon(earliest).getTime()) / DAY <= NARROW;
        return narrow
          ? days(earliest, latest)
          : t('published.between', { from: day(earliest), to: day(latest) });
      }
      if (earliest) return t('published.after', { day: day(earliest) });
      if (latest) return t('published.before', { day: day(latest) });
      return t('published.unknown');
    },
  };
}
