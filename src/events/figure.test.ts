import { describe, expect, it } from 'vitest';
import { read } from './read.fixture.ts';

const lines = async (text: string): Promise<string[]> => (await read(text)).lines;
const types = async (text: string): Promise<string[]> => (await read(text)).events.map((e) => e.type);

describe('words of violence that hurt nobody', () => {
  it.each([
    'Campaigners mounted a campaign against the closure of the library.',
    'The Liberal Democrats launched their election campaign in Bristol on Monday.',
    'The government is fighting inflation with higher interest rates.',
    'Sony and Microsoft are locked in a battle over gamers.',
    'Washington and Beijing are fighting a trade war over microchips.',
    'Film critics destroyed the new series.',
    'Unemployment in Spain hit a record high in March.',
    'The film hit the cinemas of France on Friday.',
    'Sanctions have hit Russian banks hard.',
    'Heavy rain hit southern Brazil.',
    'A heatwave killed 61,000 people in Europe.',
    'Fans invaded the pitch in Lisbon after the whistle.',
    'Tourists have invaded Barcelona this summer.',
    'Photographers shot the princess in Paris.',
    'Amazon raided Microsoft for engineers.',
    'The children raided the fridge.',
    'Rescuers searched the debris for survivors in Antakya.',
    'Scientists blasted the samples with X-rays.',
    'The volcano threatens the town of Grindavik.',
    'The bank was hit by a wave of withdrawals in Zurich.',
    'Ewan McGregor is shooting “Trainspotting” in Glasgow.',
    'The pianist blamed herself for the delay in Vienna.',
  ])('%s', async (text) => {
    expect(await lines(text)).toEqual([]);
  });

  it.each([
    'Conservative lawmakers attacked the plan as unfair.',
    'The chancellor launched an attack on the Green party.',
    "The archbishop attacked the government's record on housing.",
    'Keir Starmer attacked Rishi Sunak for his remarks on prisons.',
    'Elon Musk fired back at the European Commission.',
  ])('takes for harsh words: %s', async (text) => {
    expect(await types(text)).toEqual(['ACCUSE']);
  });

  it('takes what parliaments shoot down and kill for rejected', async () => {
    expect(await types('Parliament shot down the proposal on Tuesday.')).toEqual(['REJECT']);
    expect(await types('The Senate killed the bill.')).toEqual(['REJECT']);
  });

  it('takes no warning of the weather for a threat', async () => {
    expect(await lines('The weather service issued urgent warnings to residents of Miami.')).toEqual([]);
    expect(await types('Peru issued an ultimatum to Ecuador.')).toEqual(['THREATEN']);
  });
});

describe('blows that are meant as such', () => {
  it.each([
    'Gunmen attacked a convoy in Mali.',
    'Russia attacked Ukraine over the weekend.',
    'Gunmen shot dead a judge in Kabul.',
    'The army shot down a drone over Poland.',
    'Police opened fire on demonstrators in Nairobi.',
    'Protesters set fire to the parliament in Libreville.',
    'A knifeman attacked passengers on a train near Huntingdon.',
    'Soldiers burned down the village of Kyi Su.',
    'Attackers hacked a farmer to death in Bangladesh.',
    'Hamas fighters took 200 people hostage.',
    'Protesters clashed with police in Dhaka.',
    'A lawmaker was attacked outside parliament in Vienna.',
    'Vladimir Putin ordered the invasion of Ukraine.',
    'Pakistan launched retaliatory strikes in Kashmir.',
    'A bomb killed five people in Quetta.',
  ])('%s', async (text) => {
    expect(await types(text)).toContain('ASSAULT');
  });

  it('does not take the place of an attack for its doer', async () => {
    expect(await lines('The Southport attack shocked many.')).toEqual([]);
    expect(await lines('The Manchester Arena bombing killed 22 people.')).toEqual([
      'ASSAULT  > people happened',
    ]);
    expect(await lines('An explosion at a mosque in Peshawar killed 30 people.')).toEqual([
      'ASSAULT  > people happened',
    ]);
    expect(await lines('The Russian attack on Kharkiv killed 22 people.')).toEqual([
      'ASSAULT Russia > people happened',
    ]);
  });
});
