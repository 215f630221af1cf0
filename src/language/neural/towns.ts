import { readTable } from '../../assets/index.ts';
import type { Name } from './names.ts';

let states: Set<string> | undefined;

/**
 * A town with its state, "Macon, Ga.", or in a dateline with its country, "NAIROBI, Kenya", is two names. Elsewhere the gold of news
 * has a place with the one that it lies in now as one and now as two, and what the network says stands.
 */
export function partedTown(name: Name, words: readonly string[]): Name[] {
  const comma = name.type === 'Location' ? words.indexOf(',', name.first + 1) : -1;
  if (comma < 0 || comma >= name.last) return [name];
  states ??= new Set(readTable('data/language/en/american-states.tsv').flat());
  const around = words.slice(comma + 1, name.last + 1).join(' ');
  const dateline = name.first === 0 && /^\p{Lu}{3,}/u.test(words[0]!) && /\p{Ll}/u.test(around);
  return dateline || states.has(around) || states.has(around.replace(/\.$/, ''))
    ? [
        { ...name, last: comma - 1 },
        { ...name, first: comma + 1 },
      ]
    : [name];
}
