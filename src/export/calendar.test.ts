import { describe, expect, it } from 'vitest';
import { readTable } from '../assets/index.ts';
import { type EventMention, EventType, OccurrenceKind, type Record } from '../record/index.ts';
import { hostile, page, text } from './pages.fixture.ts';

/** The properties of each VEVENT, lines unfolded as RFC 5545, 3.1 says. */
function readCalendar(ics: string): Map<string, string>[] {
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of ics.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r\0]/);
  }
  const events: Map<string, string>[] = [];
  for (const line of ics.replace(/\r\n[ \t]/g, '').split('\r\n')) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? [];
    // Of what an entry has, nothing that Daybook writes may stand twice.
    if (name !== 'END') expect(events.at(-1)?.has(name) ?? false, name).toBe(false);
    events.at(-1)?.set(name, value);
  }
  return events;
}

describe('iCalendar', () => {
  it('has the planned events as whole days', async () => {
    const more = page((record) => {
      const [event] = record.events;
      record.events = [
        {
          ...event!,
          id: 'e2',
          time: { from: '2023-12-30', to: '2024-01-02', precision: 'range' },
          chain: [],
        },
        { ...event!, id: 'e3', factuality: 'happened' },
        { ...event!, id: 'e4', time: undefined },
        { ...event!, id: 'e5', time: { from: '2024-02-31', to: '2024-02-31', precision: 'day' } },
        { ...event!, id: 'e6', time: { from: '2024-05-03', to: '2024-05-01', precision: 'range' } },
      ];
    }, 'k3');
    const events = readCalendar(await text('ical', [page(), more]));
    expect(events).toHaveLength(2);
    const [first, second] = events;
    expect(Object.fromEntries(first!)).toMatchObject({
      'DTSTART;VALUE=DATE': '20240503',
      'DTEND;VALUE=DATE': '20240504',
      DTSTAMP: '20240502T100000Z',
      SUMMARY: 'Mira Sol to visit Vell in Oslo (planned\\, per officials via Mira Sol)',
      TRANSP: 'TRANSPARENT',
      LOCATION: 'Oslo',
      STATUS: 'TENTATIVE',
    });
    expect(first!.get('DESCRIPTION')).toContain('On the word of: Mira Sol → officials');
    expect(second!.get('DTSTART;VALUE=DATE')).toBe('20231230');
    expect(second!.get('DTEND;VALUE=DATE')).toBe('20240103');
    expect(second!.get('STATUS')).toBe('CONFIRMED');
    expect(first!.get('UID')).not.toBe(second!.get('UID'));
  });

  it('says in its title who is to do what, where and on whose word', async () => {
    const title = async (
      change: Parameters<typeof page>[0],
      outcomes?: ReturnType<typeof page>['outcomes'],
    ) => {
      const [entry] = readCalendar(await text('ical', [{ ...page(change), ...(outcomes && { outcomes }) }]));
      return entry?.get('SUMMARY')?.replaceAll('\\,', ',');
    };
    const plain = (change: (event: EventMention, record: Record) => void) =>
      title((record) => {
        const [event] = record.events;
        Object.assign(event!, { mode: undefined, chain: [], place: undefined });
        change(event!, record);
      });
    expect(await plain(() => {})).toBe('Mira Sol to meet Vell (planned, per The Courier)');
    expect(await plain((event) => (event.recipients = []))).toBe(
      'Mira Sol to hold a meeting (planned, per The Courier)',
    );
    expect(await plain((event) => (event.actors = []))).toBe('Meeting with Vell (planned, per The Courier)');
    expect(
      await plain((event, { article, actors }) => {
        actors[1]!.name = 'United States';
        event.place = { name: 'Netherlands' };
        article.outlet = undefined;
      }),
    ).toBe('Mira Sol to meet the United States in the Netherlands (planned)');
    expect(
      await plain((event) => {
        event.actors = ['a1', 'a2'];
        event.recipients = [];
        event.place = { name: 'Vell' };
        event.time = { from: '2024-06-01', to: '2024-06-30', precision: 'month' };
      }),
    ).toBe('Mira Sol and Vell to hold a meeting in Vell (planned for June 2024, per The Courier)');
    expect(await plain((event) => Object.assign(event, { actors: [], recipients: [] }))).toBe(
      'Meeting: Talks, "at last" & more (planned, per The Courier)',
    );
    const off = [{ plan: 'e1', standing: 'called-off', event: 'e9', page: { key: 'k9' } }] as const;
    expect(await title(() => {}, off)).toMatch(/^Called off: Mira Sol to visit Vell/);
  });

  it('has words for whatever may be planned', () => {
    const named = (table: string) => new Set(readTable(table).map(([first]) => first));
    const deeds = named('data/export/deeds.tsv');
    expect(EventType.options.filter((type) => !deeds.has(type))).toEqual([]);
    const kinds = new Set<string>(OccurrenceKind.options);
    expect([...named('data/export/occasions.tsv')].filter((kind) => !kinds.has(kind ?? ''))).toEqual([]);
  });

  it('names occasions and who takes part', async () => {
    const [entry] = readCalendar(
      await text('ical', [
        page((record) => {
          const { trigger, sentence, time } = record.events[0]!;
          const common = { figures: [], trigger, sentence, chain: [], time };
          record.events = [];
          record.occurrences = [
            {
              ...common,
              factuality: 'planned',
              id: 'o1',
              kind: 'election',
              subkind: 'vote',
              participants: [{ role: 'subject', actor: 'a2' }],
            },
          ];
        }),
      ]),
    );
    expect(entry?.get('SUMMARY')).toBe('Vell: vote (planned\\, per The Courier)');
  });

  it('leaves out what is for no days in particular', async () => {
    const yearly = page((record) => {
      record.events[0]!.time = { from: '2024-01-01', to: '2024-12-31', precision: 'year' };
    });
    expect(readCalendar(await text('ical', [yearly]))).toEqual([]);
  });

  it('has for each entry what RFC 5545 asks for, once, and no id twice', async () => {
    const entries = readCalendar(await text('ical', [page(), hostile(), page(() => {}, 'k4')]));
    expect(entries).toHaveLength(3);
    for (const entry of entries) {
      expect(entry.get('DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/);
      expect(entry.get('UID')).toMatch(/^[0-9a-f-]{36}$/);
      // A whole day's end is the day after, never the same (3.6.1).
      expect(Number(entry.get('DTEND;VALUE=DATE'))).toBeGreaterThan(Number(entry.get('DTSTART;VALUE=DATE')));
      expect(['TENTATIVE', 'CONFIRMED', 'CANCELLED']).toContain(entry.get('STATUS'));
    }
    expect(new Set(entries.map((entry) => entry.get('UID'))).size).toBe(entries.length);
  });

  it('cannot be broken into by a name', async () => {
    const events = readCalendar(await text('ical', [hostile()]));
    expect(events).toHaveLength(1);
    expect(events[0]!.has('URL')).toBe(false);
    expect(events[0]!.get('LOCATION')).toContain('BEGIN:VEVENT');
  });
});
