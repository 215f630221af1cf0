import { expect, test } from 'vitest';
import { analyze } from '../language/index.ts';
import { amountsIn } from './amount.ts';
import { shown } from './read.fixture.ts';

/** The numbers of a sentence as the fixtures write them, each with its unit and its words. */
async function numbers(text: string): Promise<string[]> {
  const { sentences } = await analyze(text, { language: 'en' });
  return sentences
    .flatMap((s) => amountsIn(s, () => false))
    .map(({ unit, span, ...a }) =>
      [
        shown({ what: 'value', span, ...a }),
        ...(unit ? [unit] : []),
        `“${text.slice(span.start, span.end)}”`,
      ].join(' '),
    );
}

test.each([
  ['At least 120 people died.', ['120.. “At least 120”']],
  ['More than 1,000 homes burned.', ['1000.. “More than 1,000”']],
  ['About 40 people were hurt.', ['~40 “About 40”']],
  ['Up to 40 people were hurt.', ['..40 “Up to 40”']],
  ['Between 40 and 50 people died.', ['40..50 “40 and 50”']],
  ['The fire killed 10 to 15 people.', ['10..15 “10 to 15”']],
  ['Two dozen people are missing.', ['24 “Two dozen”']],
  ['Thirty-six people were killed.', ['36 “Thirty-six”']],
  ['Two hundred and ten people voted.', ['210 “Two hundred and ten”']],
  ['Tens of thousands of people fled.', ['20000.. “Tens of thousands”']],
  ['Half a million people lost power.', ['500000 “Half a million”']],
  ['No one was hurt.', ['0 “No one”']],
  ['It paid $68.7bn for the firm.', ['68700000000 $ “$68.7bn”']],
  ['The rate rose to 5.5 per cent.', ['5.5 % “5.5 per cent”']],
  ['The bank raised it by 25 basis points.', ['25 basis points “25 basis points”']],
  ['The loss was 3 million euros or more.', ['3000000.. euros “3 million euros or more”']],
])('%s', async (text, expected) => {
  expect(await numbers(text)).toEqual(expected);
});
