import { readTable } from '../assets/index.ts';
import { EventType } from '../record/index.ts';
import type { Frame, Pattern, Requirement } from './frame.ts';
import { isKind } from './kinds.ts';

/** Rows by lemma, each list by falling weight. */
export type Rows<F extends Pattern> = ReadonlyMap<string, readonly F[]>;
/** Frames by lemma. */
export type Lexicon = Rows<Frame>;

const split = (cell: string | undefined): string[] =>
  !cell || cell === '-' || cell === '0' ? [] : cell.split('|');

function requirementOf(words: string): Requirement {
  const negated = words.startsWith('!');
  const [roles = '', values] = (negated ? words.slice(1) : words).split(/[=:]/, 2);
  return { roles: roles.split('|'), negated, values: split(values) };
}

/** What a requirement adds to its row's weight: a narrowed one tells more than a bare one. */
function weightOf(requirement: Requirement): number {
  if (requirement.negated) return 0.5;
  if (requirement.values.length === 0) return 1;
  return requirement.values.some(isKind) ? 2 : 2.25;
}

/** The patterns of a row's first two cells: one for each lemma; compounds (`phone=call`) are of nouns, particles (`carry=out`) of verbs. */
export function patternsOf(lemmas: string, pattern: string, nouns: boolean): Pattern[] {
  const requirements = (pattern === '-' ? '' : pattern).split(' ').filter(Boolean).map(requirementOf);
  return lemmas.split(',').map((entry) => {
    const [first = '', second] = entry.split('=');
    // A compound is found from its last word: `phone=call` under "call"; a particle verb from its first.
    const compound = second !== undefined && nouns;
    const other = compound ? first : second;
    return {
      lemma: compound ? second : first,
      ...(other ? { with: other } : {}),
      requirements,
      weight: requirements.reduce((sum, r) => sum + weightOf(r), 0) + (other ? 2 : 0),
    };
  });
}

/** Rows by their lemmas, the most demanding of each lemma first. */
export function byLemma<F extends Pattern>(rows: Iterable<F>): Rows<F> {
  const found = Map.groupBy(rows, (row) => row.lemma);
  for (const list of found.values()) list.sort((a, b) => b.weight - a.weight);
  return found;
}

function readFrames(file: string, defaults: { who: string[]; whom: string[] }): Lexicon {
  const frames: Frame[] = [];
  const nouns = file.includes('nouns');
  for (const [lemmas = '', pattern = '-', type = '-', mode, who, whom, needs = '-'] of readTable(file)) {
    const known = EventType.safeParse(type);
    for (const row of patternsOf(lemmas, pattern, nouns))
      frames.push({
        ...row,
        ...(known.success ? { type: known.data } : {}),
        ...(mode && mode !== '-' ? { mode } : {}),
        who: who === '-' ? defaults.who : who === 'subj' ? ['subj', 'matrix'] : split(who),
        whom: whom === '-' ? defaults.whom : split(whom),
        needs,
      });
  }
  return byLemma(frames);
}

let verbs: Lexicon | undefined;
let nouns: Lexicon | undefined;

/** The frames of verbs, by lemma. */
export function verbFrames(): Lexicon {
  verbs ??= readFrames('data/events/frames-verbs.tsv', { who: ['subj', 'matrix'], whom: ['obj'] });
  return verbs;
}

/** The frames of nouns, by lemma. */
export function nounFrames(): Lexicon {
  nouns ??= readFrames('data/events/frames-nouns.tsv', { who: ['poss', 'by', 'mod', 'support'], whom: [] });
  return nouns;
}

/** Endings to take off where the lemma is wrong or unknown, with what to put in their place. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ied', 'y'],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
  ['es', ''],
  ['s', ''],
];

/** The frames of a word: by its lemma, else by what its ending leaves ("telephoned", whatever the lemma says). */
export function framesFor<F extends Pattern>(
  lexicon: Rows<F>,
  lemma: string,
  text: string,
): readonly F[] | undefined {
  const word = text.toLowerCase();
  const known = lexicon.get(lemma.toLowerCase());
  // "talks" has rows of its own beside those of "talk".
  const own = word === lemma.toLowerCase() ? undefined : lexicon.get(word);
  if (known && own) return [...known, ...own].sort((a, b) => b.weight - a.weight);
  if (known) return known;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = word.slice(0, -ending.length);
    const doubled = /([bdgklmnprt])\1$/.test(stem) ? lexicon.get(stem.slice(0, -1)) : undefined;
    const found = lexicon.get(stem + instead) ?? (instead === '' ? doubled : undefined);
    if (found) return found;
  }
  return undefined;
}
