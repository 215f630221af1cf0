import { expect, test } from 'vitest';
import { abbreviationsIn, spelledOut } from './abbreviations.ts';
import { languagesIn } from './languages.ts';
import { NameReader } from './names.ts';
import { placesWithAnd } from './places-with-and.ts';
import { recallNames } from './recall.ts';
import { recased } from './recased.ts';
import { oneTypeEach } from './whole-names.ts';

const labels = ['O', 'B-PER', 'I-PER', 'E-PER', 'S-PER', 'B-LOC', 'I-LOC', 'E-LOC', 'S-LOC'];
const reader = new NameReader(labels);

/** Scores that favour one label a word, by so much. */
function scores(wanted: readonly (readonly [string, number])[]): Float32Array {
  const out = new Float32Array(wanted.length * labels.length);
  wanted.forEach(([label, by], i) => {
    out[i * labels.length + labels.indexOf(label)] = by;
  });
  return out;
}

const read = (...wanted: [string, number][]): object[] =>
  reader.read(scores(wanted), 0, labels.length, wanted.length);

test('names are read off well-formed labels', () => {
  expect(read(['B-PER', 5], ['I-PER', 5], ['E-PER', 5], ['O', 5], ['S-LOC', 5])).toEqual([
    { type: 'PER', first: 0, last: 2 },
    { type: 'LOC', first: 4, last: 4 },
  ]);
});

test('labels that do not fit give way to the best that do', () => {
  expect(read(['B-PER', 5], ['E-LOC', 1])).toEqual([{ type: 'PER', first: 0, last: 1 }]);
  expect(read(['O', 5], ['I-PER', 1], ['O', 5])).toEqual([]);
  expect(read(['B-PER', 1])).toEqual([]);
  expect(read()).toEqual([]);
});

test('a word heeds what the document says of it elsewhere', () => {
  const document = [
    {
      words: ['Masaya', 'erupted'],
      scores: scores([
        ['S-PER', 0.3],
        ['O', 5],
      ]),
    },
    {
      words: ['near', 'Masaya'],
      scores: scores([
        ['O', 5],
        ['S-LOC', 6],
      ]),
    },
    {
      words: ['in', 'Masaya'],
      scores: scores([
        ['O', 5],
        ['S-LOC', 6],
      ]),
    },
  ];
  expect(recallNames(document, labels, reader).map((names) => names.map((n) => n.type))).toEqual([
    ['LOC'],
    ['LOC'],
    ['LOC'],
  ]);
});

test('a name that might nearly as well be a work is one', () => {
  const types = labels.map((label) => label.replace('LOC', 'Misc'));
  const work = (by: number): string | undefined => {
    const own = scores([
      ['S-PER', by],
      ['O', 5],
    ]);
    own[labels.indexOf('S-LOC')] = 4;
    return recallNames([{ words: ['Monarca', 'ended'], scores: own }], types, new NameReader(types))[0]![0]
      ?.type;
  };
  expect(work(5)).toBe('Misc');
  expect(work(7)).toBe('PER');
});

test('a sentence whose case is damaged is turned to the other case, word by word', () => {
  expect(recased(['LAVROV', 'MET', 'WANG', '3'], 1)).toEqual(['lavrov', 'met', 'wang', '3']);
  expect(recased(['lavrov', 'met', 'straße'], 2)).toEqual(['LAVROV', 'MET', 'straße']);
  expect(recased(['Lavrov', 'met', 'Wang'], 0)).toBeUndefined();
});

test('caution is for sentences whose case is as usual', () => {
  const half = {
    words: ['MASAYA', 'ERUPTED'],
    scores: scores([
      ['S-LOC', 0.5],
      ['O', 5],
    ]),
  };
  expect(recallNames([half], labels, reader)).toEqual([[]]);
  expect(recallNames([{ ...half, damaged: true }], labels, reader)).toEqual([
    [{ type: 'LOC', first: 0, last: 0 }],
  ]);
});

test('an abbreviation is of the type of what the document says it stands for', () => {
  const office = ['Office', 'of', 'Rail', '(', 'OOR', ')'];
  const sentences = [office, ['OOR', 'waits']];
  const names = [[{ type: 'ORG', first: 0, last: 2 }], []];
  expect([...abbreviationsIn(sentences, names)]).toEqual([['OOR', 'ORG']]);
  expect(abbreviationsIn([office.with(4, 'OXR')], names).size).toBe(0);
  expect(abbreviationsIn([office.with(4, 'Oor')], names).size).toBe(0);
  expect(abbreviationsIn([office.with(3, ',')], names).size).toBe(0);
});

test('a whole name has one type throughout a document, the one that all its places speak for', () => {
  const sentence = (...wanted: [string, number][]) => ({
    words: ['Kivu', 'Bank', 'fell'],
    scores: scores([...wanted, ['O', 5]]),
  });
  const document = [
    sentence(['B-PER', 4], ['E-PER', 4]),
    sentence(['B-LOC', 3], ['E-LOC', 3]),
    sentence(['B-LOC', 6], ['E-LOC', 6]),
    {
      words: ['Kivu', 'rose'],
      scores: scores([
        ['S-PER', 4],
        ['O', 5],
      ]),
    },
  ];
  const found = document.map(({ scores: own, words }) => reader.read(own, 0, labels.length, words.length));
  expect(oneTypeEach(document, found, labels).map(([name]) => name?.type)).toEqual([
    'LOC',
    'LOC',
    'LOC',
    'PER',
  ]);
  const known = new Map([['Kivu', 'LOC']]);
  expect(oneTypeEach(document, found, labels, known)[3]![0]!.type).toBe('LOC');
});

