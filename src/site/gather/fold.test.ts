import { expect, it } from 'vitest';
import type { PageSummary, Store } from '../../store/index.ts';
import { folded } from './fold.ts';

const page = (key: string, day: string | undefined, rows = 0): PageSummary => ({
  key,
  day,
  language: 'en',
  published: { how: 'unknown', evidence: [] },
  lead: '',
  statements: rows,
  occurrences: 0,
  events: 0,
  copies: 0,
});
const [old, brief, rich, alone, undated] = [
  page('old', '2024-03-01', 20),
  page('brief', '2024-03-02', 1),
  page('rich', '2024-03-02', 7),
  page('alone', '2024-03-02'),
  page('undated', undefined),
];
// 'elsewhere' is of the story too, but not on this front page.
const store = { stories: async () => [['old', 'brief', 'elsewhere', 'rich', 'undated']] } as unknown as Store;
const keysOf = ({ shown, also }: Awaited<ReturnType<typeof folded>>) => [
  shown.map(({ key }) => key),
  [...also].map(([key, pages]) => [key, ...pages.map((other) => other.key)]),
];

it('puts a story under the page of its newest day that has most to its record', async () => {
  expect(keysOf(await folded(store, [brief, alone, rich, old, undated]))).toEqual([
    ['alone', 'rich'],
    [['rich', 'brief', 'old', 'undated']],
  ]);
});

it('puts it under the lead story where that is of it', async () => {
  expect(keysOf(await folded(store, [brief, alone, rich, old], old))).toEqual([
    ['alone', 'old'],
    [['old', 'rich', 'brief']],
  ]);
});

it('leaves a page alone whose story is not on the page', async () => {
  expect(keysOf(await folded(store, [old, alone]))).toEqual([['old', 'alone'], []]);
});
