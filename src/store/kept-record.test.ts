import { expect, test } from 'vitest';
import { Record } from '../record/index.ts';
import { keptRecord } from './kept-record.ts';

test('a record that was kept before there were occurrences has none, and is one', () => {
  const article = {
    byline: [],
    language: 'en',
    published: { how: 'unknown' as const, evidence: [] },
    text: '',
    furniture: [],
  };
  const engine = { version: '0', models: {} };
  const old = {
    id: 'x',
    engine,
    article,
    actors: [],
    times: [],
    statements: [],
    events: [],
    diagnostics: [],
  };
  expect(keptRecord(old).occurrences).toEqual([]);
  expect(Record.parse(old).occurrences).toEqual([]);
});
