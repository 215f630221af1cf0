import { type Doc, type Entity, relation, type Sentence } from '../../language/index.ts';
import type { ActorType } from '../../record/index.ts';
import { agentCalled, type Known } from '../gazetteer/index.ts';
import { describedBefore, isTime } from './described.ts';
import { headWithin, type NameFound, wordsBetween } from './found.ts';
import { isNoActor, isWare } from './no-actor.ts';
import { nameEnd, organisationNoun } from './organisation.ts';
import { type Segment, Segmenter } from './segments.ts';
import { typeOfStranger } from './stranger.ts';

const LANGUAGE =
  /^(Arabic|Hebrew|Mandarin|Cantonese|Farsi|Urdu|Hindi|Swahili|Latin|Pashto|Dari|Tamil language|Gaelic|Esperanto)$/;
const DAY_OR_MONTH =
  /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|Ramadan|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|GMT|UTC|EDT|EST|BST)\.?s?$/;

/** The names of a sentence, with the titles that stand before them. */
export function findNames(doc: Doc, sentence: Sentence, entities: readonly Entity[]): NameFound[] {
  const segments = placedEmbassies(
    sentence,
    joinOrganisations(sentence, new Segmenter(doc, sentence, entities).segments()),
  );
  const names: NameFound[] = [];
  for (const [at, segment] of segments.entries()) {
    if (segment.kind === 'title') continue;
    const before = segments[at - 1];
    if (isWare(sentence, segment, before)) continue;
    const name = nameOf(doc, sentence, segment, before);
    if (!name) continue;
    if (bracketed(sentence, name)) {
      if (attachAcronym(doc, sentence, names, name)) continue;
      // "ANTAKYA, Feb 7 (Tidewater) - …": the agency of a dateline.
      if (
        name.known.length === 0 &&
        /^[-–—]+$/.test(sentence.tokens[name.last + 2]?.text ?? '') &&
        name.first < 12
      )
        name.type = 'outlet';
    }
    if (name.type === 'person') name.described.push(...describedBefore(doc, sentence, name, segments));
    names.push(name);
  }
  // "Deputy Director of Public Prosecution" before a name is its title, and nobody else.
  return names.filter(
    (name) =>
      name.known.length > 0 ||
      !names.some(
        (other) =>
          other !== name &&
          other.described.some((d) => d.first <= name.first && name.last <= d.last && d.last < other.first),
      ),
  );
}

/** "Chinese" + "Foreign Ministry" is one organisation of that country: the two segments become one. */
function joinOrganisations(sentence: Sentence, segments: readonly Segment[]): Segment[] {
  const joinedUp: Segment[] = [];
  for (const segment of segments) {
    const before = joinedUp.at(-1);
    const country =
      before?.kind === 'known' && before.last === segment.first - 1 ? before.known[0] : undefined;
    const lastWord = sentence.tokens[segment.last]?.text ?? '';
    if (
      before?.kind === 'title' &&
      segment.kind === 'name' &&
      before.last === segment.first - 2 &&
      /^['’]s?$/.test(sentence.tokens[segment.first - 1]?.text ?? '') &&
      organisationNoun(lastWord)
    ) {
      joinedUp[joinedUp.length - 1] = { ...segment, first: before.first, known: [], entity: 'ORG' };
      continue;
    }
    const single = segment.first === segment.last;
    if (
      before &&
      country &&
      segment.kind === 'name' &&
      country.country &&
      country.use !== 'people' &&
      (organisationNoun(lastWord) || nameEnd(lastWord) === 'company') &&
      (!single || country.use === 'adjective')
    ) {
      joinedUp[joinedUp.length - 1] = { ...segment, first: before.first, known: [], entity: 'ORG' };
    } else joinedUp.push(segment);
  }
  return joinedUp;
}

/** "the Ecuadorean Embassy in London": where it stands is part of an embassy's name. */
function placedEmbassies(sentence: Sentence, segments: readonly Segment[]): Segment[] {
  return segments.map((segment, at) => {
    const next = segments[at + 1];
    const embassy =
      segment.kind === 'name' &&
      /^(Embassy|Consulate|Mission)$/.test(sentence.tokens[segment.last]?.text ?? '');
    const placed =
      next?.kind === 'known' &&
      next.first === segment.last + 2 &&
      /^(in|to)$/.test(sentence.tokens[segment.last + 1]?.text ?? '');
    return embassy && placed ? { ...segment, last: next.last } : segment;
  });
}

function nameOf(
  doc: Doc,
  sentence: Sentence,
  segment: Segment,
  before: Segment | undefined,
): NameFound | undefined {
  const { last } = segment;
  // "The Wall Street Journal", "the Kremlin": the article is part of some names.
  const article = sentence.tokens[segment.first - 1];
  const own = segment.known[0]?.name.startsWith('The ') || segment.known[0]?.use === 'seat';
  const first = own && /^the$/i.test(article?.text ?? '') ? segment.first - 1 : segment.first;
  const words = wordsBetween(doc, sentence, first, last);
  if (
    segment.kind === 'name' &&
    (DAY_OR_MONTH.test(words) || LANGUAGE.test(words) || words.length < 2 || /^\d/.test(words))
  )
    return undefined;
  if (segment.kind === 'name' && isNoActor(doc, sentence, segment, words)) return undefined;
  const head = headWithin(sentence, first, last);
  const base = {
    sentence: sentence.index,
    first,
    last,
    head,
    words,
    described: [],
    acronym: undefined,
    uncertain: false,
  };
  const [known] = segment.known;
  if (known && isTitled(sentence, segment)) {
    const paper = wordsBetween(doc, sentence, segment.first - 1, last);
    return {
      ...base,
      first: segment.first - 1,
      words: paper,
      kind: 'name',
      type: 'outlet',
      known: [],
      country: known.country,
    };
  }
  if (known) {
    const kind =
      known.use === 'adjective'
        ? 'adjective'
        : known.use === 'capital' || known.use === 'seat'
          ? 'metonym'
          : 'name';
    return { ...base, kind, type: typeOfKnown(known), known: segment.known, country: known.country };
  }
  const type = typeOfStranger(doc, sentence, segment, before);
  // "Lawmakers voted": a noun in capitals because it opens the sentence, or a heading.
  const opening =
    first === last &&
    segment.entity !== 'PER' &&
    segment.kind === 'name' &&
    agentCalled(words)?.plural === true;
  if (opening) return undefined;
  const bareNoun = first === last && organisationNoun(words) !== undefined && segment.entity !== 'PER';
  const adjective =
    type === 'group' && /^(amod|compound)$/.test(relation(sentence.tokens[last] ?? sentence.tokens[0]!));
  if (bareNoun || adjective) return undefined;
  const lone = first === last && type !== 'person' && segment.entity !== 'PER';
  if (!type && !lone) return undefined;
  return {
    ...base,
    kind: 'name',
    type: type ?? 'person',
    known: [],
    country: undefined,
    uncertain: lone || !type,
    guess: type,
  };
}

/** "Told The Namibian": a nation's adjective by itself, with an article that has a capital in the midst of a sentence, is a paper's name. */
function isTitled({ tokens }: Sentence, { first, last, known }: Segment): boolean {
  if (!known.every((k) => k.use === 'adjective' || k.use === 'people')) return false;
  if (tokens[first - 1]?.text !== 'The' || !/^\p{Ll}/u.test(tokens[first - 2]?.text ?? '')) return false;
  const next = tokens[last + 1];
  return (
    !/^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '') ||
    /^(?:last|this|next)$/.test(next?.text ?? '') ||
    isTime(next!)
  );
}

