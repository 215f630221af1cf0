import type { Doc, Token } from '../language/index.ts';
import type { TimeExpression, When } from '../record/index.ts';
import { precisionOf, whenOf } from '../time/index.ts';
import { OUTCOMES } from './reduce.ts';
import { isVerb, type Syntax } from './syntax.ts';

/** How many words may stand between a time and the verb of the clause that goes on from it. */
const REACH = 8;

/** "in 2013, when Pakistan banned the group", "on 2 January, in which he pressed her": the time that a clause goes on from. */
function whenOfClause(times: readonly TimeExpression[], syntax: Syntax, token: Token): When | undefined {
  const { tokens } = syntax.sentence;
  for (let i = token.i - 1; i > 0 && token.i - i <= REACH; i--) {
    const word = tokens[i]!;
    if (isVerb(word) || /^[;:]$/.test(word.text)) return undefined;
    if (word.text.toLowerCase() !== 'when') continue;
    const before = tokens[i - 1]?.text === ',' ? tokens[i - 2] : tokens[i - 1];
    const time = before && times.find((t) => t.type === 'DATE' && t.span.end === before.end);
    return time?.from && time.to
      ? { from: time.from, to: time.to, precision: precisionOf(time), span: time.span }
      : undefined;
  }
  return undefined;
}

/** "killed 16 and injured 15 others in 1987": a blow takes the time of what it did. */
function whenOfOutcome(
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  token: Token,
): When | undefined {
  const next = syntax.kids(token, 'conj', 'advcl').find((t) => t.i > token.i && OUTCOMES.has(t.lemma));
  return next && whenOf(doc, times, syntax.sentence, next);
}

/** The time of a verb that no words of its own say: that of the clause it goes on from, or of what it did. */
export const whenBeside = (
  doc: Doc,
  times: readonly TimeExpression[],
  syntax: Syntax,
  token: Token,
): When | undefined =>
  isVerb(token)
    ? (whenOfClause(times, syntax, token) ?? whenOfOutcome(doc, times, syntax, token))
    : undefined;
