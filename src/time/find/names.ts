import { readList, readTable } from '../../assets/index.ts';
import type { Meaning } from '../meaning.ts';
import type { Sentences } from './sentences.ts';
import { type Word, wordsIn } from './words.ts';

/** A group of data/time/name-words.tsv. */
type Group = 'small' | 'season' | 'title' | 'numbered' | 'street' | 'work';

let groups: Map<string, Set<string>> | undefined;

function isOf(group: Group, word: string): boolean {
  groups ??= new Map(
    readTable('data/time/name-words.tsv').map(([name = '', words = '']) => [name, new Set(words.split(' '))]),
  );
  return groups.get(group)?.has(word) ?? false;
}

/** Of words as long as this, so many with a capital make a headline, where capitals tell nothing. */
const LONG = 4;
const HEADLINE = 0.75;

/** The names of data/time/names.txt by their first word, and how many words the longest has. */
interface Listed {
  readonly byFirst: ReadonlyMap<string, readonly (readonly Word[])[]>;
  readonly longest: number;
}

let listed: Listed | undefined;

function namesWithTime(): Listed {
  if (!listed) {
    const names = readList('data/time/names.txt').map((line) => wordsIn(line));
    const byFirst = Map.groupBy(names, (words) => words[0]?.low ?? '');
    listed = { byFirst, longest: Math.max(...names.map((words) => words.length)) };
  }
  return listed;
}

const isHoliday = (m: Meaning): boolean => m.op === 'holiday' || (m.of !== undefined && isHoliday(m.of));

/** Tells names that hold a word of time from times: papers, films, bands, firms, persons, numbered things. */
export class Names {
  private readonly text: string;
  private readonly words: readonly Word[];
  private readonly sentences: Sentences;

  constructor(text: string, words: readonly Word[], sentences: Sentences) {
    this.text = text;
    this.words = words;
    this.sentences = sentences;
  }

  /** Whether what is read from `begin` up to `end` is a name or a part of one. */
  hold(begin: number, end: number, m: Meaning): boolean {
    if (this.isListed(end - 1)) return true;
    return (
      this.follows(begin) ||
      (m.op !== 'inyear' && this.goesOn(begin, end)) ||
      (!isHoliday(m) && this.isCapital(begin, end))
    );
  }

  /** Whether a word belongs to a name of the list. */
  private isListed(last: number): boolean {
    const { byFirst, longest } = namesWithTime();
    for (let at = last; at > last - longest && at >= 0; at--) {
      const names = byFirst.get(this.words[at]?.low ?? '');
      if (names?.some((name) => at + name.length > last && this.isWritten(name, at))) return true;
    }
    return false;
  }

  /** Written as the name is: "60 Minutes" is a programme, "60 minutes" an hour. */
  private isWritten(name: readonly Word[], at: number): boolean {
    const first = this.words[at];
    if (first?.kind === 'word' && !first.capital) return false;
    return name.every((w, k) => {
      const word = this.words[at + k];
      return word?.low === w.low && (!w.capital || word.capital);
    });
  }

  private word(at: number): Word | undefined {
    return this.words[at];
  }

  /** "Mr. Sunday", "the novel 1984", "Resolution 1973". */
  private follows(begin: number): boolean {
    const at = this.word(begin - 1)?.low === '.' ? begin - 2 : begin - 1;
    const before = this.word(at);
    const first = this.word(begin);
    if (!before || !first || first.gap === 'break') return false;
    if (isOf('title', before.low)) return first.capital && before.capital;
    if (isOf('work', before.low) && this.sentences.token(before.start)?.upos !== 'VERB')
      return first.kind === 'number' || first.capital;
    return (
      first.kind === 'number' && first.low.length === 4 && isOf('numbered', before.low) && at === begin - 1
    );
  }

  /** "Monday.com", "1600 Pennsylvania Avenue", "1121 West Columbus Avenue", which is no clock of western Europe. */
  private goesOn(begin: number, end: number): boolean {
    const zone = this.word(begin + 1);
    if (end - begin === 2 && this.word(begin)?.low.length === 4 && this.word(begin)?.kind === 'number') {
      const spelled = this.text.slice(zone?.start, zone?.end);
      if (zone?.capital && spelled !== spelled.toUpperCase()) return true;
    }
    const [dot, tail] = [this.word(end), this.word(end + 1)];
    if (
      dot?.low === '.' &&
      dot.gap === 'none' &&
      tail?.gap === 'none' &&
      tail.kind === 'word' &&
      !tail.capital
    )
      return this.word(end - 1)?.kind === 'word' && tail.low.length > 1;
    if (this.word(begin)?.kind !== 'number' || end - begin > 1 || !dot?.capital) return false;
    for (let k = end + 1; k < end + 3; k++)
      if (this.word(k)?.capital && isOf('street', this.word(k)?.low ?? '')) return true;
    return false;
  }

  /** "The Night Wolves", "Boyz on Seven Days": a small word of time with a capital that no sentence's beginning asks for. */
  private isCapital(begin: number, end: number): boolean {
    for (let k = begin; k < end; k++) {
      const word = this.word(k);
      if (!word?.capital || !(isOf('small', word.low) || isOf('season', word.low))) continue;
      // All in capitals: the writer's voice, not a name.
      const spelled = this.text.slice(word.start, word.end);
      if (spelled === spelled.toUpperCase()) continue;
      const sentence = this.sentences.sentence(word.start);
      if (sentence && this.isHeadline(sentence.tokens.map((t) => t.text))) return false;
      const opens =
        k === 0 || word.gap === 'break' || sentence === undefined || sentence.start >= word.start - 1;
      const next = this.word(k + 1);
      if (next?.capital && next.gap === 'space') return true;
      const before = this.word(k - 1);
      if (isOf('season', word.low)) continue;
      // "The film 13 Hours".
      const titled = before?.capital || before?.low === 'the' || before?.kind === 'number';
      if (!opens && word.gap === 'space' && titled) return true;
    }
    return false;
  }

  private isHeadline(words: readonly string[]): boolean {
    if (words.at(-1) === '.') return false;
    const long = words.filter((w) => w.length >= LONG && /^\p{L}/u.test(w));
    return long.filter((w) => /^\p{Lu}/u.test(w)).length > HEADLINE * long.length;
  }
}
