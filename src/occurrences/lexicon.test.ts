import { expect, test } from 'vitest';
import { readTable } from '../assets/index.ts';
import { isOfKind } from '../events/index.ts';
import { OccurrenceKind } from '../record/index.ts';
import { figuresOf, kindOf } from './kinds.ts';
import { nounFrames, verbFrames } from './lexicon.ts';

const defined = new Set(
  readTable('data/occurrences/kinds.tsv').map(([kind, subkind]) =>
    subkind === '-' ? kind : `${kind}/${subkind}`,
  ),
);

test('every kind of the record is defined, and no other', () => {
  const kinds = new Set(readTable('data/occurrences/kinds.tsv').map(([kind]) => kind));
  expect([...kinds].sort()).toEqual([...OccurrenceKind.options].sort());
});

test('frames and hazards name defined kinds', () => {
  const named = [...verbFrames().values(), ...nounFrames().values()]
    .flat()
    .flatMap(({ kind }) => (kind ? [kind.subkind ? `${kind.kind}/${kind.subkind}` : kind.kind] : []));
  const hazards = readTable('data/occurrences/hazards.tsv').map(([, kind, subkind]) => `${kind}/${subkind}`);
  expect([...new Set([...named, ...hazards])].filter((kind) => !defined.has(kind))).toEqual([]);
});

test('the kinds of things that frames ask for are listed', () => {
  const listed = new Set(readTable('data/occurrences/things.tsv').map(([kind]) => kind));
  const asked = [...verbFrames().values(), ...nounFrames().values()]
    .flat()
    .flatMap((f) => f.requirements.flatMap((r) => r.values))
    .filter((value) => /^\p{Lu}/u.test(value));
  expect([...new Set(asked)].filter((value) => !listed.has(value))).toEqual([]);
  expect([...listed].every((kind) => /^\p{Lu}/u.test(kind ?? ''))).toBe(true);
  expect(isOfKind('ferry', 'Watercraft')).toBe(true);
});

test('a kind that there is not is refused', () => {
  expect(() => kindOf('weather/rain')).toThrow();
  expect(figuresOf({ kind: 'disaster', subkind: 'flood' }).has('killed')).toBe(true);
  expect(figuresOf({ kind: 'birth' }).size).toBe(0);
});
