import { expect, test } from 'vitest';
import { abbreviationsIn } from './abbreviations.ts';
import { NameReader } from './names.ts';
import { recallNames } from './recall.ts';
import { recased } from './recased.ts';

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
