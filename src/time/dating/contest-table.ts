import { readTable } from '../../assets/index.ts';
import { Phrases } from './phrases.ts';

/** A primary, a caucus or a debate of an election campaign. */
export interface Contest {
  /** The day of the election that it belongs to. */
  readonly election: string;
  /** The day of it; two where the parties had different ones. */
  readonly days: readonly string[];
  /** The phrase says itself that it is over: "won Iowa". */
  readonly decided: boolean;
  /** The election itself: its words are many another's, and count only with its day. */
  readonly vote?: true;
}

/** Groups of data/time/contest-words.tsv. */
interface ContestWords {
  readonly done: ReadonlySet<string>;
  readonly outcome: ReadonlySet<string>;
  readonly unsure: ReadonlySet<string>;
  readonly phrase: ReadonlySet<string>;
}

let words: ContestWords | undefined;
let table: Phrases<Contest> | undefined;

/** How news tells a contest (data/time/contest-words.tsv). */
export function contestWords(): ContestWords {
  if (words) return words;
  const groups = new Map(
    readTable('data/time/contest-words.tsv').map(([group = '', list = '']) => [group, list.split('|')]),
  );
  const group = (name: keyof ContestWords) => new Set(groups.get(name));
  words = {
    done: group('done'),
    outcome: group('outcome'),
    unsure: group('unsure'),
    phrase: group('phrase'),
  };
  return words;
}

/** The names of contests (data/time/contests.tsv); one name is of as many as there were elections with it. */
export function contestTable(): Phrases<Contest> {
  if (table) return table;
  table = new Phrases();
  for (const [election = '', first = '', last = '', kind = '', places = ''] of readTable(
    'data/time/contests.tsv',
  )) {
    const contest = { election, days: first === last ? [first] : [first, last] };
    for (const place of places.split('|')) {
      for (const phrase of phrasesOf(place, kind)) table.add(phrase, { ...contest, decided: false });
      if (kind === 'day' || kind === 'debate') continue;
      for (const phrase of contestWords().phrase)
        table.add(`${phrase} ${place}`, { ...contest, decided: true });
    }
  }
  for (const [, day = '', , , , kind = ''] of readTable('data/time/elections.tsv')) {
    if (kind === 'nomination') continue;
    for (const phrase of VOTES) table.add(phrase, { election: day, days: [day], decided: false, vote: true });
  }
  return table;
}

/** What the day of an election is called. */
const VOTES = ['election', 'election day', 'general election', 'presidential election', 'vote', 'polls'];

const PARTIES = ['', 'republican ', 'democratic ', 'gop ', 'presidential ', 'republican presidential ', 'democratic presidential ', 'gop presidential ']; // biome-ignore format: one list

function phrasesOf(place: string, kind: string): string[] {
  if (kind === 'day') return [place];
  if (kind === 'debate')
    return place === 'presidential' ? ['debate', 'presidential debate'] : debatesOf(place);
  const kinds = kind === 'primary' ? ['primary', 'primaries'] : ['caucuses', 'caucus'];
  return PARTIES.flatMap((party) =>
    kinds.flatMap((k) => [`${place} ${party}${k}`, `${place}'s ${party}${k}`, `${party}${k} in ${place}`]),
  );
}

const debatesOf = (party: string): string[] => [
  'debate',
  'presidential debate',
  ...(party === 'Republican' ? ['republican', 'gop'] : ['democratic']).flatMap((p) =>
    ['', 'presidential ', 'primary ', 'presidential primary '].map((of) => `${p} ${of}debate`),
  ),
];
