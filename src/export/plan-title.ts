import { readList, readTable } from '../assets/index.ts';
import { type EventMention, type Occurrence, type When, wordsOf } from '../record/index.ts';
import { clean, type ExportPage, type Names } from './page.ts';

/** A row of `data/export/deeds.tsv`: where it fits, and what it says. */
interface Deed {
  readonly type: string;
  readonly mode: string;
  readonly words: readonly string[];
  readonly verb: string;
  readonly noun: string;
}

const DEEDS: readonly Deed[] = readTable('data/export/deeds.tsv').map(
  ([type = '', mode = '', words = '', verb = '', noun = '']) => ({
    type,
    mode,
    words: words === '-' ? [] : words.split(','),
    verb,
    noun,
  }),
);
const OCCASIONS = new Map(
  readTable('data/export/occasions.tsv').map(([kind, subkind, words = '']) => [`${kind} ${subkind}`, words]),
);
const WITH_ARTICLE = new Set(readList('data/export/with-article.txt'));
const LISTED = new Intl.ListFormat('en-GB');
/** Of more parties than this, the rest are counted. */
const MOST_NAMED = 4;

/**
 * What is planned as a line that a person reads in a calendar: "Wang Yi to meet Sergei Lavrov in Moscow (planned, per
 * Bloomberg)". Called off, it says so first, since not every calendar shows an entry's status.
 */
export function planTitle(page: ExportPage, plan: EventMention | Occurrence, names: Names): string {
  const told = 'type' in plan ? deedOf(page, plan, names) : occasionOf(plan, names);
  const isOff = page.outcomes?.some((o) => o.plan === plan.id && o.standing !== 'happened');
  const when = plan.time && spanOf(plan.time);
  // "Meeting" by itself tells nothing: the headline says of what.
  const about = told.isBare && flat(page.record.article.title ?? '');
  const standing = [`planned${when ? ` for ${when}` : ''}`, perWhom(page, plan, names)].filter(Boolean);
  return `${isOff ? 'Called off: ' : ''}${told.words}${about ? `: ${about}` : ''} (${standing.join(', ')})`;
}

/** What is to be, and whether nobody and no place is named with it. */
interface Told {
  readonly words: string;
  readonly isBare: boolean;
}

function deedOf({ record }: ExportPage, event: EventMention, names: Names): Told {
  const trigger = wordsOf(record.article.text, event.trigger).toLowerCase().split(/\s+/);
  const deed = DEEDS.find(
    ({ type, mode, words }) =>
      type === event.type &&
      (mode === '-' || mode === event.mode) &&
      (words.length === 0 || trigger.some((word) => words.some((begin) => word.startsWith(begin)))),
  );
  const [who, whom] = [event.actors, event.recipients].map((ids) => namesOf(ids, names));
  const said = sayDeed((who ? deed?.verb : deed?.noun) ?? event.type.toLowerCase(), whom);
  const place = event.place && flat(event.place.name);
  const where = place && !whom?.includes(place) ? `in ${withArticle(place)}` : '';
  return { words: capital([who, said, where].filter(Boolean).join(' ')), isBare: !who && !whom && !where };
}

/** "to hold a meeting|to meet ~" before whom it is done to, or alone. */
function sayDeed(words: string, whom: string | undefined): string {
  const [directed = '', alone] = words.split('|').reverse();
  const [deed = '', toward = ''] = directed.split('~');
  return whom ? `${`${deed}${toward}`.trim()} ${whom}` : (alone ?? deed).trim();
}

/** "Turkey: vote in Ankara": who takes part, and in what. */
function occasionOf({ kind, subkind, participants, place }: Occurrence, names: Names): Told {
  const known = OCCASIONS.get(`${kind} ${subkind}`) ?? OCCASIONS.get(`${kind} -`);
  const what = known ?? [subkind, kind].filter(Boolean).join(', ');
  const who = participants
    .map((party) => {
      const actor = party.actor === undefined ? undefined : names.actors([party.actor])[0];
      return flat(actor?.name ?? party.name ?? '');
    })
    .filter(Boolean);
  const where = place && !who.includes(flat(place.name)) ? ` in ${withArticle(flat(place.name))}` : '';
  const words = capital(`${who.length > 0 ? `${inWords(who)}: ` : ''}${what}${where}`);
  return { words, isBare: who.length === 0 && !where };
}

function namesOf(ids: readonly string[], names: Names): string | undefined {
  const found = names.actors(ids).map((actor) => withArticle(flat(actor.name)));
  return found.length > 0 ? inWords(found) : undefined;
}

function inWords(names: readonly string[]): string {
  const shown = names.length > MOST_NAMED ? names.slice(0, MOST_NAMED - 1) : names;
  const rest = names.length - shown.length;
  return LISTED.format([...shown, ...(rest > 0 ? [`${rest} others`] : [])]);
}

/** On whose word: the innermost link of the chain, and who brought it; else the outlet. */
function perWhom({ record }: ExportPage, { chain }: EventMention | Occurrence, names: Names): string {
  const links = names.links(chain).map(flat);
  const [word, carrier] = [links.at(-1) ?? flat(record.article.outlet ?? ''), links.at(-2)];
  return word && `per ${word}${carrier ? ` via ${carrier}` : ''}`;
}

/** The days of a plan that is for none in particular: "April 2023", "the week of 3 April 2023". */
function spanOf({ from, to, precision }: When): string | undefined {
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options }).format(new Date(`${from}T00:00:00Z`));
  if (precision === 'month') return say({ month: 'long', year: 'numeric' });
  if (precision === 'week' && from !== to)
    return `the week of ${say({ day: 'numeric', month: 'long', year: 'numeric' })}`;
  return undefined;
}

const withArticle = (name: string): string => (WITH_ARTICLE.has(name) ? `the ${name}` : name);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const flat = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();
