import { describe, expect, it } from 'vitest';
import { read } from './read.fixture.ts';

describe('who does what to whom', () => {
  it('reads active and passive alike', async () => {
    expect((await read('Iran condemned Israel.')).lines).toEqual(['ACCUSE Iran > Israel happened']);
    expect((await read('Israel was condemned by Iran.')).lines).toEqual(['ACCUSE Iran > Israel happened']);
  });

  it('reads the verb and its noun as one act', async () => {
    const { lines } = await read('Egypt held talks with Turkey.');
    expect(lines).toEqual(['CONSULT Egypt > Turkey happened']);
  });

  it('takes both sides of a meeting for its parties', async () => {
    expect((await read('France and Germany met in Vienna.')).lines).toEqual([
      'CONSULT France+Germany >  happened',
    ]);
  });

  it('finds the recipient in what is asked for, and logs no inner act', async () => {
    const { lines } = await read('Ukraine urged Germany to send tanks.');
    expect(lines).toEqual(['REQUEST Ukraine > Germany happened']);
  });

  it('calls a promise of harm a threat', async () => {
    const { events } = await read('Iran vowed to attack Israel.');
    expect(events.map((e) => e.type)).toEqual(['THREATEN']);
  });

  it('takes a duty laid on another for a request', async () => {
    const { lines, events } = await read('France said Iran must release the sailors.');
    expect(lines).toEqual(['REQUEST France > Iran happened']);
    expect(events[0]?.statement).toBeDefined();
  });

  it('takes "will not" of a friendly act for a refusal', async () => {
    const { events } = await read('Turkey will not release the prisoners.');
    expect(events.map((e) => e.type)).toEqual(['REJECT']);
  });

  it('takes two verbs in one breath, and what a page tells twice, for one', async () => {
    expect((await read('Iran arrested and jailed two Americans.')).events).toHaveLength(1);
    expect(
      (await read('Russia attacked Poland. Germany was silent. The attack on Poland went on.')).events,
    ).toHaveLength(1);
  });

  it('takes what is presupposed for known, whoever speaks', async () => {
    const { events } = await read('Iran said prices had risen since the invasion of Ukraine.');
    expect(events.map((e) => [e.type, e.factuality, e.chain.length])).toEqual([['ASSAULT', 'happened', 0]]);
  });

  it('logs nothing of private life', async () => {
    expect((await read('A woman was helped by her neighbour.')).lines).toEqual([]);
  });

  it('logs what somebody suffered at private hands', async () => {
    expect((await read('A woman was stabbed by her neighbour.')).lines).toEqual([
      'ASSAULT neighbour > woman happened',
    ]);
  });

  it('logs no plain statement', async () => {
    expect((await read('Iran said the weather was fine.')).lines).toEqual([]);
  });
});

describe('factuality', () => {
  const factuality = async (text: string): Promise<string[]> =>
    (await read(text)).events.map((e) => e.factuality);

  it.each([
    ['Germany supplied Ukraine with tanks.', 'happened'],
    ['Germany will supply Ukraine with tanks.', 'planned'],
    ['Germany plans to supply Ukraine with tanks.', 'planned'],
    ['Germany may supply Ukraine with tanks.', 'possible'],
    ['Germany is considering supplying Ukraine with tanks.', 'possible'],
    ['Germany did not supply Ukraine with tanks.', 'did-not-happen'],
    ['Germany failed to supply Ukraine with tanks.', 'did-not-happen'],
    ['Germany is supplying Ukraine with tanks.', 'ongoing'],
    ['Germany has yet to supply Ukraine with tanks.', 'did-not-happen'],
    ['Germany is set to supply Ukraine with tanks.', 'planned'],
    ['Germany reportedly supplied Ukraine with tanks.', 'unclear'],
    ['Germany would have to supply Ukraine with tanks.', 'possible'],
    ['Germany might not supply Ukraine with tanks.', 'possible'],
    ['Israel stopped short of attacking Iran.', 'did-not-happen'],
    ['Germany managed to supply Ukraine with tanks.', 'happened'],
  ])('%s → %s', async (text, expected) => {
    expect(await factuality(text)).toEqual([expected]);
  });

  it('leaves a claim about others unclear, and takes a party at its word about itself', async () => {
    expect(await factuality('Russia said Ukraine had attacked Poland.')).toEqual(['unclear']);
    expect(await factuality('Russia said it had attacked Ukraine.')).toEqual(['happened']);
  });

  it('believes a claim that the outlet asserts in its headline', async () => {
    const { events } = await read('Ukraine said Russia had attacked Poland.', 'Russia attacks Poland');
    expect(events.map((e) => e.factuality)).toEqual(['happened']);
  });
});

