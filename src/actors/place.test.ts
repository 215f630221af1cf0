import { expect, test } from 'vitest';
import { built } from './built.fixture.ts';
import { findActors, placeOf } from './index.ts';

function place(line: string, token: number) {
  const doc = built([line]);
  const sentence = doc.sentences[0]!;
  return placeOf(doc, findActors(doc), sentence, sentence.tokens[token]!);
}

test('the place a verb is attached to', () => {
  const line = 'Ministers/NOUN/nsubj/2 met/VERB/root/0 in/ADP/case/4 Geneva/PROPN/obl/2 ./PUNCT/punct/2';
  expect(place(line, 1)).toMatchObject({ name: 'Geneva', country: 'CHE' });
});

test('where a visit goes', () => {
  const line =
    'The/DET/det/2 visit/NOUN/nsubj/5 to/ADP/case/4 Hanoi/PROPN/nmod/2 ended/VERB/root/0 ./PUNCT/punct/5';
  expect(place(line, 1)).toMatchObject({ name: 'Hanoi', country: 'VNM' });
});

test('a place inside the phrase: a conference in Germany', () => {
  const line =
    'Envoys/NOUN/nsubj/2 spoke/VERB/root/0 at/ADP/case/5 a/DET/det/5 conference/NOUN/obl/2 in/ADP/case/7 Germany/PROPN/nmod/5 ./PUNCT/punct/2';
  expect(place(line, 1)).toMatchObject({ name: 'Germany', country: 'DEU' });
});

test('no place where none is attached', () => {
  expect(place('Envoys/NOUN/nsubj/2 spoke/VERB/root/0 ./PUNCT/punct/2', 1)).toBeUndefined();
});
