import { describe, expect, test } from 'vitest';
import { Actor } from '../record/index.ts';
import { built } from './built.fixture.ts';
import { actorAt, actorsAt, findActors, mentionsIn } from './index.ts';

const VISIT = built(
  [
    'Canadian/ADJ/amod/3 Foreign/ADJ/amod/3 Minister/PROPN/nmod/4 Mélanie/PROPN/nsubj/6 Joly/PROPN/flat/4 met/VERB/root/0 German/ADJ/amod/8 Chancellor/PROPN/nmod/9 Olaf/PROPN/obj/6 Scholz/PROPN/flat/9 in/ADP/case/12 Berlin/PROPN/obl/6 ./PUNCT/punct/6',
    'Joly/PROPN/nsubj/2 said/VERB/root/0 that/SCONJ/mark/5 Berlin/PROPN/nsubj/5 supports/VERB/ccomp/2 Ottawa/PROPN/obj/5 ./PUNCT/punct/2',
    'She/PRON/nsubj/2 thanked/VERB/root/0 the/DET/det/5 German/ADJ/amod/5 leader/NOUN/obj/2 ./PUNCT/punct/2',
  ],
  { 'Mélanie Joly': 'PER', 'Olaf Scholz': 'PER', Joly: 'PER' },
);

describe('findActors', () => {
  const reading = findActors(VISIT);
  const named = (name: string) => reading.actors.find((a) => a.name === name);
  const at = (sentence: number, token: number) =>
    reading.actors.find((a) => a.id === actorAt(reading, sentence, token)?.actor)?.name;

  test('gives actors in order of first mention, each a valid record', () => {
    for (const actor of reading.actors) expect(() => Actor.parse(actor)).not.toThrow();
    expect(reading.actors.map((a) => a.id)).toEqual(reading.actors.map((_, i) => `a${i + 1}`));
    expect(reading.actors[0]?.name).toBe('Canada');
  });

  test('titles become roles with the dates of the table', () => {
    const joly = named('Mélanie Joly');
    expect(joly).toMatchObject({ type: 'person', country: 'CAN', sector: 'GOV', wikidata: 'Q15054353' });
    expect(joly?.roles[0]).toMatchObject({
      title: 'foreign minister',
      of: 'Canada',
      from: '2021-10-26',
      to: '2025-05-13',
    });
    const span = joly?.roles[0]?.span;
    expect(span && VISIT.text.slice(span.start, span.end)).toBe('Canadian Foreign Minister');
  });

  test('the whole titled phrase and the bare name both lead to the person', () => {
    expect(at(0, 2)).toBe('Mélanie Joly');
    expect(at(0, 3)).toBe('Mélanie Joly');
    expect(at(0, 0)).toBe('Canada');
  });

  test('a lone surname, a pronoun and an office stand for who was named', () => {
    expect(at(1, 0)).toBe('Mélanie Joly');
    expect(at(2, 0)).toBe('Mélanie Joly');
    expect(at(2, 4)).toBe('Olaf Scholz');
  });

  test('a capital is a place after "in", a government where it acts', () => {
    expect(at(0, 11)).toBe('Berlin');
    expect(named('Berlin')).toMatchObject({ type: 'place', country: 'DEU' });
    expect(at(1, 3)).toBe('Germany');
    expect(actorAt(reading, 1, 3)?.kind).toBe('metonym');
    expect(named('Germany')?.type).toBe('government');
  });

  test('mentions are listed by sentence, in order', () => {
    const starts = mentionsIn(reading, 0).map((m) => m.span.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(mentionsIn(reading, 9)).toEqual([]);
  });

  test('an empty text has no actors', () => {
    expect(findActors(built([]))).toEqual({ actors: [], mentions: [] });
  });
});

describe('who a description means', () => {
  test('the day decides who held an office', () => {
    const doc = built([
      'The/DET/det/3 French/ADJ/amod/3 president/NOUN/nsubj/4 resigned/VERB/root/0 ./PUNCT/punct/4',
    ]);
    expect(findActors(doc, { date: '2010-05-01' }).actors.map((a) => a.name)).toContain('Nicolas Sarkozy');
    expect(findActors(doc, { date: '2019-05-01' }).actors.map((a) => a.name)).toContain('Emmanuel Macron');
    expect(findActors(doc).actors.map((a) => [a.name, a.type, a.country])).toContainEqual([
      'French president',
      'person',
      'FRA',
    ]);
  });

  test('an apposition gives its role, also where the tree is wrong', () => {
    const doc = built(
      [
        'Ana/PROPN/nsubj/9 Lopes/PROPN/flat/1 ,/PUNCT/punct/5 a/DET/det/5 spokeswoman/NOUN/obl/9 for/ADP/case/8 the/DET/det/8 navy/NOUN/nmod/5 ,/PUNCT/punct/9 resigned/VERB/root/0 ./PUNCT/punct/9',
      ],
      { 'Ana Lopes': 'PER' },
    );
    const [lopes] = findActors(doc).actors;
    expect(lopes).toMatchObject({ name: 'Ana Lopes', roles: [{ title: 'spokeswoman', of: 'navy' }] });
  });

  test('groups that act without a name are actors with country and sector', () => {
    const doc = built([
      'Kenyan/ADJ/amod/2 police/NOUN/nsubj/3 arrested/VERB/root/0 three/NUM/nummod/5 protesters/NOUN/obj/3 ./PUNCT/punct/3',
    ]);
    expect(findActors(doc).actors.map((a) => [a.name, a.type, a.country, a.sector])).toEqual([
      ['Kenyan police', 'group', 'KEN', 'COP'],
      ['Kenya', 'government', 'KEN', 'GOV'],
      ['three protesters', 'group', 'KEN', 'OPP'],
    ]);
  });

  test('"they" gathers two whom an "and" joined', () => {
    const doc = built(
      [
        'Abbas/PROPN/nsubj/4 and/CCONJ/cc/3 Kerry/PROPN/conj/1 met/VERB/root/0 ./PUNCT/punct/4',
        'They/PRON/nsubj/2 agreed/VERB/root/0 ./PUNCT/punct/2',
        'Mahmoud/PROPN/nsubj/5 Abbas/PROPN/flat/1 and/CCONJ/cc/4 John/PROPN/conj/1 Kerry/PROPN/flat/4 left/VERB/root/0',
      ],
      { Abbas: 'PER', Kerry: 'PER', 'Mahmoud Abbas': 'PER', 'John Kerry': 'PER' },
    );
    const reading = findActors(doc);
    const names = actorsAt(reading, 1, 0).map((m) => reading.actors.find((a) => a.id === m.actor)?.name);
    expect(names).toEqual(['Mahmoud Abbas', 'John Kerry']);
  });

  test('of two who share a surname, the one known by it alone', () => {
    const doc = built(
      [
        'Robert/PROPN/nsubj/3 Mugabe/PROPN/flat/1 spoke/VERB/root/0 ./PUNCT/punct/3',
        'Grace/PROPN/nsubj/3 Mugabe/PROPN/flat/1 left/VERB/root/0 ./PUNCT/punct/3',
        'Mugabe/PROPN/nsubj/2 stayed/VERB/root/0 ./PUNCT/punct/2',
      ],
      { 'Robert Mugabe': 'PER', 'Grace Mugabe': 'PER', Mugabe: 'PER' },
    );
    const reading = findActors(doc);
    expect(reading.actors.find((a) => a.id === actorAt(reading, 2, 0)?.actor)?.name).toBe('Robert Mugabe');
  });

  test('an acronym in brackets is another name of what stands before it', () => {
    const doc = built(
      [
        'The/DET/det/4 River/PROPN/compound/4 Basin/PROPN/compound/4 Authority/PROPN/nsubj/8 (/PUNCT/punct/6 RBA/PROPN/appos/4 )/PUNCT/punct/6 objected/VERB/root/0 ./PUNCT/punct/8',
        'RBA/PROPN/nsubj/2 said/VERB/root/0 so/ADV/advmod/2 ./PUNCT/punct/2',
      ],
      { 'River Basin Authority': 'ORG', RBA: 'ORG' },
    );
    const reading = findActors(doc);
    const here = actorAt(reading, 1, 0);
    expect(here && reading.actors.find((a) => a.id === here.actor)?.name).toBe('River Basin Authority');
  });

  test('a country where things merely happen is a place', () => {
    const doc = built([
      'Talks/NOUN/nsubj/4 in/ADP/case/3 Norway/PROPN/nmod/1 failed/VERB/root/0 ./PUNCT/punct/4',
    ]);
    expect(findActors(doc).actors).toMatchObject([{ name: 'Norway', type: 'place', country: 'NOR' }]);
  });
});
