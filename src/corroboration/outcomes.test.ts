import { describe, expect, it } from 'vitest';
import { outcomesOf, type ToldEvent } from './index.ts';

const person = (name: string, key = `${name.toLowerCase().replace(/ /g, '-')}-person`) => ({
  key,
  name,
  type: 'person' as const,
});
const state = (name: string, key: string) => ({ key, name, type: 'government' as const });
const [ines, tobias, norland, union] = [
  person('Ines Calder'),
  person('Tobias Wren'),
  state('Norland', 'Q1234567'),
  { key: 'harbour-pilots-union-organisation', name: 'Harbour Pilots’ Union', type: 'organisation' as const },
];

interface Told extends Partial<Omit<ToldEvent, 'event' | 'page'>>, Partial<ToldEvent['event']> {
  readonly on?: string | readonly [string, string];
  readonly day?: string;
  /** The words of the sentence that are the event's trigger. */
  readonly by?: string;
  readonly key?: string;
  readonly isCopy?: boolean;
}
function told({
  on,
  day,
  by = 'met',
  key = 'report',
  isCopy = false,
  actors,
  recipients,
  sentenceText = 'They met.',
  ...event
}: Told) {
  const [from, to] = typeof on === 'string' ? [on, on] : (on ?? []);
  const start = Math.max(0, sentenceText.indexOf(by));
  return {
    event: {
      type: 'CONSULT' as const,
      factuality: 'happened' as const,
      sentence: { start: 0, end: sentenceText.length },
      trigger: { start, end: start + by.length },
      ...(from && to && { time: { from, to, precision: 'day' as const } }),
      ...event,
    },
    actors: actors ?? [ines],
    recipients: recipients ?? [tobias],
    sentenceText,
    page: { key, isCopy, ...(day && { day }) },
  };
}
const plan = (more: Told = {}) =>
  told({ key: 'plan', factuality: 'planned', on: '2024-05-08', day: '2024-05-03', ...more });
const met = (more: Told = {}) => told({ on: '2024-05-08', day: '2024-05-09', ...more });
const standings = (planned: ToldEvent, ...reports: readonly ToldEvent[]) =>
  outcomesOf(planned, reports).map(({ standing }) => standing);

