import { expect, test } from 'vitest';
import { DaySet, plusDays } from './days.ts';

test('narrows by one clue after the other', () => {
  const after = DaySet.of([{ from: '2022-02-24' }]);
  expect(after.hull()).toEqual({ from: '2022-02-24', to: undefined });
  const both = after.and(DaySet.of([{ from: '2010-01-01', to: '2010-12-31' }, { to: '2022-03-01' }]));
  expect(both.hull()).toEqual({ from: '2022-02-24', to: '2022-03-01' });
  expect(both.size).toBe(6);
  expect(both.and(DaySet.of([{ to: '2000-01-01' }])).empty).toBe(true);
});

test('days go over months and years', () => {
  expect(plusDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(plusDays('2024-03-01', -1)).toBe('2024-02-29');
});
