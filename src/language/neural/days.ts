import type { Name } from './names.ts';

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;
/** Parts of a day, in small letters: "Saturday Night" may be a programme. */
const PART = /^(?:early|late|mid|morning|noon|afternoon|evening|night|midnight|a\.m\.|p\.m\.)$/;

/** "Friday night" is a date, whatever the network makes of its second word. */
export function asDay(name: Name, words: readonly string[]): Name {
  const own = words.slice(name.first, name.last + 1);
  const isDay = own.some((word) => DAY.test(word)) && own.every((word) => DAY.test(word) || PART.test(word));
  return isDay && name.type !== 'Date' ? { ...name, type: 'Date' } : name;
}
