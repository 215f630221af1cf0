import { describe, expect, it } from 'vitest';
import { headlineActs } from './headline.ts';

const tells = (title: string, type: 'COERCE' | 'ASSAULT' | 'SANCTION'): boolean =>
  headlineActs(title).has(type);

describe('what a headline tells as a fact', () => {
  it('is what stands before a word of accusing or foreseeing', () => {
    expect(tells("Actor's neighbor arrested after being accused of assaulting him", 'COERCE')).toBe(true);
    expect(tells("Actor's neighbor arrested after being accused of assaulting him", 'ASSAULT')).toBe(false);
    expect(tells('Suspect arrested in alleged theft of Banksy', 'COERCE')).toBe(true);
    expect(tells('Man accused of killing two in Leeds', 'ASSAULT')).toBe(false);
    expect(tells('Israel to attack Rafah', 'ASSAULT')).toBe(false);
  });

  it('is nothing where all of it is a question or on somebody’s word', () => {
    expect(tells('Police killed two in Leeds, witnesses say', 'ASSAULT')).toBe(false);
    expect(tells('Cops beat and arrested the owner: Lawyer', 'COERCE')).toBe(false);
    expect(tells('Was the owner arrested?', 'COERCE')).toBe(false);
    expect(tells('Gaza war: Israeli strikes kill dozens in Rafah', 'ASSAULT')).toBe(true);
    expect(tells('Mayor calls ‘attack’ an accident', 'ASSAULT')).toBe(false);
  });
});
