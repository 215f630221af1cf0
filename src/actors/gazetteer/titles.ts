import { readTable } from '../../assets/index.ts';
import { fold, values } from './fold.ts';

/** A title that stands before a name. */
export interface Title {
  /** Its full form in lower case; empty for a mere form of address. */
  readonly full: string;
  /** Office class (`head-of-state`, `foreign-minister`, …), where it has one. */
  readonly office: string | undefined;
  readonly sex: 'm' | 'f' | undefined;
  readonly sectors: readonly string[];
}

const titles = new Map<string, Title>();
let longest = 1;
for (const [title = '', full = '', office, sex, sectors] of readTable('data/actors/titles.tsv')) {
  const entry: Title = {
    full,
    office: office === '-' ? undefined : office,
    sex: sex === 'm' || sex === 'f' ? sex : undefined,
    sectors: values(sectors),
  };
  titles.set(key(title), entry);
  longest = Math.max(longest, title.split(' ').length);
}

function key(words: string): string {
  return fold(words).toLowerCase().replace(/\./g, '');
}

/** The title that these very words are; an abbreviation with or without its full stops. */
export function titleCalled(words: string): Title | undefined {
  return titles.get(key(words));
}

/** The most words that a listed title has. */
export const LONGEST_TITLE = longest;