describe('the record of an event', () => {
  it('points at its words', async () => {
    const text = 'In a phone call with Macron, Scholz defended the plan.';
    const { events } = await read(text);
    const call = events.find((e) => e.type === 'CONSULT');
    expect(call && text.slice(call.trigger.start, call.trigger.end)).toBe('phone call');
    expect(call?.mode).toBe('phone');
    expect(call && text.slice(call.sentence.start, call.sentence.end)).toBe(text);
  });

  it('takes the day of the scene where it has none of its own', async () => {
    const { events } = await read('Macron met Scholz on Monday. He urged Poland to wait.');
    expect(events.map((e) => e.time?.from)).toEqual(['2023-02-20', '2023-02-20']);
    expect(events[1]?.time?.span).toBeUndefined();
  });

  it('has its contexts', async () => {
    const { events } = await read('Egypt held talks with Turkey on the border war.');
    expect(events[0]?.contexts).toEqual(expect.arrayContaining(['diplomatic', 'military', 'territory']));
  });

  it('finds nothing in nothing', async () => {
    expect((await read('')).events).toEqual([]);
  });
});

describe('what did not take place, and who did nothing', () => {
  const lines = async (text: string): Promise<string[]> => (await read(text)).lines;

  it('has a visit that is called off by the page as the visit, and a refusal by its doer as a refusal', async () => {
    expect(await lines('President Lula will not travel to Portugal on Friday.')).toEqual([
      'CONSULT Silva > Portugal did-not-happen',
    ]);
    expect(await lines('Viktor Orban said he would not meet Volodymyr Zelensky.')).toEqual([
      'REJECT Orban > Zelenskyy happened',
    ]);
  });

  it('keeps what is denied beside the denial', async () => {
    expect(await lines('The Kremlin denied that Vladimir Putin had met Viktor Orban.')).toEqual([
      'REJECT Russia >  happened',
      'CONSULT Putin > Orban unclear',
    ]);
  });

  it('lays no blow on nature or on those who tell of it', async () => {
    expect(await lines('An earthquake killed hundreds of people in Morocco.')).toEqual([]);
    expect(
      await lines(
        'The interior ministry said that 140 people had been detained and about 30 officers wounded.',
      ),
    ).toEqual(['COERCE  > people unclear', 'ASSAULT  > officers unclear']);
  });

  it('tells a stoppage from an attack', async () => {
    const [line] = await lines('Unions prepared a third day of strikes against the government.');
    expect(line).toMatch(/^PROTEST/);
  });

  it('gives a joined verb the speaker for its doer, not whom the speaker told of', async () => {
    const { lines } = await read(
      'Viktor Orban said that Sweden had taken steps, and asked parliament to vote.',
    );
    expect(lines).toContain('REQUEST Orban > parliament happened');
  });

  it('plans what follows a plan', async () => {
    expect(
      await lines('Emmanuel Macron is to spend two days in Lisbon before travelling on to Spain.'),
    ).toEqual(['CONSULT Macron > Spain planned']);
  });
});

describe('what is play and no violence', () => {
  it('takes no move in a game and no win over a person for an assault', async () => {
    for (const text of [
      'Cameron Norrie beat Novak Djokovic on Sunday.',
      'Iga Swiatek thrashed Coco Gauff in Melbourne.',
      'Maria Sharapova attacked Serena Williams from the baseline.',
      'The quarterback attacked the Chicago defence after halftime.',
    ])
      expect((await read(text)).lines.filter((l) => l.startsWith('ASSAULT'))).toEqual([]);
  });
  it('still sees violence beside a game', async () => {
    for (const text of [
      'Police attacked fans at the football stadium.',
      'Gunmen attacked the tennis tournament in Karachi.',
      'Soldiers beat protesters in Cairo.',
    ])
      expect((await read(text)).lines.some((l) => l.startsWith('ASSAULT'))).toBe(true);
  });
});
