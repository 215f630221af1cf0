import { expect, test } from 'vitest';
import { analyze } from '../analyze.ts';

test('a weekday is a date, with the part of the day that follows or without', async () => {
  const text =
    'Police in Lagos arrested two men on Friday night. They were released early on Monday morning.';
  const { entities } = await analyze(text);
  const named = entities.map((e) => `${e.type} ${text.slice(e.start, e.end)}`);
  expect(named.filter((n) => /day/.test(n)).every((n) => n.startsWith('DATE'))).toBe(true);
  expect(named.filter((n) => /day/.test(n))).toHaveLength(2);
});
