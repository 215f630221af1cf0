import { child, type Doc, type Entity, relation, type Sentence } from '../../language/index.ts';
import type { ActorType } from '../../record/index.ts';
import { agentCalled, isGivenName, type Known, sexOfName } from '../gazetteer/index.ts';
import { describedBefore } from './described.ts';
import { headWithin, isCapital, type NameFound, wordsBetween } from './found.ts';
import { isNoActor } from './no-actor.ts';
import { nameEnd, organisationNoun } from './organisation.ts';
import { type Segment, Segmenter } from './segments.ts';

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'from',
  'outside',
  'around',
  'across',
  'inside',
  'through',
  'toward',
  'towards',
  'into',
  'to',
]);
/** First words of towns, forts and mountains: `Santa Barbara`, `Fort Worth`. */
const PLACE_FIRST = /^(?:Santa|San|Los|Las|Fort|Mount|Mt\.?|Port|Cape)$/;
const NO_PLACE = /^(?:Santa Claus|San Suu)/;
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
    const name = nameOf(doc, sentence, segment, segments[at - 1]);
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

function typeOfKnown(known: Known): ActorType {
  return known.use === 'people' ? 'group' : known.type;
}

/** What a name that no gazetteer has is the name of; nothing where it is no actor's. */
function typeOfStranger(
  doc: Doc,
  sentence: Sentence,
  segment: Segment,
  before: Segment | undefined,
): ActorType | undefined {
  const { tokens } = sentence;
  const { first, last, entity } = segment;
  const words = wordsBetween(doc, sentence, first, last);
  const lastWord = tokens[last]?.text ?? '';
  const firstWord = tokens[first]?.text ?? '';
  const titled = before?.kind === 'title' && before.last === first - 1;
  const noun = organisationNoun(lastWord);
  const given = isGivenName(firstWord);
  if (PLACE_FIRST.test(firstWord) && last === first + 1 && !NO_PLACE.test(words) && !titled) return 'place';
  if (nameEnd(lastWord) === 'team' && last > first && !titled) return 'organisation';
  if (entity === 'PER' || entity === 'PERSON') return 'person';
  if (titled && entity !== 'ORG' && entity !== 'FAC') return 'person';
  const lowTitle = agentCalled(tokens[first - 1]?.text ?? '');
  if (lowTitle?.agent.kind === 'person' && !lowTitle.plural && entity === undefined && last > first)
    return 'person';
  if (/ (Embassy|Consulate|Mission) (in|to) /.test(words)) return 'organisation';
  if (nameEnd(lastWord) === 'company' && last > first) return 'organisation';
  if (noun && (last > first || entity === 'ORG'))
    return noun.kind === 'government' && !/\bMission$|\bAdvisory? Council$|\bAdvisor Council$/.test(words)
      ? 'government'
      : noun.kind === 'outlet'
        ? 'outlet'
        : noun.kind === 'armed-group'
          ? 'armed-group'
          : 'organisation';
  if (organisationNoun(firstWord) && tokens[first + 1]?.text === 'of') return 'organisation';
  if (nameEnd(lastWord) === 'place' && last > first) return 'place';
  if (/^\p{Lu}{2,6}s?$/u.test(words)) return entity === 'MISC' ? undefined : 'organisation';
  if (entity === 'GPE' || entity === 'LOC' || entity === 'FAC') return 'place';
  if (entity === 'ORG' && given && last === first + 1) return 'person';
  if (entity === 'ORG') return isHeard(sentence, first) ? 'outlet' : 'organisation';
  if (entity === 'NORP') return 'group';
  if (isGivenName(firstWord) && last > first) return 'person';
  const preposition = tokens[first - 1]?.text.toLowerCase() ?? '';
  if (LOCATIVE.has(preposition) && last === first) return 'place';
  if (sexOfName(firstWord)) return 'person';
  const names = tokens.slice(first, last + 1).filter((token) => isCapital(token)).length;
  if (!looksSentient(sentence, segment)) return undefined;
  // Persons come in with a full name; a lone unknown word that acts is a body more often.
  return names >= 2 ? 'person' : 'organisation';
}

/** "told the Argus Leader", "in an interview with Gizmodo": a body that no gazetteer knows and that is told things is a newsroom. */
function isHeard({ tokens }: Sentence, first: number): boolean {
  const at = /^the$/i.test(tokens[first - 1]?.text ?? '') ? first - 2 : first - 1;
  const before = tokens[at];
  return before?.lemma === 'tell' || (before?.lemma === 'with' && tokens[at - 1]?.lemma === 'interview');
}

/** Whether a stranger's name is the subject of a verb or in apposition to a description: a person, most likely. */
function looksSentient(sentence: Sentence, segment: Segment): boolean {
  const head = sentence.tokens[headWithin(sentence, segment.first, segment.last)];
  if (!head) return false;
  if (relation(head) === 'nsubj' && sentence.tokens[head.head]?.upos === 'VERB') return true;
  const described =
    child(sentence, head, 'appos') ?? (relation(head) === 'appos' ? sentence.tokens[head.head] : undefined);
  return described !== undefined && agentCalled(described.text)?.agent.kind === 'person';
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
