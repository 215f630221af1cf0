import { readList } from '../../assets/index.ts';
import type { Name } from './names.ts';

let heads: Set<string> | undefined;

/** A place's name, in a sentence whose case is damaged, without the common noun that it ends with: "rampur village" is rampur. */
export function withoutCommonHead(name: Name, words: readonly string[]): Name {
  if (!/^(?:Location|Facility)$/.test(name.type) || name.first === name.last) return name;
  heads ??= new Set(readList('data/language/en/common-heads.txt'));
  return heads.has(words[name.last]!.toLowerCase()) ? { ...name, last: name.last - 1 } : name;
}
