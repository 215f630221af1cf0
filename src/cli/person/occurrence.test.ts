import { expect, test } from 'vitest';
import { numberText, occurrenceText } from './occurrence.ts';

const span = { start: 0, end: 1 };

test('numbers are told with their bounds and units', () => {
  expect(numberText({ what: 'killed', low: 120, span })).toBe('at least 120');
  expect(numberText({ what: 'killed', high: 40, span })).toBe('up to 40');
  expect(numberText({ what: 'amount', low: 3e6, high: 5e6, unit: '€', span })).toBe(
    '€3,000,000 to 5,000,000',
  );
  expect(numberText({ what: 'destroyed', low: 400, high: 400, about: true, unit: 'homes', span })).toBe(
    'about 400 homes',
  );
});

test('an occurrence is told by kind, parties and figures', () => {
  const told = occurrenceText(
    {
      id: 'o1',
      kind: 'sport',
      subkind: 'result',
      participants: [
        { role: 'winner', actor: 'a1' },
        { role: 'loser', name: 'Villa' },
      ],
      figures: [
        { what: 'score', low: 4, high: 4, span },
        { what: 'against', low: 2, high: 2, span },
      ],
      trigger: span,
      sentence: span,
      factuality: 'happened',
      chain: [],
    },
    () => 'Arsenal',
  );
  expect(told).toEqual(['sport: result', 'winner Arsenal, loser Villa', '4–2']);
});
