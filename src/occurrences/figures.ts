import { readTable } from '../assets/index.ts';
import { isPassive, isVerb, type Parties, type Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import { type Figure, FigureKind } from '../record/index.ts';
import type { Amount } from './amount.ts';
import { hazardOf } from './hazard.ts';

interface Row {
  readonly what: FigureKind;
  readonly people: boolean;
  readonly nouns: ReadonlySet<string>;
  /** Empty: whatever governs. */
  readonly governors: ReadonlySet<string>;
}

let table: readonly Row[] | undefined;

function rows(): readonly Row[] {
  table ??= readTable('data/occurrences/figures.tsv').map(([what, nouns = '', governors = '-']) => ({
    what: FigureKind.parse(what),
    people: nouns.split(',').includes('people'),
    nouns: new Set(nouns.split(',')),
    governors: new Set(governors === '-' ? [] : governors.split(',')),
  }));
  return table;
}

/** What is counted but is nobody. */
const NO_PEOPLE = new Set(
  'year month week day hour minute second percent % per mile km kilometre kilometer metre meter foot degree dollar euro pound time story storey floor room point basis ton tonne inch cent magnitude goal game match car vehicle house home building'.split(
    ' ',
  ),
);

/** Verbs whose subject does the harm unless they stand in the passive. */
const DONE = new Set(
  'kill injure wound displace destroy damage rescue hurt claim take evacuate trap bury find recover pull save crush burn'.split(
    ' ',
  ),
);

/** The number's own head: the word through which it hangs in the tree. */
function headOf(syntax: Syntax, amount: Amount): Token {
  const { tokens } = syntax.sentence;
  for (let i = amount.last; i >= amount.first; i--) {
    const t = tokens[i]!;
    if (t.head < amount.first || t.head > amount.last) return t;
  }
  return tokens[amount.last]!;
}

/** A number right before a participle, whatever the tree makes of it: "more than 210 injured". */
const isOfVerb = (syntax: Syntax, number: Token): boolean => {
  const above = syntax.head(number);
  return above !== undefined && isVerb(above) && above.i === number.i + 1;
};

/** What is counted: "people" in "120 people" and in "dozens of people"; the number itself where it stands alone. */
export function countedBy(syntax: Syntax, amount: Amount): Token {
  let head = headOf(syntax, amount);
  for (let i = 0; i < 3; i++) {
    const above = syntax.head(head);
    if (!above) break;
    // "43 were killed and 210 injured": a number that hangs on a participle stands alone.
    if (isVerb(above)) break;
    if (syntax.is(head, 'nummod', 'det', 'amod', 'advmod', 'compound') && above.i > head.i) head = above;
    else break;
  }
  const of = syntax.kids(head, 'nmod').find((t) => syntax.cases(t).includes('of') && t.i > head.i);
  return of && head.i <= amount.last ? of : head;
}

/** The words that say what became of what is counted: its verb, its participle, what it was left, the words right after it. */
function governorsOf(syntax: Syntax, counted: Token, amount: Amount): Token[] {
  const { tokens } = syntax.sentence;
  let top = counted;
  for (let i = 0; i < 4 && (top.deprel === 'conj' || syntax.is(top, 'nmod')); i++)
    top = syntax.head(top) ?? top;
  const verb = syntax.head(top);
  const out: Token[] = syntax.kids(counted, 'acl', 'amod', 'advmod', 'case');
  if (verb && isVerb(verb)) {
    const does = DONE.has(verb.lemma) && syntax.is(top, 'nsubj') && !syntax.is(top, 'nsubj:pass');
    if (!does || isPassive(syntax, verb) || !syntax.kid(verb, 'obj')) out.push(verb);
    out.push(...syntax.kids(verb, 'xcomp', 'obl').filter((t) => t.i > counted.i));
  } else if (verb) out.push(verb);
  if (counted.deprel === 'root' || !verb) out.push(counted);
  // "10 dead", "85 injured": what the tree hung elsewhere stands right after.
  const from = Math.max(counted.i, amount.last) + 1;
  for (const t of tokens.slice(from, from + 2)) if (/^(VBN|VBD|JJ)$/.test(t.xpos)) out.push(t);
  return out;
}

/** What a number counts, by data/occurrences/figures.tsv, among the figures that may be told; undefined where by none. */
export function countOf(
  syntax: Syntax,
  parties: Parties,
  amount: Amount,
  allowed: ReadonlySet<FigureKind>,
): FigureKind | undefined {
  if (amount.unit) return undefined;
  const counted = countedBy(syntax, amount);
  const bare = counted.i <= amount.last;
  const governors = governorsOf(syntax, counted, amount);
  // "when she was seven": a number that is said of somebody counts nobody.
  const counts =
    !(bare && syntax.is(counted, 'nmod')) &&
    (syntax.is(counted, 'nsubj', 'obj', 'conj', 'nmod', 'obl', 'iobj', 'root', 'dep') ||
      isOfVerb(syntax, counted));
  const isPeople =
    (bare && counts && !syntax.kid(counted, 'cop')) ||
    parties.is(counted, ['people', 'person']) ||
    (counted.xpos === 'NNS' && !NO_PEOPLE.has(counted.lemma) && !hazardOf(syntax, counted)) ||
    counted.lemma === 'other';
  return rows().find(
    (row) =>
      allowed.has(row.what) &&
      (row.nouns.has(counted.lemma) || (row.people && isPeople)) &&
      (row.governors.size === 0
        ? !bare
        : governors.some((t) => row.governors.has(t.lemma) || row.governors.has(t.text.toLowerCase()))),
  )?.what;
}

/** A number as a figure. */
export function figureOf(what: FigureKind, amount: Amount, unit = amount.unit): Figure {
  const { low, high, about, span } = amount;
  return {
    what,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    ...(about ? { about } : {}),
    ...(unit ? { unit } : {}),
    span,
  };
}
