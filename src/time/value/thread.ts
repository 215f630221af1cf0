import type { Expression } from '../expression.ts';
import type { Meaning } from '../meaning.ts';

/** A year further off than this from the story's own, with the story going on after it, is an aside: "as in 1812". */
const ASIDE = 3;

/** The calendar part of a meaning, below its modifiers. */
export function calendarIn(m: Meaning): Meaning | undefined {
  for (let at: Meaning | undefined = m; at; at = at.of)
    if (at.op === 'calendar' || at.op === 'season') return at;
  return undefined;
}

/** The year an expression says in so many digits. */
export function statedYear(m: Meaning): number | undefined {
  const year = calendarIn(m)?.year;
  return typeof year === 'number' ? year : undefined;
}

/**
 * The places where a story leaves its thread of dates for one mention: a bare year far from the years on both sides. What
 * follows is reckoned from the date before it.
 */
export function asides(expressions: readonly Expression[]): ReadonlySet<Expression> {
  const dated = expressions.flatMap((e, at) => (statedYear(e.meaning) === undefined ? [] : [{ e, at }]));
  const found = new Set<Expression>();
  let thread: number | undefined;
  dated.forEach(({ e, at }, k) => {
    const year = statedYear(e.meaning) ?? 0;
    const following = dated[k + 1]?.e;
    const next = following && statedYear(following.meaning);
    const bare = calendarIn(e.meaning)?.month === undefined;
    if (thread !== undefined && year !== thread) {
      const away = Math.abs(year - thread);
      const back = next === undefined ? undefined : Math.abs(next - thread);
      const onward = next === undefined ? 0 : Math.abs(next - year);
      const leaves =
        back === undefined
          ? bare && away > ASIDE
          : bare
            ? back < onward
            : away > ASIDE && back <= ASIDE && onward > ASIDE;
      if (leaves && !leansOn(expressions[at + 1], e)) {
        found.add(e);
        return;
      }
    }
    thread = year;
  });
  return found;
}

/** "It closed in 1979, and on June 17 the last loom stopped": a date of the same sentence leans on the year. */
function leansOn(next: Expression | undefined, year: Expression): boolean {
  const date = next?.sentence === year.sentence ? calendarIn(next.meaning) : undefined;
  return date?.month !== undefined && date.year === undefined;
}

/**
 * The meaning of a date whose year stands with the next one: "from May 15 to August 16, 1988", "in the spring and early
 * summer of 1943", "Q2 and Q3 of 2015". `between` is the text that parts the two.
 */
export function borrowYear(m: Meaning, next: Meaning | undefined, between: string): Meaning {
  if (!next || !/^[\s,)(]*(-|–|—|to|and|or|through|until|till)?[\s,]*$/.test(between)) return m;
  if (m.op === 'quarter' && next.op === 'quarter') {
    if (m.year !== undefined || next.year === undefined) return m;
    // "The fourth quarter and the first quarter of 1990".
    const turned = typeof next.year === 'number' && (m.n ?? 0) > (next.n ?? 0) ? next.year - 1 : next.year;
    return { ...m, year: turned };
  }
  const [own, other] = [calendarIn(m), calendarIn(next)];
  const year = statedYear(next);
  if (!own || !other || own.year !== undefined) return m;
  // "Between March and June of last year".
  const named = other.year;
  if (typeof named === 'object' && own.month !== undefined && (other.month ?? 0) >= own.month)
    return withYear(m, named);
  if (year === undefined) return m;
  if (own.op === 'calendar' && own.month === undefined) return m;
  if (own.op === 'season' ? other.month !== undefined : other.month === undefined) return m;
  const before = own.month !== undefined && other.month !== undefined && own.month > other.month ? 1 : 0;
  return withYear(m, year - before);
}

function withYear(m: Meaning, year: number | Meaning): Meaning {
  return m.op === 'calendar' || m.op === 'season'
    ? { ...m, year }
    : { ...m, of: m.of && withYear(m.of, year) };
}
