import { expect, test } from 'vitest';
import { readText } from '../assets/index.ts';
import { Record } from './record.ts';
import { recordSchema } from './schema.ts';

test('the published schema is the one that the code keeps to (daybook schema > data/record/record.schema.json)', () => {
  expect(JSON.parse(readText('data/record/record.schema.json'))).toEqual(
    JSON.parse(JSON.stringify(recordSchema())),
  );
});

const EMPTY = {
  id: 'x',
  engine: { version: '0', models: {} },
  article: {
    byline: [],
    language: 'en',
    published: { how: 'unknown', evidence: [] },
    text: '',
    furniture: [],
  },
  actors: [],
  times: [],
  statements: [],
  events: [],
  diagnostics: [],
};

test('a field that no one defined is refused, and so is a span that ends before it starts', () => {
  expect(Record.safeParse(EMPTY).success).toBe(true);
  expect(Record.safeParse({ ...EMPTY, extra: 1 }).success).toBe(false);
  const actor = { id: 'a1', name: 'X', type: 'person', roles: [], mentions: [{ start: 3, end: 1 }] };
  expect(Record.safeParse({ ...EMPTY, actors: [actor] }).success).toBe(false);
});
