import { readTable } from '../../assets/index.ts';
import {
  inTitleCase,
  isEveryones,
  isKnownOutlet,
  looksLikeHouse,
  outletWording,
  rightsHolder,
} from './house-names.ts';

/** A line of a page's furniture, and whether it stands before the headline or at the page's end. */
export interface FurnitureLine {
  readonly text: string;
  readonly place: 'head' | 'foot' | undefined;
}

/** The longest line that is looked through: beyond it stand sentences of the law. */
const LONGEST = 240;
/** What the places that name the outlet must be worth together, and how much more than those of another name. */
const ENOUGH = 1.8;
const AHEAD = 0.4;
/** What a name of a few letters lacks: bodies and sections have them too. */
const LETTERS = 0.6;
/** What each kind of place is worth. Sections of a paper have lines and newsletters too, owners have the rights. */
const WORTH = { rights: 1.2, site: 1, words: 0.8, phrase: 0.8, weak: 0.4, head: 0.6, foot: 0.4, title: 2 };
/** The most that phrases are worth. */
const MOST_PHRASES = 2.4;
const WORD = "[\\p{Lu}\\p{Lo}\\p{N}][\\p{L}\\p{M}\\p{N}&'’+-]*(?:\\.(?:com|net|org|de|at|ch|tv))?";
const SMALL = '(?:of|the|and|de|du|des|del|della|di|der|die|das|la|le|el|von)';
const NAME = `(?:[Tt]he\\s)?${WORD}(?:\\s(?:${SMALL}\\s)?${WORD}){0,4}`;
const BEGINS = new RegExp(`^\\s*${NAME}`, 'u');
const ENDS = new RegExp(`${NAME}\\s*$`, 'u');
const SITE =
  /(?<![\p{L}\d])(?:[\w.-]+@|https?:\/\/|www\.)?((?:[a-z\d-]+\.)*[a-z\d-]{3,}\.(?:com|net|org|co\.uk|co\.za|com\.\w\w|info|tv|news|[a-z]{2}))(?![a-z\d-])/giu;

interface Frames {
  readonly before: RegExp;
  readonly after: RegExp;
  readonly weak: ReadonlySet<string>;
}

let frames: Frames | undefined;

function table(): Frames {
  if (frames) return frames;
  const rows = readTable('data/page/outlet-frames.tsv');
  const of = (place: string): string =>
    rows
      .filter(([, where]) => where === place)
      .map(([words = '']) => words.replaceAll('.', '\\.'))
      .sort((a, b) => b.length - a.length)
      .join('|');
  frames = {
    before: new RegExp(`(?<![\\p{L}\\d])(?:${of('before')})\\s+(?=\\S)`, 'giu'),
    after: new RegExp(`\\s(?:${of('after')})(?![\\p{L}\\d])`, 'giu'),
    weak: new Set(rows.filter(([, , worth]) => worth === 'weak').map(([words = '']) => words)),
  };
  return frames;
}

/** What a name is told by: its letters without an article or the end of a domain. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s$|\.(?:com|net|org|de|at|ch|tv|co\.uk)$/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^the(?=\p{L}{3})/u, '');

/** A place that names an outlet: what kind it is of, and the line. */
interface Place {
  readonly kind: string;
  readonly line: number;
}

interface Candidate {
  readonly places: Place[];
  readonly spellings: Map<string, number>;
}

/** Gathers the names in the furniture of a page, by what they are told by, and the lines that hold a site's address. */
function gather(lines: readonly FurnitureLine[], title: string | undefined) {
  const { before, after } = table();
  const found = new Map<string, Candidate>();
  const sites = new Map<string, Set<number>>();
  const note = (name: string, kind: string, line: number): void => {
    const bare = name.replace(/['’]s$|[\s.,'’-]+$/u, '').trim();
    const key = keyOf(bare);
    if (key.length < 2 || isEveryones(bare) || !looksLikeHouse(bare)) return;
    const candidate = found.get(key) ?? { places: [], spellings: new Map<string, number>() };
    found.set(key, candidate);
    candidate.places.push({ kind, line });
    candidate.spellings.set(bare, (candidate.spellings.get(bare) ?? 0) + 1);
  };
  lines.forEach(({ text, place }, line) => {
    if (text.length > LONGEST) return;
    if (place && looksLikeHouse(text)) note(text, place, line);
    if (title && text.length > title.length + 5 && text.startsWith(title)) {
      const end = /^\s*[|–—·•-]\s+(.{2,48})$/u.exec(text.slice(title.length))?.[1];
      if (end) note(end.split(/\s[|–—·•-]\s/u).at(-1)!, 'title', line);
    }
    const holder = rightsHolder(text);
    if (holder) note(holder, 'rights', line);
    for (const [, site = ''] of text.matchAll(SITE)) {
      const parts = site.toLowerCase().split('.');
      const name = /^(?:co|com|org)$/.test(parts.at(-2) ?? '') ? parts.at(-3) : parts.at(-2);
      // A line that is nothing but an address stands in a list of sister sites.
      if (!name || site.length === text.length) continue;
      const key = keyOf(name);
      sites.set(key, (sites.get(key) ?? new Set()).add(line));
    }
    for (const match of text.matchAll(before)) {
      const name = BEGINS.exec(text.slice(match.index + match[0].length))?.[0].trim();
      if (name) note(withoutEnd(name), match[0].trim().toLowerCase(), line);
    }
    for (const match of text.matchAll(after)) {
      const name = ENDS.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0].trim();
      if (name) note(name, match[0].trim().toLowerCase(), line);
    }
  });
  return { found, sites };
}

