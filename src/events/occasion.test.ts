import { expect, test } from 'vitest';
import type { EventMention, Statement } from '../record/index.ts';
import { withOccasions } from './occasion.ts';

const day = (d: string) => ({ from: d, to: d, precision: 'day' as const });
const span = { start: 0, end: 1 };
const meeting: EventMention = {
  id: 'e1',
  type: 'CONSULT',
  contexts: [],
  actors: ['a1'],
  recipients: ['a2'],
  trigger: span,
  sentence: span,
  time: day('2024-05-07'),
  factuality: 'happened',
  chain: [],
};
const said = (speakers: string[], d: string, name: string): Statement => ({
  id: 's1',
  speakers,
  content: [span],
  kind: 'indirect',
  addressees: [],
  time: day(d),
  place: { name },
  chain: [],
});

test('a meeting took place where its parties spoke together on that day', () => {
  expect(withOccasions([meeting], [said(['a1', 'a2'], '2024-05-07', 'Oslo')])[0]?.place).toEqual({
    name: 'Oslo',
  });
});

test('another day, a party missing or two places leave it open', () => {
  expect(withOccasions([meeting], [said(['a1', 'a2'], '2024-05-08', 'Oslo')])[0]?.place).toBeUndefined();
  expect(withOccasions([meeting], [said(['a1'], '2024-05-07', 'Oslo')])[0]?.place).toBeUndefined();
  const both = [said(['a1', 'a2'], '2024-05-07', 'Oslo'), said(['a2', 'a1'], '2024-05-07', 'Rome')];
  expect(withOccasions([meeting], both)[0]?.place).toBeUndefined();
});
