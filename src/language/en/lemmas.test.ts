import { expect, test } from 'vitest';
import { lemmaOf } from './lemmas.ts';

test.each([
  ['met', 'VERB', 'VBD', 'meet'],
  ['cities', 'NOUN', 'NNS', 'city'],
  ['conceded', 'VERB', 'VBD', 'concede'],
  ['provoking', 'VERB', 'VBG', 'provoke'],
  ['prodded', 'VERB', 'VBN', 'prod'],
  ['applauded', 'VERB', 'VBD', 'applaud'],
  ['Ministers', 'NOUN', 'NNS', 'minister'],
  ['United', 'ADJ', 'NNP', 'United'],
  ['Lavrov', 'PROPN', 'NNP', 'Lavrov'],
  ['shot', 'VERB', 'VBD', 'shoot'],
  ['beaten', 'VERB', 'VBN', 'beat'],
  ['fled', 'VERB', 'VBD', 'flee'],
  ['freed', 'VERB', 'VBN', 'free'],
  ['underwent', 'VERB', 'VBN', 'undergo'],
  ['vied', 'VERB', 'VBD', 'vie'],
  ['geese', 'NOUN', 'NNS', 'goose'],
  ['s', 'NOUN', 'NNS', 's'],
  ['ed', 'VERB', 'VBD', 'ed'],
  ['referenda', 'NOUN', 'NNS', 'referendum'],
  ['wounded', 'VERB', 'VBD', 'wound'],
  ['n’t', 'PART', 'RB', 'not'],
])('%s (%s, %s) is a form of %s, however often it is asked', (form, upos, xpos, lemma) => {
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
  expect(lemmaOf(form, upos, xpos)).toBe(lemma);
});