test.each([
  ['the Office of Rail and Road ( ORR ) said', [[1, 5]]],
  [
    'Bank of Kivu ( BK ) and Lake Tuna Authority ( LTA )',
    [
      [0, 2],
      [7, 9],
    ],
  ],
  ['he met Anna Ruiz ( ORR ) there', []],
  ['Northern Lake Tuna Authority ( LTA )', [[1, 3]]],
  ['shares rose ( UP )', []],
])('the words that a bracket abbreviates: %s', (sentence, spans) => {
  expect(spelledOut(sentence.split(' '))).toEqual(spans);
});

test('words that a bracket abbreviates are one name, of the type that they seem to be of', () => {
  const words = ['Bank', 'of', 'Kivu', '(', 'BK', ')'];
  const own = scores([
    ['S-PER', 3],
    ['O', 2],
    ['S-LOC', 3],
    ['O', 9],
    ['O', 2],
    ['O', 9],
  ]);
  own[labels.indexOf('B-LOC')] = 2;
  expect(recallNames([{ words, scores: own }], labels, reader)).toEqual([
    [
      { type: 'LOC', first: 0, last: 2 },
      { type: 'LOC', first: 4, last: 4 },
    ],
  ]);
});

test('a given name at its head speaks for a person, but not against all that the network says', () => {
  const types = labels.map((label) => label.replace('PER', 'Person'));
  const typed = (by: number, ...words: string[]): string | undefined => {
    const own = scores(
      words.map((_, i): [string, number] => [
        i === 0 ? 'B-LOC' : i === words.length - 1 ? 'E-LOC' : 'I-LOC',
        by,
      ]),
    );
    const names = [[{ type: 'LOC', first: 0, last: words.length - 1 }]];
    return oneTypeEach([{ words, scores: own }], names, types)[0]![0]!.type;
  };
  expect(typed(1.5, 'Ana', 'Lima')).toBe('Person');
  expect(typed(3, 'Ana', 'Lima')).toBe('LOC');
  expect(typed(1.5, 'Lake', 'Lima')).toBe('LOC');
  expect(typed(0.5, 'Ana', 'Street', 'Old', 'Market')).toBe('LOC');
});

test.each([
  ['host Trinidad and Tobago won', [[1, 3]]],
  ['SAINT KITTS AND NEVIS', [[0, 3]]],
  ['Turkey and Georgia', []],
  ['Trinidad and', []],
])('places with an "and" in their name: %s', (sentence, spans) => {
  expect(placesWithAnd(sentence.split(' '))).toEqual(spans);
});

test('such a place is one name and a place, though its words were taken for two names of another type', () => {
  const types = labels.map((label) => label.replace('LOC', 'Location'));
  const words = ['Trinidad', 'and', 'Tobago', 'and', 'Kivu'];
  const own = scores([
    ['S-PER', 6],
    ['O', 9],
    ['S-PER', 6],
    ['O', 9],
    ['S-PER', 6],
  ]);
  expect(recallNames([{ words, scores: own }], types, new NameReader(types))).toEqual([
    [
      { type: 'Location', first: 0, last: 2 },
      { type: 'PER', first: 4, last: 4 },
    ],
  ]);
});

test('what a document calls a language is of the type of peoples, wherever it stands', () => {
  const spoken = ['the', 'Kivu', 'language', 'spreads'];
  const named = (type: string) => [[{ type, first: 1, last: 1 }]];
  expect([...languagesIn([spoken], named('PER'))]).toEqual([['Kivu', 'NORP']]);
  expect(languagesIn([spoken], named('Organization')).size).toBe(0);
  expect(languagesIn([spoken.with(2, 'tongue')], named('PER')).size).toBe(0);
  const scored = [spoken, ['Kivu', 'spreads']].map((words) => ({
    words,
    scores: scores(words.map((word): [string, number] => (word === 'Kivu' ? ['S-PER', 9] : ['O', 9]))),
  }));
  expect(recallNames(scored, labels, reader).map(([name]) => name?.type)).toEqual(['NORP', 'NORP']);
});

test('the last or first word of a name tells its type, at every place', () => {
  const types = labels.map((label) => label.replace('PER', 'Organization'));
  const named = (words: string[]) => ({
    words,
    scores: scores(
      words.map((_, i): [string, number] => [
        i === 0 ? 'B-LOC' : i === words.length - 1 ? 'E-LOC' : 'I-LOC',
        5,
      ]),
    ),
  });
  const typeOf = (...words: string[]) =>
    recallNames([named(words)], types, new NameReader(types))[0]?.[0]?.type;
  expect(typeOf('Mbale', 'Capital')).toBe('Organization');
  expect(typeOf('Seguros', 'Mbale')).toBe('Organization');
  expect(typeOf('Mbale', 'West')).toBe('LOC');
});

test('words in a script without capitals are no names', () => {
  const sentence = {
    words: ['Chu', '(', '朱立倫', ')'],
    scores: scores([
      ['S-PER', 6],
      ['O', 9],
      ['S-ORG', 6],
      ['O', 9],
    ]),
  };
  expect(recallNames([sentence], labels, reader)).toEqual([[{ type: 'PER', first: 0, last: 0 }]]);
});
