import { readTable } from '../assets/index.ts';
import { byLemma, type Pattern, patternsOf, type Rows } from '../events/index.ts';
import { type Kind, kindOf } from './kinds.ts';

/** Where a party of an occurrence stands: one `role=PLACE|PLACE` of a frame. */
export interface Part {
  readonly role: string;
  readonly places: readonly string[];
  /** `actor`: it must be an actor of the record; `told`: it must be there; `open`: it may be left out; `named`: it is left out unless it is an actor. */
  readonly need: 'actor' | 'told' | 'open' | 'named';
}

/** Which occurrence a word tells, in which company: one row of `data/occurrences/frames-*.tsv`. */
export interface Frame extends Pattern {
  /** Left out where the row says that this company tells of none. */
  readonly kind?: Kind;
  readonly parts: readonly Part[];
  /** Verbs whose subject or object a noun must be; none: any. */
  readonly tellers: ReadonlySet<string>;
}

const NEEDS: { readonly [sign: string]: Part['need'] } = { '!': 'actor', '+': 'told', '?': 'named' };

function partsOf(cell: string): Part[] {
  if (cell === '-') return [];
  return cell.split(' ').map((part) => {
    const [, role = '', sign, places = ''] = /^([a-z-]+)([!+?]?)=(.+)$/.exec(part) ?? [];
    return { role, places: places.split('|'), need: NEEDS[sign ?? ''] ?? 'open' };
  });
}

function readFrames(file: string, nouns: boolean): Rows<Frame> {
  const frames: Frame[] = [];
  for (const [lemmas = '', pattern = '-', kind = '-', parts = '-', tellers = '-'] of readTable(file)) {
    const told = new Set(nouns && tellers !== '-' ? tellers.split(',') : []);
    const of = kindOf(kind);
    for (const row of patternsOf(lemmas, pattern, nouns))
      frames.push({ ...row, ...(of ? { kind: of } : {}), parts: partsOf(parts), tellers: told });
  }
  return byLemma(frames);
}

let verbs: Rows<Frame> | undefined;
let nouns: Rows<Frame> | undefined;

/** Whether a word has a frame, as a verb or as a noun. */
export const isTelling = (word: string): boolean => verbFrames().has(word) || nounFrames().has(word);

/** The frames of verbs, by lemma. */
export function verbFrames(): Rows<Frame> {
  verbs ??= readFrames('data/occurrences/frames-verbs.tsv', false);
  return verbs;
}

/** The frames of nouns, by lemma. */
export function nounFrames(): Rows<Frame> {
  nouns ??= readFrames('data/occurrences/frames-nouns.tsv', true);
  return nouns;
}
