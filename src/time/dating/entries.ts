import { child, children, headOf, relation, type Sentence, type Token } from '../../language/index.ts';
import { directionAt } from '../tense.ts';
import { topOfName } from './acts.ts';
import { around } from './around.ts';
import { type Clue, inSentence, type Page, wordsBetween } from './clue.ts';
import { isAhead, isNear } from './current.ts';
import type { Stay } from './days.ts';
import { type Tenure, tables } from './tables.ts';

/** No page tells of more that take office. */
const MOST = 200;
/** How many characters may part the verb of taking office from the day. */
const NEAR = 70;
/** Whom a sentence thinks of, or looks back upon. */
const OTHERWISE = /\b(?:ago|anniversary|would|could|might|if|once)\b/i;
const STANDING = /nominee|candidate|hopeful|contender|front-?runner|running mate|-elect/i;

/** "Became prime minister on Friday", "will be sworn in as president on Monday": the day a tenure begins (data/time/offices.tsv). */
export function officesEntered(page: Page): Clue[] {
  const clues: Clue[] = [];
  const titled = tables().titles.find(page.words);
  for (const { begin, end, held } of holdersNamed(page).slice(0, MOST)) {
    const named = topOfName(page, begin, end);
    const verb = named && /^nsubj/.test(relation(named.top)) && headOf(named.sentence, named.top);
    const takes = verb && takesOffice(named.sentence, verb);
    if (!verb || !takes) continue;
    const { sentence } = named;
    if (OTHERWISE.test(page.doc.text.slice(sentence.start, sentence.end))) continue;
    const titles = titled
      .filter((t) => isWithin(page, t.begin, sentence))
      .flatMap((t) => t.values.map((v) => v.toLowerCase()));
    const entered = held.filter((v) => fits(v, titles, takes));
    const e = inSentence(page, sentence.index).find(
      (x) => isNear(x) && Math.max(x.span.start - verb.end, verb.start - x.span.end) <= NEAR,
    );
    if (!e || entered.length === 0) continue;
    const ahead = isAhead(page.doc, e);
    const past = !ahead && directionAt(page.doc, e) === 'past';
    const allowed = entered.flatMap(({ from }) =>
      (around(e, from, from) ?? []).map((stay): Stay => {
        if (past && stay.from && stay.from < from) return { from, to: stay.to };
        return ahead && stay.to && stay.to > from ? { from: stay.from, to: from } : stay;
      }),
    );
    if (allowed.length === 0) continue;
    const start = page.words[begin]?.start ?? 0;
    clues.push({
      rule: 'office-entered',
      reason: `“${wordsBetween(page, begin, end)}”, ${entered[0]?.title} from ${entered.map((v) => v.from).join(' or ')}, takes office on “${e.text}”.`,
      span: {
        start: Math.min(e.span.start, start),
        end: Math.max(e.span.end, page.words[end - 1]?.end ?? start),
      },
      allowed,
      weight: 6,
    });
  }
  return clues;
}

interface Named {
  readonly begin: number;
  readonly end: number;
  readonly held: readonly Tenure[];
}

/** The office-holders of a page by full name, and by surname once the page has named them in full. */
function holdersNamed(page: Page): Named[] {
  const full = tables().holders.find(page.words);
  const surnames = new Map(full.map(({ end, values }) => [page.words[end - 1]?.low ?? '', values]));
  const within = new Set(
    full.flatMap(({ begin, end }) => Array.from({ length: end - begin }, (_, k) => begin + k)),
  );
  const alone = page.words.flatMap((w, k): Named[] => {
    const held = w.capital && !within.has(k) ? surnames.get(w.low) : undefined;
    return held ? [{ begin: k, end: k + 1, held }] : [];
  });
  return [
    ...full.filter((f) => page.words[f.begin]?.capital).map((f) => ({ ...f, held: f.values })),
    ...alone,
  ];
}

/** `office` where the verb itself says that one was taken, `title` where it takes a title to say so. */
function takesOffice(sentence: Sentence, verb: Token): 'office' | 'title' | undefined {
  const passive = children(sentence, verb).some((t) => /^(nsubj|aux):pass$/.test(t.deprel));
  const object = child(sentence, verb, 'obj')?.lemma;
  if (/^(take|assume)$/.test(verb.lemma) && object === 'office') return 'office';
  if (verb.lemma === 'inaugurate') return passive ? 'office' : undefined;
  if (verb.lemma === 'swear' && passive) return 'title';
  if (/^(appoint|name|install)$/.test(verb.lemma)) return passive ? 'title' : undefined;
  if (verb.lemma === 'take')
    return child(sentence, verb, 'compound:prt')?.lemma === 'over' ? 'title' : undefined;
  return verb.lemma === 'become' ? 'title' : undefined;
}

const isWithin = (page: Page, at: number, { start, end }: Sentence): boolean => {
  const from = page.words[at]?.start ?? -1;
  return from >= start && from < end;
};

/** The office that the sentence names, or a presidency where it says no more than that office was taken. */
const fits = ({ title }: Tenure, titles: readonly string[], takes: 'office' | 'title'): boolean =>
  !STANDING.test(title) &&
  (titles.length > 0 ? titles.includes(title.toLowerCase()) : takes === 'office' && title === 'President');
