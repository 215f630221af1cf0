import { sentencesOf } from '../events/index.ts';
import { type Actor, covers, type EventMention, type TimeExpression } from '../record/index.ts';
import { amountsIn } from './amount.ts';
import type { OccurrencesInput } from './find-occurrences.ts';
import { joinFigures } from './joined.ts';
import { figuresOf } from './kinds.ts';
import type { Row } from './same.ts';
import { figuresIn } from './tally.ts';
import type { Within } from './within.ts';

/** How far after the words for a disaster its toll may be told without them, in characters: two sentences or three. */
export const CARRIES = 500;

/** The rows, those of disasters and accidents with the tolls that the sentences after them tell: "At least 120 people were killed." */
export function withTolls(
  input: OccurrencesInput,
  actors: ReadonlyMap<string, Actor>,
  rows: readonly Row[],
  times: Within<TimeExpression>,
  acts: Within<EventMention>,
): Row[] {
  const whole = [...rows];
  const isHazard = ({ occurrence: { kind } }: Row): boolean => kind === 'disaster' || kind === 'accident';
  if (!rows.some(isHazard)) return whole;
  const follows = ({ start }: { readonly start: number }): boolean =>
    rows.some(
      (r) =>
        isHazard(r) && start >= r.occurrence.sentence.end && start - r.occurrence.sentence.end <= CARRIES,
    );
  for (const { syntax, parties } of sentencesOf(input, actors, follows)) {
    const { sentence } = syntax;
    if (rows.some((r) => r.occurrence.sentence.start === sentence.start)) continue;
    const at = whole.findLastIndex((r) => r.occurrence.sentence.end <= sentence.start);
    const row = whole[at];
    const before = row?.occurrence;
    if (!row || !before || !isHazard(row) || sentence.start - before.sentence.end > CARRIES) continue;
    const dated = times.of(sentence);
    // "In 2003 a quake killed 31,000 people": another's toll.
    if (dated.some((d) => /^(?:in )?\d{4}$/i.test(input.doc.text.slice(d.span.start, d.span.end)))) continue;
    if (dated.some((d) => d.to !== undefined && before.time !== undefined && d.to < before.time.from))
      continue;
    if (acts.of(sentence).some((e) => e.type === 'ASSAULT' && e.actors.length > 0)) continue;
    const amounts = amountsIn(sentence, (t) => dated.some((d) => covers(d.span, t)));
    const first = sentence.tokens[0];
    if (!first) continue;
    const figures = figuresIn(syntax, parties, amounts, figuresOf(before), first);
    if (figures.length > 0)
      whole[at] = { ...row, occurrence: { ...before, figures: joinFigures(before.figures, figures) } };
  }
  return whole;
}
