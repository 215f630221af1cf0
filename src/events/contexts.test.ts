import { describe, expect, it } from 'vitest';
import { analyze } from '../language/index.ts';
import { contextsIn } from './contexts.ts';

const contexts = async (text: string): Promise<string[]> =>
  (await analyze(text, { language: 'en' })).sentences.flatMap(contextsIn);

describe('the contexts of a sentence', () => {
  it.each([
    ['Egypt held talks with Turkey on the border war.', ['diplomatic', 'military', 'territory']],
    ['Police fired tear gas at protesters in Nairobi.', ['repression']],
    ['Officers used a water cannon against the crowd.', ['repression']],
    ['Russia cut its supply of natural gas to Austria.', ['natural_resource']],
    ['The West Bank was quiet on Monday.', []],
    ['The central bank raised its interest rate.', ['economic']],
    ['Washington and Beijing are locked in a trade war.', []],
    ['He was charged with war crimes.', ['human_rights']],
    ['The two countries opened a nuclear power plant.', []],
    ['Iran agreed to limits on its nuclear programme.', ['cbrn']],
    ['The opposition boycotted the election.', ['election']],
    ['The Democratic senator left early.', ['legislative']],
    ['Bill Gates visited Ethiopia.', []],
    ['Lawmakers blocked the bill.', ['legislative']],
    ['The prisoners are on hunger strike.', []],
    ['The decision was mine, she said.', []],
    ['A coal mine was closed in Poland.', ['natural_resource']],
    ['The minister talked to reporters.', []],
    ['A court jailed the dissident for bribery.', ['corruption', 'legal', 'repression']],
    ['The islanders fear climate change.', ['environment']],
    ['She spoke of a climate of fear.', []],
    ['The drug company recalled the pills.', []],
    ['The navy seized cocaine from a boat.', ['illegal_drugs', 'military']],
  ])('%s → %j', async (text, expected) => {
    expect(await contexts(text)).toEqual(expected);
  });
});
