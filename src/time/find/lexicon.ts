import { readTable } from '../../assets/index.ts';
import { Grammar } from './grammar.ts';
import type { WordSense } from './parts.ts';
import { TERMINALS } from './terminals.ts';
import { OTHER_MARK, OTHER_NUMBER, wordsIn } from './words.ts';

/** Words that carry no time of their own: no expression is looked for on their account. */
const CARRIERS = new Set([
  'pos',
  'posnoun',
  'step',
  'laststep',
  'thisstep',
  'nextstep',
  'then',
  'stretch',
  'vague',
  'every',
  'approx',
  'bound',
  'hundreds',
]);

/** The grammar of English time expressions with its word classes and holidays, and the words that call for a look. */
export interface Lexicon {
  readonly grammar: Grammar;
  /** By the numbers of words in the grammar's vocabulary: whether they call for a look, never, or with the word behind them. */
  readonly triggers: Uint8Array;
}

let loaded: Lexicon | undefined;

/** Reads data/time/ once. */
export function lexicon(): Lexicon {
  loaded ??= load();
  return loaded;
}

function load(): Lexicon {
  const classes = new Map<string, Map<string, WordSense>>();
  const triggers = new Set<string>();
  for (const [name = '', value = '', words = ''] of readTable('data/time/words.tsv')) {
    const of = classes.get(name) ?? new Map<string, WordSense>();
    classes.set(name, of);
    for (const word of words.split(' ')) {
      const low = word.toLowerCase();
      of.set(low, { value: /^-?\d+$/.test(value) ? Number(value) : value, capital: low !== word });
      if (!CARRIERS.has(name)) triggers.add(low);
    }
  }
  const grammar = new Grammar(classes, TERMINALS);
  for (const [head = '', pattern = '', meaning = ''] of readTable('data/time/grammar.tsv')) {
    grammar.add(head, pattern, meaning);
    if (head === 'timex')
      for (const word of pattern.match(/[a-z]+/g) ?? []) if (TRIGGER.has(word)) triggers.add(word);
  }
  for (const [name = '', zone = ''] of readTable('data/time/zones.tsv')) {
    const words = wordsIn(name.toLowerCase()).map((w) => w.low);
    const alone = name === name.toUpperCase() || words.at(-1) === 'time';
    grammar.add(
      'tz',
      `${words.join(' ')}${alone ? '' : ' (standard / daylight / summer)? time'}`,
      `=${zone}`,
    );
  }
  for (const [name = ''] of readTable('data/time/holidays.tsv')) {
    const words = wordsIn(name).map((w) => w.low);
    const key = name.replaceAll(' ', '_');
    grammar.add('holiday', words.map((w) => (w === '.' ? '{.}?' : w)).join(' '), `holiday key=${key}`);
    grammar.add(
      'holiday',
      `${words.map((w) => (w === '.' ? '{.}?' : w)).join(' ')} (, / in / of)? {year}`,
      `holiday key=${key} year=$year`,
    );
    const telling = words.find((w) => w.length > 3 && !PLAIN_IN_NAMES.has(w)) ?? words[0] ?? '';
    triggers.add(telling);
  }
  for (const word of TRIGGER) triggers.add(word);
  const ids = [...triggers].map((word) => grammar.learn(word));
  const calls = new Uint8Array(OTHER_MARK + 1 + grammar.vocabulary.size);
  for (const [word, id] of grammar.vocabulary) if (/^(\d+|'|[abp])$/.test(word)) calls[id] = MAY_CALL;
  calls[OTHER_NUMBER] = MAY_CALL;
  for (const id of ids) calls[id] = CALLS;
  return { grammar, triggers: calls };
}

/** What a word does for the finding of expressions. */
export const CALLS = 1;
export const MAY_CALL = 2;

/** Words of holidays that too many other texts hold. */
const PLAIN_IN_NAMES = new Set([
  'saint',
  'first',
  'good',
  'black',
  'independence',
  'victory',
  'labor',
  'earth',
  'ash',
  'mother',
  'father',
  'fourth',
  'chinese',
  'orthodox',
  'boat',
  'dragon',
]);

/** Words outside the classes that an expression can hang on alone. */
const TRIGGER = new Set(
  (
    'q h fy half former formerly noon midday midnight tonight tonite overnight now currently nowadays presently present current moment recently lately recent past future ' +
    'term while someday weekdays weekends fiscal clock nineteen twenty bc bce period pm am hrs time year years end ago st nd rd th'
  ).split(' '),
);
