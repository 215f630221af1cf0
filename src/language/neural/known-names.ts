import { readTable } from '../../assets/index.ts';
import { wordsIn } from '../en/words.ts';
import type { Name } from './names.ts';
import { isTitle } from './titles.ts';

interface Known {
  readonly type: string;
  readonly words: readonly string[];
}

let names: Map<string, Known[]> | undefined;

/** Names of our list by their first word, as they are written and in capitals; the longest first. */
function read(): Map<string, Known[]> {
  const all = readTable('data/language/en/known-names.tsv').flatMap(([type = '', row = '']) =>
    row.split('|').flatMap((name) =>
      [name, name.toUpperCase()].map(
        (form): Known => ({
          type,
          words: wordsIn(form).map(({ start, end }) => form.slice(start, end)),
        }),
      ),
    ),
  );
  all.sort((a, b) => b.words.length - a.words.length);
  return Map.groupBy(all, ({ words: [first = ''] }) => first);
}

/** Names of companies, parties and places that look like others' (`data/language/en/known-names.tsv`), where they stand in a sentence. */
export function knownNames(words: readonly string[]): Name[] {
  names ??= read();
  const found: Name[] = [];
  for (let first = 0; first < words.length; first++) {
    const code = words[first]!.charCodeAt(0);
    if (code > 90 && code < 128) continue;
    const own = names
      .get(words[first]!)
      ?.find((known) => known.words.every((w, k) => w === words[first + k]));
    if (!own || (first > 0 && isTitle(words[first - 1]!))) continue;
    found.push({ type: own.type, first, last: first + own.words.length - 1 });
  }
  return found;
}
