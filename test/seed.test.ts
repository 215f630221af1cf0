import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureText, readPage } from '../src/pipeline/index.ts';
import { type EventMention, Record, type Record as RecordOf, wordsOf } from '../src/record/index.ts';

const path = fileURLToPath(new URL('../../shared/seed/page.txt', import.meta.url));
const there = existsSync(path);
if (!there) console.log('seed page: skipped, ../shared is not in reach');

/** The page the project began from, read as a careful desk editor would. */
describe.skipIf(!there)('the seed page', () => {
  let record: RecordOf;
  const name = (id: string | undefined): string => record.actors.find((a) => a.id === id)?.name ?? '';
  const names = (ids: readonly string[]): string[] => ids.map(name).sort();
  const words = (span: { start: number; end: number }): string => wordsOf(record.article.text, span);
  const chain = (links: RecordOf['statements'][number]['chain']): string[] =>
    links.map((l) => (l.actor ? name(l.actor) : (l.name ?? '')));
  const saying = (part: string) =>
    record.statements.find((s) => s.content.map(words).join(' … ').includes(part));
  const between = (a: string, b: string, type: EventMention['type'] = 'CONSULT'): EventMention | undefined =>
    record.events.find((e) => {
      const all = names([...e.actors, ...e.recipients]);
      return e.type === type && all.includes(a) && all.includes(b);
    });

  beforeAll(async () => {
    record = await readPage(captureText(readFileSync(path, 'utf8'), 'text'));
  });

  test('the record is as its schema says', () => {
    expect(() => Record.parse(record)).not.toThrow();
  });

  test('five lines are furniture, and the clock is a clock', () => {
    const { furniture, text, title } = record.article;
    expect(furniture.map((f) => f.kind)).toEqual(['weather', 'place', 'clock', 'menu', 'advertisement']);
    expect(furniture.find((f) => f.kind === 'clock')?.value).toBe('2024-11-22T18:01');
    expect(text).not.toMatch(/București|No menu items|spot_img/);
    expect(title).toBe('China calls Russia ties ‘solid as rock’ amid Ukraine peace push');
  });

  test('its date is an interval around the days it was written, with reasons', () => {
    const { earliest = '', latest = '', how, evidence } = record.article.published;
    expect(how).toBe('inferred');
    expect(earliest <= '2023-02-21' && latest >= '2023-02-22').toBe(true);
    expect((Date.parse(latest) - Date.parse(earliest)) / 864e5).toBeLessThanOrEqual(60);
    const quoted = evidence.map((e) => `${e.reason} ${e.span ? words(e.span) : ''}`).join('\n');
    for (const reason of [
      /a year after/i,
      /December/,
      /early January/i,
      /\bnew\b/i,
      /last year/i,
      /Tuesday/,
      /Wednesday/,
    ]) {
      expect(quoted).toMatch(reason);
    }
  });

  test('the quotations have their speakers', () => {
    expect(names(saying('“solid as rock”')?.speakers ?? [])).toEqual(['Wang Yi']);
    expect(names(saying('will stand the trials')?.speakers ?? [])).toEqual(['Wang Yi']);
    expect(names(saying('promote mutually beneficial')?.speakers ?? [])).toEqual(['Wang Yi']);
    expect(names(saying('Three Nos')?.speakers ?? [])).toEqual(['Qin Gang']);
    expect(names(saying('jointly practice')?.speakers ?? [])).toEqual(['Nikolai Patrushev', 'Wang Yi']);
  });

  test('Wang and Patrushev met on that Tuesday in Moscow', () => {
    const event = between('Wang Yi', 'Nikolai Patrushev');
    expect(event?.factuality).toBe('happened');
    expect(event?.time).toMatchObject({ from: '2023-02-21', to: '2023-02-21' });
    expect(event?.place?.name).toBe('Moscow');
  });

  test('Wang and Lavrov are to meet on the Wednesday', () => {
    const event = between('Wang Yi', 'Sergei Lavrov');
    expect(event?.factuality).toBe('planned');
    expect(event?.time).toMatchObject({ from: '2023-02-22', to: '2023-02-22' });
  });

  test('Xi’s trip stands on the Wall Street Journal’s word and is no fact', () => {
    const trip = record.events.find(
      (e) => e.type === 'CONSULT' && names(e.actors).includes('Xi Jinping') && /visit/.test(words(e.trigger)),
    );
    expect(trip?.factuality).toBe('planned');
    expect(chain(trip?.chain ?? [])).toEqual(['Bloomberg', 'The Wall Street Journal']);
  });

  test('Xi has not talked with Zelenskyy', () => {
    expect(between('Xi Jinping', 'Volodymyr Zelenskyy')?.factuality).toBe('did-not-happen');
  });

  test('Bloomberg heads every chain; state television stands in one', () => {
    for (const row of [...record.statements, ...record.events]) expect(chain(row.chain)[0]).toBe('Bloomberg');
    expect(chain(saying('will stand the trials')?.chain ?? [])).toEqual([
      'Bloomberg',
      expect.stringMatching(/state television/i),
    ]);
  });
});
