import { readTable } from '../../assets/index.ts';
import type { Sentence } from '../../language/index.ts';
import { statedYear } from '../value/thread.ts';
import { type Clue, inSentence, type Page, sentenceOf, wordsBetween } from './clue.ts';
import { plusDays } from './days.ts';
import { candidatesIn } from './elections.ts';
import { Phrases } from './phrases.ts';

interface Contest {
  /** The day of the election that it belongs to. */
  readonly election: string;
  readonly first: string;
  readonly last: string;
  readonly name: string;
  /** The phrase says itself that it is over: "won Iowa". */
  readonly decided: boolean;
}

/** What is done in a contest that is over: "won the Iowa caucuses". */
const DONE = /^(win|lose|carry|sweep|capture|finish|place|beat|defeat|edge|trounce|rout|prevail|triumph)$/;
/** The same as a noun: "his victory in the Ohio primary". */
const OUTCOME = /^(win|victory|loss|defeat|finish|showing|triumph|landslide|rout|upset)$/;
/** A sentence with one of these may speak of what has not come. */
const UNSURE =
  /^(would|could|may|might|will|'ll|’ll|wo|if|hope|expect|poise|likely|project|predict|poll|should|need|must|until|before)$/;
/** Or of an election before this one. */
const EARLIER = /\b(19|20)\d\d\b|\bago\b|\blast time\b|\bfirst (run|bid|campaign)\b/;
/** How many characters may part the verb or noun from the contest. */
const NEAR = 60;

let loaded: Phrases<Contest> | undefined;

function table(): Phrases<Contest> {
  if (loaded) return loaded;
  loaded = new Phrases();
  for (const [election = '', first = '', last = '', kind = '', places = ''] of readTable(
    'data/time/contests.tsv',
  )) {
    for (const place of places.split('|')) {
      const name = kind === 'day' ? place : `the ${place} ${kind}`;
      const contest = { election, first, last, name };
      for (const phrase of phrasesOf(place, kind)) loaded.add(phrase, { ...contest, decided: false });
      for (const outcome of OUTCOMES) loaded.add(`${outcome} ${place}`, { ...contest, decided: true });
    }
  }
  return loaded;
}

/** "Won Iowa", "a victory in Ohio". */
const OUTCOMES = [
  'won',
  'won in',
  'lost',
  'lost in',
  'carried',
  'swept',
  'victory in',
  'victories in',
  'win in',
  'wins in',
  'loss in',
  'defeat in',
];

const phrasesOf = (place: string, kind: string): string[] =>
  kind === 'day'
    ? [place]
    : (kind === 'primary'
        ? ['primary', 'republican primary', 'democratic primary', 'gop primary']
        : ['caucuses', 'caucus']
      ).flatMap((k) => [`${place} ${k}`, `${place}'s ${k}`, `${k} in ${place}`]);

/**
 * The contests of a campaign under way (data/time/contests.tsv): one that has been won or lost is past. `campaign` is what `campaigns` says of the page; where it is not sure which election, nothing is said.
 */
export function contests(page: Page, campaign: readonly Clue[]): Clue[] {
  const [known] = campaign;
  const [stay] = known?.allowed ?? [];
  if (!known || !stay?.to || known.allowed.length > 1) return [];
  const election = plusDays(stay.to, -1);
  const standing = [...candidatesIn(page)]
    .filter(([, elections]) => elections.some((e) => e.day === election))
    .map(([name]) => name.split(' ').at(-1)?.toLowerCase() ?? '');
  const clues: Clue[] = [];
  for (const { begin, end, values } of table().find(page.words)) {
    const contest = values.find((v) => v.election === election);
    const start = page.words[begin]?.start ?? 0;
    const sentence = sentenceOf(page, start);
    if (!contest || !sentence || speaksOfEarlier(page, sentence)) continue;
    const span = { start, end: page.words[end - 1]?.end ?? start };
    const quoted = `“${wordsBetween(page, begin, end)}”`;
    const told = page.doc.text.slice(sentence.start, sentence.end).toLowerCase();
    // "Gingrich won" is of another year.
    if (!standing.some((name) => told.includes(name))) continue;
    if (isSure(sentence) && (contest.decided || isOver(page.doc.text, sentence, start))) {
      const reason = `${quoted} is told as decided, so the page was written after ${contest.first}.`;
      clues.push({ rule: 'contest-past', reason, span, allowed: [{ from: contest.first }], weight: 4 });
    }
  }
  return clues;
}

function speaksOfEarlier(page: Page, sentence: Sentence): boolean {
  return (
    inSentence(page, sentence.index).some((e) => statedYear(e.meaning) !== undefined) ||
    EARLIER.test(page.doc.text.slice(sentence.start, sentence.end))
  );
}

const isSure = ({ tokens }: Sentence): boolean =>
  !tokens.some((t) => UNSURE.test(t.lemma.toLowerCase()) || UNSURE.test(t.text.toLowerCase()));

/** "Won the Iowa caucuses", "after his victory in the Ohio primary", with nothing that puts it in doubt. */
function isOver(text: string, { tokens }: Sentence, start: number): boolean {
  return tokens.some((t) => {
    if (t.end > start || start - t.end > NEAR) return false;
    const lemma = t.lemma.toLowerCase();
    if (t.xpos === 'VBD') return DONE.test(lemma);
    // "A strong showing on Super Tuesday" may be hoped for; "in the Ohio primary" it has been.
    return (
      (t.upos === 'NOUN' || t.xpos === 'VBG') &&
      (OUTCOME.test(lemma) || DONE.test(lemma)) &&
      /\b(in|at)\b[^,]*$/.test(text.slice(t.end, start))
    );
  });
}
