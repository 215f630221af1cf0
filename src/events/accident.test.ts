import { describe, expect, it } from 'vitest';
import { read } from './read.fixture.ts';

const assaults = async (text: string): Promise<number> =>
  (await read(text)).events.filter((e) => e.type === 'ASSAULT').length;

describe('an explosion', () => {
  it.each([
    'An explosion killed five people in Lyon on Monday.',
    'A blast at a fireworks factory in Punjab killed nine workers.',
    'Three people were injured in a gas explosion in Prague.',
    'An explosion killed 12 miners in Donetsk. Militants have fought in the region since 2014.',
    'Four sailors were killed by a falling crane in Busan.',
  ])('of which nobody is told to have set it off is an accident: %s', async (text) => {
    expect(await assaults(text)).toBe(0);
  });

  it.each([
    'An explosion at a mosque in Peshawar killed 30 people.',
    'An explosion killed five people in Kabul. Police said a suicide bomber had walked into the market.',
    'A roadside explosion killed four soldiers in Mali.',
    'An explosion killed five people in Quetta, in what police called an attack on the governor.',
    'Five people were killed in an explosion that the Islamic State claimed.',
    'A bomb killed five people in a factory in Karachi.',
  ])('is an attack where something speaks for one: %s', async (text) => {
    expect(await assaults(text)).toBe(1);
  });
});
