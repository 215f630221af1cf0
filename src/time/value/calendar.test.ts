import { expect, test } from 'vitest';
import { around, dateOf, day, easter, month, quarter, season, weekendOf, weekOf } from './calendar.ts';
import { holidayIn, holidaysIn } from './holidays.ts';

test('days that the calendar has not are undefined', () => {
  expect(day(2023, 6, 31)).toBeUndefined();
  expect(day(2023, 2, 29)).toBeUndefined();
  expect(day(2024, 2, 29)?.code).toBe('2024-02-29');
});

test('weeks are ISO weeks', () => {
  expect(weekOf(dateOf('2023-02-21'))).toMatchObject({
    from: '2023-02-20',
    to: '2023-02-26',
    code: '2023-W08',
  });
  expect(weekOf(dateOf('2021-01-03')).code).toBe('2020-W53');
  expect(weekendOf(dateOf('2023-02-21'))).toMatchObject({ from: '2023-02-25', code: '2023-W08-WE' });
});

test('months, quarters and seasons run over the year', () => {
  expect(month(2022, 13).code).toBe('2023-01');
  expect(quarter(2023, 0).code).toBe('2022-Q4');
  expect(season(2022, 'WI')).toMatchObject({ from: '2022-12-01', to: '2023-02-28' });
  expect(around(dateOf('2023-01-15'), 'season').code).toBe('2022-WI');
});

test('holidays', () => {
  expect(easter(2024).toString()).toBe('2024-03-31');
  expect(holidayIn('Good Friday', 2024)?.code).toBe('2024-03-29');
  expect(holidayIn('Thanksgiving', 2023)?.code).toBe('2023-11-23');
  expect(holidayIn('Memorial Day', 2022)?.code).toBe('2022-05-30');
});

test('feasts of other calendars have the days that they were kept on', () => {
  expect(holidayIn('Yom Kippur', 1973)?.code).toBe('1973-10-06');
  expect(holidayIn('Purim', 2024)?.code).toBe('2024-03-24');
  expect(holidayIn('Purim', 2023)?.code).toBe('2023-03-07');
  expect(holidayIn('Hanukkah', 2016)).toMatchObject({ from: '2016-12-25', to: '2017-01-01' });
  expect(holidayIn('Ramadan', 2024)).toMatchObject({ from: '2024-03-11', to: '2024-04-09' });
  expect(holidaysIn('Eid al-Fitr', 2000).map((s) => s.code)).toEqual(['2000-01-08', '2000-12-27']);
  expect(holidayIn('Lunar New Year', 2023)?.code).toBe('2023-01-22');
  expect(holidayIn('Nowruz', 2024)?.code).toBe('2024-03-20');
  expect(holidayIn('Orthodox Easter', 2021)?.code).toBe('2021-05-02');
  expect(holidayIn('Orthodox Easter', 2025)?.code).toBe('2025-04-20');
  expect(holidayIn('Diwali', 2023)?.code).toBe('2023-11-12');
  expect(holidayIn('Diwali', 1900)).toBeUndefined();
});