describe('a plan', () => {
  it('happened where a later page reports the same act by the same parties at its time', () => {
    expect(standings(plan(), met())).toEqual(['happened']);
    expect(standings(plan(), met({ factuality: 'ongoing', day: '2024-05-08' }))).toEqual(['happened']);
    // Who met whom is who was met; others may have been there.
    expect(standings(plan(), met({ actors: [tobias], recipients: [norland, ines] }))).toEqual(['happened']);
    expect(standings(plan({ actors: [ines, tobias], recipients: [] }), met())).toEqual(['happened']);
    expect(standings(plan({ on: ['2024-05-06', '2024-05-12'] }), met())).toEqual(['happened']);
    const quay = { key: 'saltquay-place', name: 'Saltquay', type: 'place' as const };
    const visit = { mode: 'visit', recipients: [quay] };
    expect(standings(plan(visit), met(visit))).toEqual(['happened']);
  });

  it('happened where two who were to meet are told on that day to have met', () => {
    expect(standings(plan(), met({ on: undefined, day: '2024-05-08' }))).toEqual(['happened']);
    expect(standings(plan(), met({ on: undefined, day: '2024-05-09' }))).toEqual(['happened']);
    const had = { on: undefined, day: '2024-05-08', sentenceText: 'Calder, who had once met Wren, smiled.' };
    expect(standings(plan(), met(had))).toEqual([]);
    for (const day of ['2024-05-07', '2024-05-10']) {
      expect(standings(plan(), met({ on: undefined, day }))).toEqual([]);
    }
    // The page itself still has it before it.
    const again = plan({ key: 'report', day: '2024-05-08' });
    expect(standings(plan(), met({ on: undefined, day: '2024-05-08' }), again)).toEqual([]);
    const arrest = { type: 'COERCE', mode: 'arrest' } as const;
    expect(standings(plan(arrest), met({ ...arrest, on: undefined, day: '2024-05-08' }))).toEqual([]);
  });

  it('was called off where it is said beforehand that it will not happen', () => {
    const not = {
      factuality: 'did-not-happen',
      sentenceText: 'Calder will not meet Wren.',
      by: 'meet',
    } as const;
    expect(standings(plan(), met({ ...not, day: '2024-05-06' }))).toEqual(['called-off']);
    expect(standings(plan(), met(not))).toEqual(['did-not-happen']);
  });

  it.each<[string, string, Told]>([
    ['Calder has called off her meeting with Wren.', 'called off', { factuality: 'unclear' }],
    ['The meeting between Calder and Wren has been postponed.', 'meeting', { factuality: 'unclear' }],
    ['Calder cancelled talks with Wren.', 'cancelled', { type: 'REJECT', mode: 'meet' }],
    [
      'Wren said the talks with Calder were put off.',
      'put off',
      { type: 'SANCTION', actors: [tobias], recipients: [ines] },
    ],
    ['Calder will not meet Wren on Wednesday.', 'will not meet', { type: 'REJECT', factuality: 'planned' }],
  ])('was called off by “%s”', (sentenceText, by, more) => {
    const off = { ...more, sentenceText, by, day: '2024-05-06' };
    expect(standings(plan(), met({ ...off, on: undefined }))).toEqual(['called-off']);
    expect(standings(plan(), met({ ...off, on: '2024-05-08' }))).toEqual(['called-off']);
    // Another meeting, a plan whose day is past, other parties.
    for (const on of ['2024-05-20', '2024-05-07']) expect(standings(plan(), met({ ...off, on }))).toEqual([]);
    expect(standings(plan(), met({ ...off, on: undefined, day: '2024-05-20' }))).toEqual([]);
    expect(standings(plan({ recipients: [norland] }), met({ ...off, on: undefined }))).toEqual([]);
    expect(standings(plan({ mode: 'visit' }), met({ ...off, on: undefined }))).toEqual([]);
  });

  it('was called off for its day where it is put off to a later one', () => {
    const sentenceText = 'The meeting between Calder and Wren has been postponed until 20 May.';
    const later = { factuality: 'planned', sentenceText, by: 'meeting', on: '2024-05-20' } as const;
    expect(standings(plan(), met({ ...later, day: '2024-05-06' }))).toEqual(['called-off']);
    // Of other parties, of an earlier day, told when its day was past, or planned besides.
    expect(standings(plan({ recipients: [norland] }), met({ ...later, day: '2024-05-06' }))).toEqual([]);
    expect(standings(plan(), met({ ...later, day: '2024-05-03', on: '2024-05-04' }))).toEqual([]);
    expect(standings(plan(), met({ ...later, day: '2024-05-10' }))).toEqual([]);
    const besides = { ...later, sentenceText: 'Calder and Wren will meet on 20 May.', by: 'meet' };
    expect(standings(plan(), met({ ...besides, day: '2024-05-06' }))).toEqual([]);
  });

  it.each<[string, string, Told]>([
    ['Calder cancelled a loan to Wren.', 'cancelled', { type: 'SANCTION' }],
    ['Calder scrapped the tariff on steel before the talks with Wren.', 'scrapped', { type: 'RETREAT' }],
    ['Calder will not answer Wren.', 'will not answer', { type: 'REJECT' }],
    ['Calder rejected what Wren said of the talks.', 'rejected', { type: 'REJECT' }],
    ['Calder met Wren after a strike had been called off.', 'met', { on: undefined }],
  ])('was not by “%s”', (sentenceText, by, more) => {
    expect(standings(plan(), met({ day: '2024-05-06', on: undefined, ...more, sentenceText, by }))).toEqual(
      [],
    );
  });

  it('is told of once for each way, by the page that told it first, no copy if it can be', () => {
    const [first, copy, later] = [
      met({ key: 'first' }),
      met({ key: 'copy', isCopy: true }),
      met({ key: 'later', day: '2024-05-10' }),
    ];
    const no = met({ key: 'no', factuality: 'did-not-happen', day: '2024-05-10' });
    expect(outcomesOf(plan(), [later, no, copy, first])).toEqual([
      { standing: 'happened', report: first },
      { standing: 'did-not-happen', report: no },
    ]);
  });

  it('of a party without a counterpart is told of by kind or place', () => {
    const strike = { type: 'PROTEST', mode: 'strike', actors: [union], recipients: [] } as const;
    expect(standings(plan(strike), met(strike))).toEqual(['happened']);
    const talks = { recipients: [], place: { name: 'Port Lorne' } };
    expect(standings(plan(talks), met({ place: { name: 'Port Lorne' } }))).toEqual(['happened']);
    expect(standings(plan(talks), met())).toEqual([]);
    expect(standings(plan({ recipients: [] }), met())).toEqual([]);
    expect(standings(plan({ recipients: [], mode: 'visit' }), met({ mode: 'visit' }))).toEqual([]);
  });
});

