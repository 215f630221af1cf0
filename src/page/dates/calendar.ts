import { readTable } from '../../assets/index.ts';

/** What a word of a date means. `weekday` counts from Sunday = 0. */
export interface CalendarWord {
  readonly kind: 'month' | 'weekday' | 'period';
  readonly value: string;
  readonly languages: readonly string[];
}

/** Languages most of the world's news pages are in: a word that one of them has is read as theirs. */
const COMMON =
  'en es fr de pt it ru zh ja ar ko nl pl tr sv da nb no fi cs el hu ro uk he hi id vi th fa bg hr sr sk'.split(
    ' ',
  );

let words: Map<string, CalendarWord[]> | undefined;

function table(): Map<string, CalendarWord[]> {
  if (words) return words;
  words = new Map();
  for (const [word = '', kind = '', value = '', languages = ''] of readTable(
    'data/page/calendar-names.tsv',
  )) {
    const entry = { kind: kind as CalendarWord['kind'], value, languages: languages.split(' ') };
    const known = words.get(word);
    if (known) known.push(entry);
    else words.set(word, [entry]);
  }
  return words;
}

/**
 * What a word says in a date, in any language of CLDR; the page's language decides between readings, then how common a
 * language is. `word` may be in any case; a final full stop is ignored.
 */
export function calendarWord(
  word: string,
  kind: CalendarWord['kind'],
  language?: string,
): CalendarWord | undefined {
  const readings = table()
    .get(word.toLowerCase().replace(/\.$/, ''))
    ?.filter((reading) => reading.kind === kind);
  if (!readings || readings.length < 2) return readings?.[0];
  const primary = language?.toLowerCase().split('-')[0] ?? '';
  const rank = (reading: CalendarWord): number => {
    if (reading.languages.includes(primary)) return -1;
    return Math.min(
      ...reading.languages.map((code) => (COMMON.includes(code) ? COMMON.indexOf(code) : COMMON.length)),
    );
  };
  return readings.reduce((best, next) => (rank(next) < rank(best) ? next : best));
}
