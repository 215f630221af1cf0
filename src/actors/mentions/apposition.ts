import { child, children, type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import { type Known, known } from '../gazetteer/index.ts';
import { BEFORE_NOUN, isTime, phraseAround, titleEndingAt } from './described.ts';
import { type Described, type NameFound, wordsBetween } from './found.ts';

/**
 * Descriptions in apposition: "Wang Yi, China's most senior diplomat," and "the secretary of Russia's Security Council,
 * Nikolai Patrushev". Also the plain predicate: "Xi is the president of China".
 */
export function describedBeside(doc: Doc, sentence: Sentence, name: NameFound): Described[] {
  const head = sentence.tokens[name.head];
  if (!head || name.type !== 'person') return [];
  const nouns = children(sentence, head, 'appos').filter((t) => t.i > name.last);
  const governor = sentence.tokens[head.head];
  if (relation(head) === 'appos' && governor && governor.i < name.first) nouns.push(governor);
  if (relation(head) === 'nsubj' && governor && child(sentence, governor, 'cop') && governor.upos !== 'ADJ')
    nouns.push(governor);
  const surface = nounAfterComma(doc, sentence, name.last);
  if (surface && !nouns.includes(surface)) nouns.push(surface);
  const leading = nounBeforeComma(doc, sentence, name);
  if (leading && !nouns.includes(leading)) nouns.push(leading);
  const described: Described[] = [];
  for (const noun of nouns) {
    const title = titleEndingAt(doc, sentence, noun.i);
    if (!title || title.plural || (noun.upos === 'PROPN' && !title.title && noun.i > name.last + 6)) continue;
    const phrase = phraseAround(
      doc,
      sentence,
      { first: title.first, last: noun.i, until: noun.i },
      0,
      title.title,
      title.sectors,
    );
    const after = ofAfter(doc, sentence, noun.i);
    described.push({
      ...phrase,
      last: Math.max(phrase.last, after?.last ?? 0),
      of: phrase.of ?? after?.known,
      ofWords: phrase.of ? undefined : after?.words,
    });
  }
  return described;
}

/** The noun that a phrase ending here is about: "the president OF THE SUMMIT" is about the president. */
function headBefore(sentence: Sentence, end: number): Token | undefined {
  for (let at = end - 1; at > Math.max(0, end - 6); at--) {
    const { text, upos } = sentence.tokens[at] ?? {};
    if (text?.toLowerCase() === 'of') return sentence.tokens[at - 1];
    if (!upos || !/^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(upos)) break;
  }
  return sentence.tokens[end];
}

/** "The court's prosecutor, Karim Khan, asked": a definite description before a name that commas set off. */
function nounBeforeComma(doc: Doc, sentence: Sentence, name: NameFound): Token | undefined {
  const { tokens } = sentence;
  const start = Math.min(
    name.first,
    ...name.described.filter((d) => d.last === name.first - 1).map((d) => d.first),
  );
  if (tokens[start - 1]?.text !== ',' || !/^[,.;—–]$/.test(tokens[name.last + 1]?.text ?? '.'))
    return undefined;
  const noun = headBefore(sentence, start - 2);
  const title = noun && titleEndingAt(doc, sentence, noun.i, Math.max(0, noun.i - 6));
  if (!noun || !title || title.plural || noun.upos !== 'NOUN') return undefined;
  for (let at = title.first - 1; at >= Math.max(0, title.first - 5); at--) {
    const token = tokens[at];
    if (/^(the|his|her|its|their)$/i.test(token?.text ?? '') || /^['’]s?$/.test(token?.text ?? ''))
      return noun;
    if (!token || !/^(ADJ|NOUN|PROPN|NUM)$/.test(token.upos)) return undefined;
  }
  return undefined;
}

/** By the words alone, where the tree has gone astray: "Nikolai Patrushev, the secretary of the council, …". */
function nounAfterComma(doc: Doc, sentence: Sentence, last: number): Token | undefined {
  const { tokens } = sentence;
  if (tokens[last + 1]?.text !== ',') return undefined;
  for (let at = last + 2; at < Math.min(tokens.length, last + 11); at++) {
    const token = tokens[at];
    if (!token || isTime(token)) return undefined;
    if (!/^(DET|ADJ|NOUN|PROPN|ADV|NUM)$/.test(token.upos) && !/^(['’]s?|-)$/.test(token.text))
      return undefined;
    const next = tokens[at + 1];
    if (next && (/^(NOUN|PROPN|ADJ)$/.test(next.upos) || /^(['’]s?|-)$/.test(next.text))) continue;
    const title = titleEndingAt(doc, sentence, at, last + 2);
    if (!title || title.plural) return undefined;
    const end = ofAfter(doc, sentence, at)?.last ?? at;
    const after = tokens[end + 1]?.text ?? '.';
    return /^([,.;:—–)-]|who|in|from|at|with|since)$/.test(after) ? token : undefined;
  }
  return undefined;
}

/** What a title is of, where that stands after it: "president of China", "secretary of Ukraine's national security council". */
export function ofAfter(
  doc: Doc,
  sentence: Sentence,
  noun: number,
): { known: Known | undefined; words: string; last: number } | undefined {
  const { tokens } = sentence;
  const preposition = tokens[noun + 1];
  if (!preposition || !/^(of|at|for|to|in)$/.test(preposition.text)) return undefined;
  let last = noun + 1;
  for (let at = noun + 2; at < tokens.length; at++) {
    const token = tokens[at];
    if (
      !token ||
      isTime(token) ||
      !(BEFORE_NOUN.has(token.upos) || /^(['’]s?|of|and|-|for|the)$/.test(token.text)) ||
      token.upos === 'VERB' ||
      /^(?:where|when|why|how)$/.test(token.text) ||
      (token.text === 'and' && tokens[at + 1]?.upos === 'DET')
    )
      break;
    last = at;
  }
  while (last > noun + 1 && !['NOUN', 'PROPN', 'ADJ'].includes(tokens[last]?.upos ?? '')) last--;
  if (last === noun + 1) return undefined;
  const first = tokens[noun + 2]?.upos === 'DET' ? noun + 3 : noun + 2;
  const words = wordsBetween(doc, sentence, first, last);
  for (let end = last; end >= first; end--) {
    const [it] = known(wordsBetween(doc, sentence, first, end));
    if (it) return { known: it, words, last };
  }
  return { known: undefined, words, last };
}
