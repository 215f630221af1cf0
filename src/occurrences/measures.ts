import type { Syntax } from '../events/index.ts';
import type { Token } from '../language/index.ts';
import type { Figure, FigureKind } from '../record/index.ts';
import type { Amount } from './amount.ts';
import { figureOf } from './figures.ts';

type Tokens = readonly Token[];

const low = (t: Token | undefined): string => t?.text.toLowerCase() ?? '';

/** Whether one of the words within `reach` before a number is this one. */
const before = (tokens: Tokens, amount: Amount, reach: number, words: RegExp): boolean =>
  tokens.slice(Math.max(0, amount.first - reach), amount.first).some((t) => words.test(low(t)));

const after = (tokens: Tokens, amount: Amount, reach: number, words: RegExp): boolean =>
  tokens.slice(amount.last + 1, amount.last + 1 + reach).some((t) => words.test(low(t)));

const isShare = (a: Amount): boolean => a.unit === '%';
const isStep = (a: Amount): boolean => /points?$/.test(a.unit ?? '');
const isMoney = (a: Amount): boolean => a.unit !== undefined && !isShare(a) && !isStep(a);

/** "to 5.5%", "at 8.5 percent": where a gauge stands; "by 25 basis points", "rose 0.5%": how far it moved. */
function moved(tokens: Tokens, amount: Amount, level: 'rate' | 'value'): FigureKind | undefined {
  if (isStep(amount)) return 'change';
  if (!isShare(amount)) return undefined;
  if (before(tokens, amount, 3, /^(to|at|hit|reached|of|stood)$/)) return level;
  return before(tokens, amount, 2, /^from$/) ? undefined : 'change';
}

/** "a woman of 56": the years of one person. */
const isAge = (tokens: Tokens, { first, last }: Amount): boolean =>
  low(tokens[first - 1]) === 'of' &&
  /^(man|woman|boy|girl|driver|pedestrian|cyclist|resident|teenager)$/.test(low(tokens[first - 2])) &&
  !/^(NOUN|PROPN)$/.test(tokens[last + 1]?.upos ?? '');

/** What a number measures, by its unit and the words beside it. */
export function measureOf(
  { sentence: { tokens } }: Syntax,
  amount: Amount,
  allowed: ReadonlySet<FigureKind>,
): FigureKind | undefined {
  const near = (what: FigureKind, holds: boolean): FigureKind | undefined =>
    holds && allowed.has(what) ? what : undefined;
  const size = amount.low ?? amount.high ?? 0;
  const magnitude =
    amount.unit === undefined &&
    size >= 1 &&
    size < 10 &&
    (before(tokens, amount, 3, /^magnitude$/) || after(tokens, amount, 2, /^magnitude$/));
  const aged =
    amount.unit === undefined &&
    size < 120 &&
    (before(tokens, amount, 3, /^(aged|age)$/) ||
      isAge(tokens, amount) ||
      // "dies at 91"
      (before(tokens, amount, 1, /^at$/) &&
        !/^(NOUN|PROPN|ADJ|NUM)$/.test(tokens[amount.last + 1]?.upos ?? '')));
  return (
    near('magnitude', magnitude) ??
    near('age', aged) ??
    near('turnout', isShare(amount) && [...tokens].some((t) => low(t) === 'turnout')) ??
    near('share', isShare(amount) && !after(tokens, amount, 6, /^(counted|reporting|precincts|reported)$/)) ??
    (allowed.has('rate') ? moved(tokens, amount, 'rate') : undefined) ??
    (allowed.has('value') ? moved(tokens, amount, 'value') : undefined) ??
    near('change', isShare(amount) && !before(tokens, amount, 2, /^from$/)) ??
    near('amount', isMoney(amount) && !before(tokens, amount, 2, /^from$/))
  );
}

/** The word for a count of the dead: "the death toll", "the number of dead". */
const tollWord = (tokens: Tokens): Token | undefined =>
  tokens.find(
    (t) =>
      (low(t) === 'toll' && /^(death|dead)$/.test(low(tokens[t.i - 1]))) ||
      (low(t) === 'number' &&
        tokens.slice(t.i + 1, t.i + 5).some((w) => /^(dead|deaths|fatalities|killed)$/.test(low(w)))),
  );

/** What may follow a toll: who died, or the sentence goes on. */
const AFTER_TOLL =
  /^(people|dead|deaths?|,|\.|;|and|on|in|officials?|\)|with|after|from|as|since|by|-|—|the)?$/;

/** "the death toll rose to 41,020", "brings to 34 the number of dead": what the word's own verb says it came to, else the first bare number after the word. */
export function tollOf(syntax: Syntax, amounts: readonly Amount[]): Figure | undefined {
  const { tokens } = syntax.sentence;
  const toll = tollWord(tokens);
  if (!toll) return undefined;
  const bare = amounts.filter((a) => !a.unit && AFTER_TOLL.test(low(tokens[a.last + 1])));
  const verb = syntax.head(toll);
  const reached = bare.find((a) => {
    const number = tokens[a.last]!;
    return (
      number.head === verb?.i &&
      (number.deprel === 'obj' || syntax.cases(number).some((c) => /^(to|at|past|above|beyond)$/.test(c)))
    );
  });
  const told = reached ?? bare.find((a) => a.first > toll.i && a.first - toll.i < 25);
  return told && figureOf('killed', told);
}

/** "4-2", "2–1": the first score after a word, the winner's goals first; none where there are several (sets, rounds). */
export function scoreOf({ sentence: { tokens } }: Syntax, at: Token): Figure[] {
  const found: Figure[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [a, dash, b] = [tokens[i]!, tokens[i + 1]!, tokens[i + 2]!];
    if (!/^\d{1,3}$/.test(a.text) || !/^[-–]$/.test(dash.text) || !/^\d{1,3}$/.test(b.text)) continue;
    if (a.end !== dash.start || dash.end !== b.start || i < at.i - 12) continue;
    // "Klitschko (52-3, 46 KOs)": a record and no score.
    if (/^[(–-]$/.test(tokens[i - 1]?.text ?? '')) continue;
    const after = tokens[i + 3];
    if (after && /^(-|year|yard|day|run|record|mark|start|meter|game|minute)$/.test(after.lemma)) continue;
    const [x, y] = [Number(a.text), Number(b.text)];
    const [high, less] = x >= y ? [a, b] : [b, a];
    const of = (what: FigureKind, t: Token): Figure => ({
      what,
      low: Number(t.text),
      high: Number(t.text),
      span: { start: t.start, end: t.end },
    });
    if (found.length > 0) return [];
    found.push(of('score', high), of('against', less));
  }
  return found;
}
