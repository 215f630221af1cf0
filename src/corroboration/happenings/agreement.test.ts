import { describe, expect, it } from 'vitest';
import { agreed, type Told } from './agreement.ts';
import type { Mention } from './mention.ts';

function mention(lemma: string, told?: Partial<Told>): Mention {
  return {
    page: 0,
    span: { start: 0, end: lemma.length },
    lemma,
    lemmas: new Set([lemma]),
    isVerb: true,
    sentence: 0,
    participants: new Map(),
    names: new Map(),
    context: new Map(),
    numbers: new Set(),
    ...(told && { told: { type: 'CONSULT', factuality: 'happened', parties: new Set(), ...told } }),
  };
}
const both = new Set(['wren.person', 'hale.person']);
const day = (from: string, to = from) => ({ days: { from, to } });

describe('what the records leave room for', () => {
  it('takes two of one type by the same parties for one, whatever the words', () => {
    expect(agreed(mention('sit', { parties: both }), mention('talk', { parties: both }), 0.1)).toBe(0.8);
  });

  it('keeps apart a plan and a deed, other days, other kinds and other parties', () => {
    const met = mention('meet', { parties: both, ...day('2024-03-05') });
    const others: Partial<Told>[] = [
      { parties: both, factuality: 'planned' },
      { parties: both, ...day('2024-03-12') },
      { parties: new Set(['moss.person', 'lark.person']) },
    ];
    for (const told of others) expect(agreed(met, mention('meet', told), 0.9)).toBe(0);
    expect(agreed(met, mention('attack', { type: 'ASSAULT', parties: both }), 0.9)).toBe(0);
  });

  it('lets pages differ by a day, and by a party that one leaves out', () => {
    const met = mention('meet', { parties: both, ...day('2024-03-05') });
    expect(agreed(met, mention('meet', { parties: both, ...day('2024-03-06') }), 0.4)).toBe(0.8);
    expect(agreed(met, mention('meet', { parties: new Set(['wren.person']) }), 0.4)).toBe(0.4);
    expect(
      agreed(met, mention('meet', { parties: new Set(['wren.person', 'moss.person']) }), 0.4),
    ).toBeCloseTo(0.04);
  });

  it('keeps apart what a page told and what came after it', () => {
    const told = mention('meet', { parties: both, published: '2024-03-04' });
    expect(agreed(told, mention('meet', { parties: both, ...day('2024-03-05') }), 0.9)).toBe(0);
    expect(agreed(told, mention('meet', { parties: both, ...day('2024-03-04') }), 0.9)).toBe(0.9);
  });

  it('takes what one did in one town on one day for one', () => {
    const odesa = { place: { name: 'Odesa', country: 'UKR', isCountry: false }, parties: new Set(['Q159']) };
    const struck = mention('strike', { ...odesa, ...day('2024-03-05') });
    expect(agreed(struck, mention('kill', { ...odesa, ...day('2024-03-05') }), 0.1)).toBe(0.8);
    expect(agreed(struck, mention('kill', odesa), 0.1)).toBe(0.1);
  });

  it('keeps apart other places and one more on the same page', () => {
    const at = (name: string, country: string, isCountry = false) => ({
      place: { name, country, isCountry },
    });
    const hit = mention('strike', { parties: both, ...at('Kharkiv', 'UKR') });
    expect(agreed(hit, mention('strike', { parties: both, ...at('Odesa', 'UKR') }), 0.9)).toBeCloseTo(0.27);
    expect(agreed(hit, mention('strike', { parties: both, ...at('Tyre', 'LBN') }), 0.9)).toBe(0);
    expect(agreed(hit, mention('strike', { parties: both, ...at('Ukraine', 'UKR', true) }), 0.9)).toBe(0.9);
    expect(agreed(hit, mention('strike', { parties: both, further: true }), 0.9)).toBe(0);
  });

  it('leaves mentions without a record to their words', () => {
    expect(agreed(mention('meet'), mention('meet', { parties: both }), 0.4)).toBe(0.4);
  });
});
