import type { FC } from 'hono/jsx';
import type { StoredEvent } from '../../store/index.ts';
import type { Reader } from '../reader/reader.ts';

/** A month as a table of weeks, the days with events marked. Weeks begin as the reader's region has them begin. */
export const MonthGrid: FC<{ reader: Reader; month: string; events: readonly StoredEvent[] }> = ({
  reader,
  month,
  events,
}) => {
  const first = firstWeekday(reader.locale);
  const weekday = (index: number, style: 'short' | 'long') =>
    new Intl.DateTimeFormat(reader.locale, { weekday: style, timeZone: 'UTC' }).format(
      // 5 January 1970 was a Monday.
      new Date(Date.UTC(1970, 0, 5 + ((first - 1 + index) % 7))),
    );
  return (
    <table class="month">
      <caption class="hidden">{reader.month(month)}</caption>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((index) => (
            <th scope="col" abbr={weekday(index, 'long')}>
              {weekday(index, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month, first).map((week) => (
          <tr>
            {week.map((day) => {
              const count = day ? events.filter((event) => covers(event, day)).length : 0;
              return (
                <td class={count > 0 ? 'busy' : undefined}>
                  {day && <time datetime={day}>{reader.number(Number(day.slice(8)))}</time>}
                  {count > 0 && <span class="count">{reader.count('n.events', count)}</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Only what is planned for a day or two is marked; "in April" would mark the whole month. */
function covers({ event }: StoredEvent, day: string): boolean {
  return (
    event.time !== undefined &&
    (event.time.precision === 'day' || event.time.precision === 'time' || event.time.precision === 'range') &&
    event.time.from <= day &&
    day <= event.time.to
  );
}

/** 1 is Monday, 7 Sunday. */
function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number } };
  return known.getWeekInfo?.().firstDay ?? 1;
}

function weeksOf(month: string, first: number): (string | undefined)[][] {
  const start = new Date(`${month}-01T00:00:00Z`);
  const days = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  const before = (((start.getUTCDay() || 7) - first + 7) % 7) as number;
  const cells: (string | undefined)[] = [
    ...Array<undefined>(before).fill(undefined),
    ...Array.from({ length: days }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`),
  ];
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
