import { readTable } from '../../assets/index.ts';
import { values } from './fold.ts';

/** One term of one person in one office. Days are ISO dates; an open end is left out. */
export interface Term {
  /** Office class: head-of-state, head-of-government, foreign-minister, … */
  readonly office: string;
  readonly title: string;
  /** The country or organisation, by name. */
  readonly of: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface Holder {
  readonly name: string;
  /** Other spellings, nicknames, and the short form by which news knows them. */
  readonly names: readonly string[];
  readonly sex: 'm' | 'f' | undefined;
  readonly country: string | undefined;
  readonly wikidata: string | undefined;
  readonly terms: readonly Term[];
}

interface Row {
  name: string;
  names: string[];
  sex: string;
  country: string;
  wikidata: string;
  term: Term;
}

/** A year or month stands for its first day as a beginning, for its last as an end: the widest reading. */
function firstDay(date: string): string | undefined {
  return date === ''
    ? undefined
    : date.length === 4
      ? `${date}-01-01`
      : date.length === 7
        ? `${date}-01`
        : date;
}
function lastDay(date: string): string | undefined {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) {
    return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10);
  }
  return date === '' || date === '?' ? undefined : date;
}

const rows: Row[] = readTable('data/actors/offices.tsv').map(
  ([
    name = '',
    names,
    sex = '',
    country = '',
    wikidata = '',
    office = '',
    title = '',
    of = '',
    from = '',
    to = '',
  ]) => ({
    name,
    names: values(names),
    sex,
    country,
    wikidata,
    term: { office, title, of, from: firstDay(from), to: lastDay(to) },
  }),
);

const holders = new Map<string, Holder & { terms: Term[]; names: string[] }>();
for (const row of rows) {
  const there = holders.get(row.name);
  if (there) {
    there.terms.push(row.term);
    there.names.push(...row.names.filter((name) => !there.names.includes(name)));
  } else {
    holders.set(row.name, {
      name: row.name,
      names: [...row.names],
      sex: row.sex === 'm' || row.sex === 'f' ? row.sex : undefined,
      country: row.country || undefined,
      wikidata: row.wikidata || undefined,
      terms: [row.term],
    });
  }
}

/** Everyone in the table, each with all their terms. */
export const HOLDERS: readonly Holder[] = [...holders.values()];

/** The person of this name as the table writes it. */
export function holderCalled(name: string): Holder | undefined {
  return holders.get(name);
}

const byOffice = new Map<string, { holder: Holder; term: Term }[]>();
for (const holder of HOLDERS) {
  for (const term of holder.terms) {
    const key = `${term.office} ${term.of}`;
    byOffice.set(key, [...(byOffice.get(key) ?? []), { holder, term }]);
  }
}

/** Whether a term covers a day; without a day, every term does. */
export function covers(term: Term, day: string | undefined): boolean {
  if (day === undefined) return true;
  return (term.from === undefined || term.from <= day) && (term.to === undefined || day <= term.to);
}

/** Who held an office of a country or organisation on a day (ISO date), or ever where none is given; latest term first. */
export function holdersOf(
  office: string,
  of: string,
  day?: string,
): readonly { holder: Holder; term: Term }[] {
  return (byOffice.get(`${office} ${of}`) ?? [])
    .filter(({ term }) => covers(term, day))
    .sort((a, b) => (b.term.from ?? '').localeCompare(a.term.from ?? ''));
}

/**
 * The one who held an office on a day. A body has several heads of the one class (a secretary-general, a high commissioner):
 * then it is who is called as the words say, and undefined where nobody is.
 */
export function holderOn(
  office: string,
  of: string,
  day: string,
  title: string,
): { holder: Holder; term: Term } | undefined {
  const there = holdersOf(office, of, day);
  const said = (words: string): string => words.toLowerCase().replace(/-/g, ' ');
  return (
    there.find(({ term }) => said(term.title) === said(title)) ?? (there.length > 1 ? undefined : there[0])
  );
}
