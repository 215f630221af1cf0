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
  /** The phrase says itself that it is over: "won Iowa". */
  readonly decided: boolean;
}

/** Groups of data/time/contest-words.tsv. */
interface ContestWords {
  readonly done: ReadonlySet<string>;
  readonly outcome: ReadonlySet<string>;
  readonly unsure: ReadonlySet<string>;
  readonly phrase: ReadonlySet<string>;
}

/** Signs of an election before this one. */
const EARLIER = /\b(19|20)\d\d\b|\bago\b|\blast time\b|\bfirst (run|bid|campaign)\b/;
/** How many characters may part the verb or noun from the contest. */
const NEAR = 60;

let loaded: Phrases<Contest> | undefined;
let loadedWords: ContestWords | undefined;

function words(): ContestWords {
  if (loadedWords) return loadedWords;
  const groups = new Map(
    readTable('data/time/contest-words.tsv').map(([group = '', list = '']) => [group, list.split('|')]),
  );
  const group = (name: keyof ContestWords) => new Set(groups.get(name));
  loadedWords = {
    done: group('done'),
    outcome: group('outcome'),
    unsure: group('unsure'),
    phrase: group('phrase'),
  };
  return loadedWords;
}

function table(): Phrases<Contest> {
  if (loaded) return loaded;
  loaded = new Phrases();
  for (const [election = '', first = '', , kind = '', places = ''] of readTable('data/time/contests.tsv')) {
    for (const place of places.split('|')) {
      const contest = { election, first };
      for (const phrase of phrasesOf(place, kind)) loaded.add(phrase, { ...contest, decided: false });
      for (const phrase of words().phrase) loaded.add(`${phrase} ${place}`, { ...contest, decided: true });
    }
  }
  return loaded;
}

const phrasesOf = (place: string, kind: string): string[] =>
  kind === 'day'
    ? [place]
    : (kind === 'primary'
        ? ['primary', 'republican primary', 'democratic primary', 'gop primary']
        : ['caucuses', 'caucus']
      ).flatMap((k) => [`${place} ${k}`, `${place}'s ${k}`, `${k} in ${place}`]);

/**
 * The contests of a campaign under way (data/time/contests.tsv): one that has been won or lost is past. `campaign` is what
 * `campaigns` says of the page; where it is not sure which election, nothing is said.
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
  !tokens.some((t) => words().unsure.has(t.lemma.toLowerCase()) || words().unsure.has(t.text.toLowerCase()));

/** "Won the Iowa caucuses", "after his victory in the Ohio primary", with nothing that puts it in doubt. */
function isOver(text: string, { tokens }: Sentence, start: number): boolean {
  return tokens.some((t) => {
    if (t.end > start || start - t.end > NEAR) return false;
    const lemma = t.lemma.toLowerCase();
    if (t.xpos === 'VBD') return words().done.has(lemma);
    // "A strong showing on Super Tuesday" may be hoped for; "in the Ohio primary" it has been.
    return (
      (t.upos === 'NOUN' || t.xpos === 'VBG') &&
      (words().outcome.has(lemma) || words().done.has(lemma)) &&
      /\b(in|at)\b[^,]*$/.test(text.slice(t.end, start))
    );
  });
}