describe('a plan stays open', () => {
  it.each<[string, Told]>([
    ['other parties', { recipients: [person('Davey Munn')] }],
    ['one of its parties only', { recipients: [] }],
    ['another kind', { type: 'AGREE' }],
    ['another manner', { mode: 'phone' }],
    ['another day', { on: '2024-05-10', day: '2024-05-11' }],
    ['too late', { on: '2024-06-08', day: '2024-06-09' }],
    ['no time, days later', { on: undefined, day: '2024-05-11' }],
    ['too vague a time', { on: ['2024-05-01', '2024-05-31'] }],
    ['another place', { place: { name: 'Salt Quay' } }],
    ['a page before its day', { day: '2024-05-07' }],
    ['a page of no day', { day: undefined }],
    ['somebody’s word only', { factuality: 'unclear' }],
    ['a possibility', { factuality: 'possible' }],
    ['the same page', { key: 'plan' }],
  ])('on a report of %s', (_, more) => {
    expect(standings(plan({ place: { name: 'Port Lorne' } }), met(more))).toEqual([]);
  });

  it('on word that it has not happened so far', () => {
    const sentenceText = 'Calder has yet to meet Wren.';
    const yet = { factuality: 'did-not-happen', sentenceText, by: 'meet', on: undefined } as const;
    expect(standings(plan(), met({ ...yet, day: '2024-05-05' }))).toEqual([]);
    expect(standings(plan(), met({ ...yet, day: '2024-05-20' }))).toEqual([]);
  });

  it('where it is of no time, or of parties that may be anybody', () => {
    expect(standings(plan({ on: undefined }), met())).toEqual([]);
    expect(standings(plan({ day: '2024-05-09' }), met({ day: '2024-05-10' }))).toEqual([]);
    expect(standings(plan({ on: ['2024-01-01', '2024-12-31'] }), met())).toEqual([]);
    for (const anybody of [
      person('Moira'),
      { key: 'police-organisation', name: 'Police', type: 'organisation' as const },
      { key: 'foreign-ministers-group', name: 'foreign ministers', type: 'group' as const },
    ]) {
      expect(standings(plan({ recipients: [anybody] }), met({ recipients: [anybody] }))).toEqual([]);
    }
  });

  it('where what was done has a direction, and went the other way', () => {
    const blame = { type: 'COERCE', mode: 'arrest' } as const;
    expect(standings(plan(blame), met(blame))).toEqual(['happened']);
    expect(standings(plan(blame), met({ ...blame, actors: [tobias], recipients: [ines] }))).toEqual([]);
  });
});