/** What the places of one name are worth, and how many kinds of them there are that say more than a line in a menu. */
function weigh(
  { places }: Candidate,
  site: ReadonlySet<number> | undefined,
  worded: boolean,
): { worth: number; kinds: number } {
  const kinds = new Set(places.map(({ kind }) => kind));
  const lines = new Set(places.map(({ line }) => line));
  // An address that stands in the same line as the name says nothing of its own.
  if (site && [...site].some((line) => !lines.has(line))) kinds.add('site');
  let worth = 0;
  let strong = 0;
  const phrased = new Map<number, number>();
  for (const kind of kinds) {
    if (!(kind in WORTH)) continue;
    worth += WORTH[kind as keyof typeof WORTH];
    if (kind !== 'foot') strong++;
  }
  // Phrases of one line, and one phrase on several, count once.
  for (const { kind, line } of places) {
    if (kind in WORTH || !kinds.delete(kind)) continue;
    const each = table().weak.has(kind) ? WORTH.weak : WORTH.phrase;
    phrased.set(line, Math.max(phrased.get(line) ?? 0, each));
  }
  const phrases = [...phrased.values()].reduce((sum, each) => sum + each, 0);
  // The rights are often an owner's, whom a phrase or two name as well.
  const owner = kinds.has('rights') && !kinds.has('head') && !kinds.has('site') && !kinds.has('title');
  strong += phrases > WORTH.phrase ? 2 : phrases === WORTH.phrase && !owner ? 1 : 0;
  if (phrases > 0 && (worded || kinds.has('title'))) strong++;
  return { worth: worth + Math.min(phrases, MOST_PHRASES), kinds: strong };
}

/**
 * The outlet that the furniture of a page names in several kinds of places: whose rights they are, what to subscribe to or follow,
 * a line of its own at the head or the foot, an address, the end of the title. Undefined where no name, or more than one, is borne
 * out so.
 */
export function houseBorneOut(lines: readonly FurnitureLine[], title?: string): string | undefined {
  const { found, sites } = gather(lines, title);
  const told = [...found].map(([key, candidate]) => {
    const name = bestSpelling(candidate.spellings);
    const worded = isKnownOutlet(name) || outletWording(name) === 1;
    const { worth, kinds } = weigh(candidate, sites.get(key), worded);
    const letters = /^\p{Lu}{1,4}$/u.test(name) ? LETTERS : 0;
    const words = worded ? WORTH.words * (name.includes(' ') ? 1 : 0.5) : 0;
    return { key, name, kinds, worth: worth + words - letters };
  });
  told.sort((a, b) => b.worth - a.worth || a.key.length - b.key.length);
  const best = told.find(({ kinds }) => kinds > 0);
  const rest = told.filter((each) => each !== best);
  if (!best || best.worth < ENOUGH - 1e-9 || best.kinds < 2 || AGENCY.test(best.name)) return undefined;
  const rival = rest.find(
    ({ key, kinds }) => kinds > 0 && !best.key.includes(key) && !key.includes(best.key),
  );
  if (rival && rival.worth > best.worth - AHEAD + 1e-9) return undefined;
  // "Globe" where the page says "The Boston Globe" too.
  const whole = rest.find(
    ({ key, name, worth }) => key.endsWith(best.key) && worth >= 1 && /^the\s/i.test(name),
  );
  return inTitleCase(
    (whole ?? best).name,
    lines.map(({ text }) => text),
  );
}

/** A name without what else its line says with capitals: `The Tarn Post Newsletter`. */
function withoutEnd(name: string): string {
  const match = table().after.exec(name);
  table().after.lastIndex = 0;
  return match && match.index > 2 ? name.slice(0, match.index) : name;
}

/** The spelling met most often; of two as often met the one with small letters. */
function bestSpelling(spellings: ReadonlyMap<string, number>): string {
  const worth = ([name, count]: readonly [string, number]): number =>
    count + (name === name.toUpperCase() ? 0 : 0.5) + (/\.\w+$/.test(name) ? 0 : 0.25);
  return [...spellings].sort((a, b) => worth(b) - worth(a))[0]![0];
}

/** An agency whose words a page holds is seldom its outlet. */
const AGENCY =
  /^(?:the\s)?(?:associated press|canadian press|ap|afp|dpa|reuters|pa media|getty.*|agence france.*)$/i;
