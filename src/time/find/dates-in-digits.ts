import type { Terminal } from './parts.ts';
import type { Word } from './words.ts';

const near = (words: readonly Word[], at: number) => words[at]?.gap === 'none';

/**
 * "2023-02-21", "2/21/2023", "21/2/2023", "02/21/98" and "21.2.2023", as an ISO date; where the first two numbers can both be
 * the month, as the two ISO dates, month first, with `|` between.
 */
export const numeric: Terminal = (words, at) => {
  // With stops, as the German-speaking and Slavic countries write it: always day first.
  const stopped = /^(\d{1,2})\.(\d{1,2})\.([12]\d{3})$/.exec(words[at]?.low ?? '');
  if (stopped) {
    if (/^(version|v|no|section)$/.test(words[at - 1]?.low ?? '')) return undefined;
    const [d, m, y] = stopped.slice(1).map(Number);
    return isDayOfMonth(m, d) ? { end: at + 1, value: isoDate(y, m, d) } : undefined;
  }
  // "27.03.15", where something places it: versions and addresses look alike.
  const short = /^(\d\d)\.(\d\d)\.(\d\d)$/.exec(words[at]?.low ?? '');
  if (short) {
    if (!DATING.test(words[at - 1]?.low ?? '')) return undefined;
    const [d, m, y = 0] = short.slice(1).map(Number);
    return isDayOfMonth(m, d)
      ? { end: at + 1, value: isoDate(y <= 49 ? 2000 + y : 1900 + y, m, d) }
      : undefined;
  }
  const parts = [0, 2, 4].map((k) => words[at + k]);
  const marks = [1, 3].map((k) => words[at + k]?.low);
  if (parts.some((p) => p?.kind !== 'number') || marks[0] !== marks[1]) return undefined;
  for (let k = 1; k < 5; k++) if (!near(words, at + k)) return undefined;
  const [a = '', b = '', c = ''] = parts.map((p) => p?.low ?? '');
  const iso = (y: number, m: number, d: number) =>
    isDayOfMonth(m, d) ? { end: at + 5, value: isoDate(y, m, d) } : undefined;
  if (/^\d{4}$/.test(a) && (marks[0] === '-' || marks[0] === '/'))
    return iso(Number(a), Number(b), Number(c));
  if (
    !/^\d{1,2}$/.test(a) ||
    !/^\d{1,2}$/.test(b) ||
    !/^(\d{4}|\d\d)$/.test(c) ||
    (marks[0] !== '/' && marks[0] !== '-')
  )
    return undefined;
  const y = c.length === 4 ? Number(c) : Number(c) <= 49 ? 2000 + Number(c) : 1900 + Number(c);
  if (Number(a) > 12) return iso(y, Number(b), Number(a));
  const monthFirst = iso(y, Number(a), Number(b));
  if (Number(b) > 12 || a === b || !monthFirst) return monthFirst;
  return { end: at + 5, value: `${monthFirst.value}|${isoDate(y, Number(b), Number(a))}` };
};

const DATING = /^(on|by|from|until|till|since|dated|date|to|before|after|between|and)$/;

const isDayOfMonth = (m = 0, d = 0) => m >= 1 && m <= 12 && d >= 1 && d <= 31;
const isoDate = (y = 0, m = 0, d = 0) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