function typeOfKnown(known: Known): ActorType {
  return known.use === 'people' ? 'group' : known.type;
}

function bracketed(sentence: Sentence, name: NameFound): boolean {
  return sentence.tokens[name.first - 1]?.text === '(' && sentence.tokens[name.last + 1]?.text === ')';
}

/** Whether an acronym's letters open words of a name, in order: "UAE" and "United Arab Emirates". */
function spells(acronym: string, words: string): boolean {
  const initials = words
    .split(/[\s-]+/)
    .map((w) => w[0]?.toUpperCase() ?? '')
    .join('');
  let at = 0;
  for (const letter of acronym.replace(/[^\p{Lu}]/gu, '')) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** "the Economic and Financial Crimes Commission (EFCC)": the acronym is another name of what stands before it. */
function attachAcronym(doc: Doc, sentence: Sentence, names: NameFound[], acronym: NameFound): boolean {
  const latest = names.at(-1);
  const before = latest && withFirstWord(doc, sentence, latest, acronym.words);
  if (!before || before.last !== acronym.first - 2 || !/^[\p{Lu}\d.&-]{2,}s?$/u.test(acronym.words))
    return false;
  const spelled = spells(acronym.words, before.words);
  // Three words and their first letters are a body's, whatever the tagger took it for.
  if (before.type === 'person' && !(spelled && before.last - before.first > 1)) return false;
  if (before.kind === 'adjective') return false;
  // "Helsinki, Finland (CNN)": an agency after its dateline. A place, or one we know, has for short only what its words begin with.
  const newsroom = acronym.known.some((k) => k.type === 'outlet');
  const place = before.type === 'place' || before.kind === 'metonym' || before.type === 'government';
  if ((newsroom || (place && before.known.length > 0)) && !spelled) return false;
  // What has an acronym is a body, whatever the tagger took its name for.
  const type =
    before.known.length === 0 && /^(?:place|person)$/.test(before.type) ? 'organisation' : before.type;
  names[names.length - 1] = { ...before, type, acronym: acronym.words };
  names.push({ ...acronym, type, known: before.known, country: before.country });
  return true;
}

/** "All India Institute of Medical Sciences (AIIMS)": a word whose letter the acronym has and the rest of the name lacks is the name's first. */
function withFirstWord(doc: Doc, sentence: Sentence, name: NameFound, acronym: string): NameFound {
  const word = sentence.tokens[name.first - 1]?.text ?? '';
  if (!/^\p{Lu}\p{Ll}/u.test(word) || /^(?:The|An?)$/.test(word) || acronym[0] !== word[0]) return name;
  if (spells(acronym, name.words) || !spells(acronym.slice(1), name.words)) return name;
  const first = name.first - 1;
  return { ...name, first, words: wordsBetween(doc, sentence, first, name.last) };
}
