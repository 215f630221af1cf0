import type { Doc, Sentence, Token } from '../../language/index.ts';
import {
  agentCalled,
  type Known,
  known,
  LONGEST_AGENT,
  type Title,
  titleCalled,
} from '../gazetteer/index.ts';
import { type Described, isCapital, type NameFound, wordsBetween } from './found.ts';
import type { Segment } from './segments.ts';

const PAST = /^(former|ex|late|ousted|deposed|outgoing|retired|then|exiled|onetime|fired|sacked|disgraced)$/i;
/** Parts of speech that can stand before the noun of a description. */
export const BEFORE_NOUN = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'VERB', 'DET', 'ADV']);

const TIME =
  /^(today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|day|week|weekend|month|year|decade|hour|minute|time|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i;

/** Whether a word tells a time and so ends a title or a description. */
export function isTime(token: Token): boolean {
  return TIME.test(token.text) && !(token.text === 'May' && token.upos === 'AUX');
}

/** The longest title or person noun that ends at token `last`, and its first token; nothing where none does. */
export function titleEndingAt(
  doc: Doc,
  sentence: Sentence,
  last: number,
  least = 0,
): { first: number; title: Title | undefined; sectors: readonly string[]; plural: boolean } | undefined {
  for (let first = Math.max(least, last - LONGEST_AGENT - 1); first <= last; first++) {
    const token = sentence.tokens[first];
    if (!token || token.upos === 'PUNCT' || token.upos === 'DET') continue;
    const words = wordsBetween(doc, sentence, first, last);
    const title = titleCalled(words);
    const agent = agentCalled(words);
    if (title && (title.full !== '' || /^\p{Lu}/u.test(words))) {
      return {
        first,
        title,
        sectors: title.sectors.length > 0 ? title.sectors : (agent?.agent.sectors ?? []),
        plural: false,
      };
    }
    // "protesters accused Silva": a verb is nobody, whatever the noun of its spelling names.
    if (agent?.agent.kind === 'person' && sentence.tokens[last]?.upos !== 'VERB')
      return { first, title: undefined, sectors: agent.agent.sectors, plural: agent.plural };
  }
  return undefined;
}

/** The longest known name that ends at token `last`. */
function knownEndingAt(
  doc: Doc,
  sentence: Sentence,
  last: number,
): { first: number; known: Known } | undefined {
  for (let first = Math.max(0, last - 6); first <= last; first++) {
    const token = sentence.tokens[first];
    if (!token || token.upos === 'DET' || !/^\p{Lu}/u.test(token.text)) continue;
    const [it] = known(wordsBetween(doc, sentence, first, last));
    if (it && it.type !== 'person') return { first, known: it };
  }
  return undefined;
}

/**
 * The title that stands right before a person's name: "Russian Security Council Secretary", "White House spokesman",
 * "China's top diplomat", "army Cmdr."; or the country alone, as in "France's Emmanuel Macron".
 */
export function describedBefore(
  doc: Doc,
  sentence: Sentence,
  name: NameFound,
  segments: readonly Segment[],
): Described[] {
  const { tokens } = sentence;
  const least =
    Math.max(
      -1,
      ...segments
        .filter(
          (s) =>
            s.last < name.first &&
            (s.kind === 'name'
              ? !isOrganisation(s) && s.entity !== undefined
              : s.known.some((k) => k.type === 'person')),
        )
        .map((s) => s.last),
    ) + 1;
  let at = name.first - 1;
  while (at >= least && /^["“”'‘’]$/.test(tokens[at]?.text ?? '')) at--;
  if (/^['’]s?$/.test(tokens[at]?.text ?? '')) {
    const owner = knownEndingAt(doc, sentence, at - 1);
    return owner?.known.country && owner.known.type === 'government'
      ? [plain(owner.first, at, owner.known)]
      : [];
  }
  const noun = titleEndingAt(doc, sentence, at, least) ?? titleOver(doc, sentence, at, least);
  if (!noun || noun.plural) return [];
  return [
    phraseAround(
      doc,
      sentence,
      { first: noun.first, last: at, until: name.last },
      least,
      noun.title,
      noun.sectors,
    ),
  ];
}

/** "Deputy Director of Public Prosecution Eva-Marie Persson": a title whose noun stands before an "of". */
function titleOver(
  doc: Doc,
  sentence: Sentence,
  last: number,
  least: number,
): ReturnType<typeof titleEndingAt> {
  const { tokens } = sentence;
  if (/^(of|for)$/.test(tokens[last]?.text ?? '')) return undefined;
  for (let at = last; at > Math.max(least, last - 7); at--) {
    const token = tokens[at];
    if (!token || !(isCapital(token) || /^(of|for|the|and)$/.test(token.text))) return undefined;
    if (token.text === 'of' || token.text === 'for') return titleEndingAt(doc, sentence, at - 1, least);
  }
  return undefined;
}

function isOrganisation(segment: Segment): boolean {
  return segment.entity === 'ORG';
}

function plain(first: number, last: number, of: Known): Described {
  return {
    first,
    last,
    title: '',
    of,
    ofWords: undefined,
    office: undefined,
    sex: undefined,
    sectors: [],
    past: false,
  };
}

/**
 * A description by its noun: its words to the left, and of what or whom it is. `until` is the last token of the whole
 * phrase, beyond which its words do not depend.
 */
export function phraseAround(
  doc: Doc,
  sentence: Sentence,
  noun: { first: number; last: number; until: number },
  least: number,
  title: Title | undefined,
  sectors: readonly string[],
): Described {
  const { tokens } = sentence;
  const { first: nounFirst, last: nounLast, until } = noun;
  let first = nounFirst;
  let titleFirst = nounFirst;
  let of: Known | undefined;
  let past = false;
  let titleOpen = true;
  // "Ms." takes nothing before it along; "Finance Minister Dr." does.
  const bound = title?.full === '' && !titleEndingAt(doc, sentence, nounFirst - 1, least) ? nounFirst : least;
  for (let at = nounFirst - 1; at >= bound; ) {
    const token = tokens[at];
    if (!token || isTime(token)) break;
    if (/^['’]s?$/.test(token.text)) {
      const owner = knownEndingAt(doc, sentence, at - 1);
      titleOpen = false;
      if (!owner) break;
      of ??= owner.known;
      first = owner.first;
      at = owner.first - 1;
      continue;
    }
    const holder = knownEndingAt(doc, sentence, at);
    if (holder && holder.first >= least) {
      of ??= holder.known;
      titleOpen = titleOpen && false;
      first = holder.first;
      at = holder.first - 1;
      continue;
    }
    if (
      token.text === '-' ||
      (BEFORE_NOUN.has(token.upos) && token.upos !== 'VERB') ||
      (token.upos === 'VERB' && /(ed|ing)$/.test(token.text))
    ) {
      if (
        /^(NOUN|VERB|ADV)$/.test(token.upos) &&
        token.deprel !== '' &&
        (token.head < at || token.head > until)
      )
        break;
      if (token.upos === 'DET') {
        first = at;
        break;
      }
      if (PAST.test(token.text)) past = true;
      else if (titleOpen && !/^(new|newly|current|incoming|first|own)$/i.test(token.text)) titleFirst = at;
      first = at;
      at--;
      continue;
    }
    if (token.deprel === 'nmod:poss' && token.upos === 'PRON') first = at;
    break;
  }
  while (first < nounFirst && /^[-–—]$/.test(tokens[first]?.text ?? '')) first++;
  const words = wordsBetween(doc, sentence, titleFirst, nounLast).replace(/^[-\s]+/, '');
  return {
    first,
    last: nounLast,
    title:
      title && titleFirst === nounFirst && (title.full !== '' || titleCalled(words)?.full === '')
        ? title.full
        : words,
    of,
    ofWords: undefined,
    office: title?.office ?? titleCalled(wordsBetween(doc, sentence, nounFirst, nounLast))?.office,
    sex: title?.sex,
    sectors,
    past,
  };
}
