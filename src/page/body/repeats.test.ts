import { expect, it } from 'vitest';
import { withoutRepeats } from './repeats.ts';

const keptOf = (...texts: string[]): string[] => {
  const chosen = withoutRepeats(
    texts.map((text) => ({ text })),
    texts.map(() => true),
  );
  return texts.filter((_, i) => chosen[i]);
};
const LEAD = 'The mill at Harrow Bend was sold on Friday to a firm from the next valley';
const LATER = 'The buyer means to take on forty people before the spring.';

it('a summary that the lead says again behind its dateline is left out', () => {
  const wire = `TARN, Dec. 23 (Tidewater) — ${LEAD}, its owner said.`;
  expect(keptOf(LEAD, wire, LATER)).toEqual([wire, LATER]);
  expect(keptOf(wire, LEAD, LATER)).toEqual([wire, LEAD, LATER]);
});

it('a summary that the lead goes on from stays', () => {
  const next = `${LEAD}, its owner said.`;
  expect(keptOf(LEAD, next, LATER)).toEqual([LEAD, next, LATER]);
});
