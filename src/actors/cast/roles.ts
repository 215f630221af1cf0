import type { Doc } from '../../language/index.ts';
import {
  covers,
  type Holder,
  holderCalled,
  type Known,
  known,
  type Term,
  titleCalled,
} from '../gazetteer/index.ts';
import type { Described } from '../mentions/found.ts';
import type { Referent } from './referent.ts';

/** Adds a described role, with the dates of the terms in the offices table that fit it: one role a term. */
export function addRole(
  referent: Referent,
  described: Described,
  doc: Doc,
  sentence: number,
  day: string | undefined,
): void {
  const tokens = doc.sentences[sentence]?.tokens;
  const start = tokens?.[described.first]?.start;
  const end = tokens?.[described.last]?.end;
  if (described.of?.country && referent.country === undefined) referent.country = described.of.country;
  if (described.sex && referent.sex === undefined) referent.sex = described.sex;
  if (described.sectors.length > 0 && described.sectors[0] !== 'UNK' && referent.sectors.length === 0)
    referent.sectors = described.past ? ['ELI'] : described.sectors;
  if (described.office) referent.offices.add(described.office);
  if (described.title === '' || start === undefined || end === undefined) return;
  referent.nouns.add(described.title.toLowerCase().split(' ').at(-1) ?? '');
  referent.nouns.add(described.title.toLowerCase());
  const inFull = titleCalled(described.title.split(' ').at(-1) ?? '')?.full;
  if (inFull) referent.nouns.add(inFull);
  const of =
    described.of?.use === 'name' && described.of.type !== 'government'
      ? described.of.name
      : described.of
        ? countryName(described.of)
        : described.ofWords;
  const span = { start, end };
  const terms = (
    referent.key?.startsWith('person:') ? (holderCalled(referent.name)?.terms ?? []) : []
  ).filter((term) => !described.past && fits(term, described) && (day === undefined || covers(term, day)));
  if (terms.length === 0) {
    if (
      !referent.roles.some(
        (role) => role.title === described.title && role.of === of && role.from === undefined,
      )
    ) {
      referent.roles.push({ title: described.title, ...(of ? { of } : {}), span });
    }
    return;
  }
  for (const term of terms) {
    if (referent.roles.some((role) => role.title === described.title && role.from === term.from)) continue;
    referent.roles.push({
      title: described.title,
      ...(term.of ? { of: term.of } : of ? { of } : {}),
      ...(term.from ? { from: term.from } : {}),
      ...(term.to ? { to: term.to } : {}),
      span,
    });
  }
}

function countryName(of: Known): string {
  return of.name;
}

/** Whether a term of the table is what the text's title says. */
function fits(term: { office: string; title: string }, described: Described): boolean {
  const [said, held] = [described.title.toLowerCase(), term.title.toLowerCase()];
  if (said === held || said.endsWith(` ${held}`) || held.endsWith(` ${said}`) || held.startsWith(`${said} `))
    return true;
  if (described.office === 'foreign-minister' && term.office === 'top-diplomat') return /diplomat/.test(said);
  if (described.office === undefined || described.office !== term.office) {
    return (
      described.office === 'head-of-state' &&
      /leader|ruler|strongman/.test(said) &&
      (term.office === 'head-of-government' ||
        (term.office === 'head' && described.of?.type !== 'government'))
    );
  }
  // A president is no king, and a premier no chancellor, though both may be of one class.
  return !/^(president|king|queen|chancellor|supreme leader|emir)$/.test(said) || held.includes(said);
}

const SECTOR: Readonly<{ [office: string]: string }> = {
  'head-of-state': 'GOV',
  'head-of-government': 'GOV',
  'foreign-minister': 'GOV',
  'defence-minister': 'GOV',
  'finance-minister': 'GOV',
  'interior-minister': 'GOV',
  minister: 'GOV',
  'top-diplomat': 'GOV',
  'security-adviser': 'GOV',
  spokesman: 'GOV',
  speaker: 'LEG',
  legislator: 'LEG',
  opposition: 'OPP',
};

/** The term somebody serves on a day: the latest begun of those that cover it. */
export function termOn(holder: Holder, day: string): Term | undefined {
  return holder.terms
    .filter((term) => covers(term, day))
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
}

/**
 * The PLOVER sector of a holder on a day; without one, that of the last term. Who once held an office and holds none
 * is of the elite (ELI).
 */
export function sectorOn(holder: Holder, day: string | undefined): string | undefined {
  const last = holder.terms.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''))[0];
  const term = day ? termOn(holder, day) : last;
  if (term?.title === 'Pope') return 'REL';
  if (term?.office === 'head') return known(term.of)[0]?.sectors[0];
  if (term) return SECTOR[term.office] ?? (term.office === '-' ? 'GOV' : undefined);
  return holder.terms.some((t) => t.to !== undefined && day !== undefined && t.to < day) ? 'ELI' : undefined;
}

/** Gives somebody whom the text calls by name alone the office that the table has them in on the day. */
export function tableRole(referent: Referent, day: string | undefined): void {
  const holder = referent.key?.startsWith('person:') ? holderCalled(referent.name) : undefined;
  if (!holder) return;
  if (referent.sectors.length === 0) {
    const sector = sectorOn(holder, day);
    if (sector) referent.sectors = [sector];
  }
  const term = day ? termOn(holder, day) : undefined;
  if (!term || term.title === '' || referent.roles.length > 0) return;
  referent.roles.push({
    title: term.title,
    ...(term.of ? { of: term.of } : {}),
    ...(term.from ? { from: term.from } : {}),
    ...(term.to ? { to: term.to } : {}),
  });
}
