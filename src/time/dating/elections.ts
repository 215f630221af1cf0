import { readList, readTable } from '../../assets/index.ts';
import { children, headOf, relation } from '../../language/index.ts';
import { wordsIn } from '../find/words.ts';
import { directionAt } from '../tense.ts';
import { calendarIn } from '../value/thread.ts';
import type { Clue, Page } from './clue.ts';
import { isCurrent } from './current.ts';
import { plusDays } from './days.ts';
import { Phrases } from './phrases.ts';
import { tables as offices } from './tables.ts';

interface Election {
  readonly from: string;
  readonly day: string;
  readonly of: string;
  /** When it was known who the nominees would be. */
  readonly nominees: string | undefined;
}

interface Candidate {
  readonly name: string;
  readonly surname: string;
}

/** So many words of campaigning make a campaign. */
const CAMPAIGN = 4;
/** How often a rival is named, by surname, to be one of the story's. */
const NAMED = 2;
/** Words of an election that is over. */
const OVER =
  /\b(president-elect|transition team|presidential transition|won the election|lost the election|won the presidency|inauguration|took office|upset victory|election victory|elected president|post-election|after the election|defeated (?:hillary|donald|barack|mitt|john|joe|kamala)|'s (?:victory|defeat))\b/i;

interface Loaded {
  readonly candidates: Phrases<{ candidate: Candidate; election: Election }>;
  /** Those who stood for a party's nomination in vain; its election is that of the `day`, and `nominees` when it was settled. */
  readonly beaten: Phrases<{ candidate: Candidate; election: Election }>;
  readonly words: ReadonlySet<string>;
}

let loaded: Loaded | undefined;

function tables(): Loaded {
  if (!loaded) {
    const candidates: Loaded['candidates'] = new Phrases();
    const beaten: Loaded['beaten'] = new Phrases();
    for (const [from = '', day = '', of = '', names = '', nominees = '', kind = ''] of readTable(
      'data/time/elections.tsv',
    )) {
      const election = { from, day, of, nominees: nominees || undefined };
      for (const name of names.split('|'))
        (kind === 'nomination' ? beaten : candidates).add(name, {
          candidate: { name, surname: surnameOf(name) },
          election,
        });
    }
    loaded = { candidates, beaten, words: new Set(readList('data/time/campaign.txt')) };
  }
  return loaded;
}

const surnameOf = (name: string): string => wordsIn(name).at(-1)?.low ?? '';

/** Whether a page speaks of an election campaign at all. */
export function speaksOfCampaign(page: Page): boolean {
  let words = 0;
  for (const w of page.words) if (tables().words.has(w.low)) words++;
  return words >= CAMPAIGN;
}

/** Who of the page stood in an election, by name, with the days of those elections. */
export function candidatesIn(page: Page): Map<string, Election[]> {
  return electionsOf(page, tables().candidates);
}

/** The same, with those who stood for a nomination in vain. */
export function contestantsIn(page: Page): Map<string, Election[]> {
  const found = candidatesIn(page);
  for (const [name, elections] of electionsOf(page, tables().beaten))
    found.set(name, [...(found.get(name) ?? []), ...elections]);
  return found;
}

function electionsOf(page: Page, names: Loaded['candidates']): Map<string, Election[]> {
  const found = new Map<string, Election[]>();
  for (const { values } of names.find(page.words)) {
    for (const { candidate, election } of values) {
      const of = found.get(candidate.name) ?? [];
      if (!of.includes(election)) of.push(election);
      found.set(candidate.name, of);
    }
  }
  return found;
}

/** What a page says of a campaign: a clue, and the days of the elections that it can be of. */
export interface Campaign {
  readonly clues: readonly Clue[];
  readonly days: ReadonlySet<string>;
}

const NONE: Campaign = { clues: [], days: new Set() };

/**
 * Two rivals of one election, each by full name, in a campaign that is still going on (data/time/elections.tsv). A page
 * that speaks of the outcome says nothing here; rivals of several elections leave the days of each. Rivals for a
 * nomination put it before the day on which that was settled.
 */
export function campaigns(page: Page): Campaign {
  if (OVER.test(page.doc.text) || !speaksOfCampaign(page)) return NONE;
  const whole = election(page);
  const inner = nomination(page);
  if (!inner) return whole;
  // Whoever stands again is named in other years, too.
  const [day] = inner.days;
  return day &&
    (whole.days.size > 0 ? whole.days.has(day) : [...contestedIn(page)].every((other) => other === day))
    ? inner
    : whole;
}

/** The days of the elections of which two candidates or more are on a page. */
export function contestedIn(page: Page): ReadonlySet<string> {
  const days = [...candidatesIn(page).values()].flatMap((elections) => elections.map((e) => e.day));
  return new Set(days.filter((day, i) => days.indexOf(day) < i));
}

/** The election that two rivals stood in. */
function election(page: Page): Campaign {
  const rivals = new Map<Election, { names: string[]; least: number }>();
  for (const [name, elections] of candidatesIn(page)) {
    const times = timesNamed(page, surnameOf(name));
    if (times < NAMED) continue;
    for (const e of elections) {
      if (holdsOtherwise(page, name, e)) continue;
      const known = rivals.get(e);
      if (!known) rivals.set(e, { names: [name], least: times });
      else rivals.set(e, { names: [...known.names, name], least: Math.min(known.least, times) });
    }
  }
  const fitting = [...rivals].filter(([, { names }]) => names.length >= 2);
  if (fitting.length === 0 || !page.doc.sentences.some((s) => isCurrent(page, s))) return NONE;
  // Who stood in one election is named beside another's: the rivals that the page is about are named most.
  const most = Math.max(...fitting.map(([, { least }]) => least));
  const about = fitting.filter(([, { least }]) => least * 2 > most);
  const [first] = about;
  if (!first || about.some(([, { names }]) => !names.some((n) => first[1].names.includes(n)))) return NONE;
  const pair = (names: readonly string[]) => names.toSorted().join(' and ');
  const same = about.filter(([, { names }]) => pair(names) === pair(first[1].names));
  if (same.length < about.length) return NONE;
  const reason = `${pair(first[1].names)} are rivals in a campaign under way: ${same.map(([e]) => `${e.of}, ${begun(page, e)} to ${e.day}`).join(' or ')}.`;
  const allowed = same.map(([e]) => ({ from: begun(page, e), to: plusDays(e.day, 1) }));
  return {
    clues: [{ rule: 'campaign', reason, allowed, weight: 5 }],
    days: new Set(same.map(([e]) => e.day)),
  };
}

const timesNamed = (page: Page, surname: string): number =>
  page.words.filter((w) => w.capital && w.low === surname).length;

/** Of those who lost a nomination, so many must be named, so often, and as often as this share of the page's most named candidate. */
const RIVALS = 2;
const OFTEN = 3;
const SHARE = 0.25;

/** The race for a nomination, where a page tells of those who lost it as of rivals: one race, and no later. */
function nomination(page: Page): Campaign | undefined {
  const races = new Map<Election, Set<string>>();
  const all = [...candidatesIn(page).keys(), ...electionsOf(page, tables().beaten).keys()];
  const most = Math.max(0, ...all.map((name) => timesNamed(page, surnameOf(name))));
  for (const [name, elections] of electionsOf(page, tables().beaten)) {
    const times = timesNamed(page, surnameOf(name));
    if (times < OFTEN || times < SHARE * most) continue;
    for (const e of elections) races.set(e, (races.get(e) ?? new Set()).add(surnameOf(name)));
  }
  const [only, second] = [...races].filter(([, names]) => names.size >= RIVALS);
  if (!only || second || !page.doc.sentences.some((s) => isCurrent(page, s))) return undefined;
  const [{ from, day, of, nominees = day }, names] = only;
  const who = [...new Set(all.filter((name) => names.has(surnameOf(name))))].toSorted().join(' and ');
  return {
    clues: [
      {
        rule: 'campaign',
        reason: `${who} are rivals in a campaign under way: ${of}, ${from} to ${nominees}.`,
        allowed: [{ from, to: plusDays(nominees, 1) }],
        weight: 5,
      },
    ],
    days: new Set([day]),
  };
}

/** "This year's election", "in November" of voting: the campaign has come to its last year. */
const VOTING =
  /\b(elections?|vote|votes|voters|voting|ballots?|elected|general|presidency|presidential|white house|nominee|polls)\b/i;
const LAST_YEAR = 330;

/** The day from which a page can be of a campaign: its beginning, or later where the page puts the vote within the year. */
function begun(page: Page, election: Election): string {
  if (election.nominees && election.nominees > election.from && speaksOfNominee(page))
    return election.nominees;
  const [year, month, day] = election.day.split('-').map(Number);
  for (const e of page.expressions) {
    const sentence = page.doc.sentences[e.sentence];
    const around =
      sentence &&
      page.doc.text.slice(
        Math.max(sentence.start, e.span.start - 60),
        Math.min(sentence.end, e.span.end + 60),
      );
    if (!around || !VOTING.test(around)) continue;
    const thisYear = e.meaning.op === 'unit' && e.meaning.unit === 'year' && e.meaning.by === 0;
    const first = `${year}-01-01`;
    if (thisYear && /^['’]s\b/.test(page.doc.text.slice(e.span.end)) && first > election.from) return first;
    const date = calendarIn(e.meaning);
    const itsDay =
      date?.op === 'calendar' &&
      date.year === undefined &&
      date.month === month &&
      (date.day === undefined || date.day === day);
    const near = plusDays(election.day, -LAST_YEAR);
    if (itsDay && directionAt(page.doc, e) !== 'past' && near > election.from) return near;
  }
  return election.from;
}

/** "The Republican nominee said": a party's nominee is somebody, and no longer a question. */
function speaksOfNominee({ doc }: Page): boolean {
  for (const sentence of doc.sentences) {
    for (const token of sentence.tokens) {
      if (token.lemma !== 'nominee' || relation(token) !== 'nsubj') continue;
      const modifiers = children(sentence, token).filter((t) => t.i < token.i);
      if (!modifiers.some((t) => t.text.toLowerCase() === 'the')) continue;
      if (!modifiers.some((t) => /^(republican|democratic|gop|g\.o\.p\.)$/i.test(t.text))) continue;
      if (modifiers.some((t) => /^(eventual|likely|potential|next|possible|future)$/i.test(t.text))) continue;
      const verb = headOf(sentence, token);
      const modal = verb && children(sentence, verb, 'aux').some((t) => t.xpos === 'MD');
      if (verb && !modal && /^VB[DZP]$/.test(verb.xpos)) return true;
    }
  }
  return false;
}

/** Named with the title of an office of another time: "Vice President Joe Biden" stood in no election of those years. */
function holdsOtherwise(page: Page, name: string, election: Election): boolean {
  const titled = offices()
    .tenures.find(page.words)
    .flatMap((f) => f.values)
    .filter((v) => (v.name === name || name.endsWith(` ${v.name}`)) && /^(Vice )?President$/.test(v.title));
  return titled.length > 0 && titled.every((v) => v.from > election.day || (v.to ?? '9999') < election.from);
}
