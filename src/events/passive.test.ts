import { describe, expect, it } from 'vitest';
import { read } from './read.fixture.ts';

const lines = async (text: string): Promise<string[]> => (await read(text)).lines;

describe('acts whose doer is not told', () => {
  it.each([
    ['A man was arrested in Leeds on Tuesday.', 'COERCE  > man happened'],
    ['Two people were killed in a raid in Jenin.', 'ASSAULT  > people happened'],
    ['The US embassy in Baghdad was bombed on Sunday.', 'ASSAULT  > Baghdad happened'],
    ['Six men were charged with terrorism in Oslo.', 'ACCUSE  > men happened'],
    ['Thousands of people were evacuated from Rafah.', 'AID  > Rafah happened'],
    ['The opposition leader was barred from running for president.', 'COERCE  > leader happened'],
    ['A protester was beaten to death in Kampala.', 'ASSAULT  > protester happened'],
  ])('%s', async (text, expected) => {
    expect(await lines(text)).toEqual([expected]);
  });

  it('asks that what is passive be an act of somebody', async () => {
    for (const text of [
      'The battery was charged in ten minutes.',
      'The album was released in Korea.',
      'The mayor was held up in traffic in Lagos.',
      'The company was charged a fee by the bank.',
    ])
      expect(await lines(text)).toEqual([]);
  });
});

describe('sides that are not named', () => {
  it('logs what is to come with its time', async () => {
    const { events, lines } = await read('The two leaders will meet in Geneva in June.');
    expect(lines).toEqual(['CONSULT  >  planned']);
    expect(events[0]?.time?.from).toBe('2023-06-01');
    expect(events[0]?.place?.name).toBe('Geneva');
  });

  it('has one row for a truce and its signing', async () => {
    expect(await lines('The two sides signed a ceasefire.')).toEqual(['SUPPORT  >  happened']);
  });

  it('logs no meeting of just anybody', async () => {
    expect(await lines('The two sisters will meet in Geneva in June.')).toEqual([]);
  });
});

describe('headlines', () => {
  it('reads a name and an infinitive as a plan', async () => {
    expect(await lines('UK to send jets to Poland')).toEqual(['AID Kingdom > Poland planned']);
    expect(await lines('The need to send jets to Poland was clear.')).toEqual([]);
  });
});
