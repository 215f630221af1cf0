import { describe, expect, it } from 'vitest';
import { readTable } from '../assets/index.ts';
import { EventType } from '../record/index.ts';
import { isKind, isOfKind } from './kinds.ts';
import { framesFor, nounFrames, verbFrames } from './lexicon.ts';

const MODES = new Set(
  '- visit third-party multilateral phone assist change yield meet disapprove investigate allege restrict arrest relations expel territory violence demo riot strike hunger boycott obstruct vandalize convict withdraw discontinue troops weapons police militia seize censor curfew martial-law deport withhold misinformation cyber abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional release disarm ceasefire access resign'.split(
    ' ',
  ),
);

describe.each(['data/events/frames-verbs.tsv', 'data/events/frames-nouns.tsv'])('%s', (file) => {
  it('names only types and modes of PLOVER', () => {
    for (const [lemmas, pattern, type, mode] of readTable(file)) {
      const row = `${lemmas} ${pattern}`;
      expect(type === '-' || EventType.safeParse(type).success, row).toBe(true);
      expect(MODES.has(mode ?? ''), `${row}: ${mode}`).toBe(true);
    }
  });

  it('has a cell for everything that a row says', () => {
    for (const row of readTable(file)) expect(row.length, row.join(' ')).toBeGreaterThanOrEqual(7);
  });
});

describe('the lexicon', () => {
  it('puts the row that asks for most first', () => {
    const weights = verbFrames()
      .get('launch')
      ?.map((f) => f.weight);
    expect(weights).toEqual([...(weights ?? [])].sort((a, b) => b - a));
  });

  it('finds a particle verb from its verb and a compound from its last word', () => {
    expect(
      verbFrames()
        .get('carry')
        ?.some((f) => f.with === 'out'),
    ).toBe(true);
    expect(
      nounFrames()
        .get('call')
        ?.some((f) => f.with === 'phone'),
    ).toBe(true);
  });

  it('finds a word whose lemma is wrong by its ending', () => {
    expect(framesFor(verbFrames(), 'telephon', 'telephoned')).toBe(verbFrames().get('telephone'));
    expect(framesFor(verbFrames(), 'ban', 'banned')).toBe(verbFrames().get('ban'));
    expect(framesFor(verbFrames(), 'glow', 'glowed')).toBeUndefined();
  });

  it('tells kinds from plain words', () => {
    expect(isKind('weapon')).toBe(true);
    expect(isKind('state')).toBe(true);
    expect(isKind('hand')).toBe(false);
    expect(isOfKind('missile', 'weapon')).toBe(true);
    expect(isOfKind('hand', 'hand')).toBe(true);
  });
});
