import { child, type Doc, relation, type Sentence } from '../../language/index.ts';
import type { ActorType } from '../../record/index.ts';
import { agentCalled, isGivenName, sexOfName } from '../gazetteer/index.ts';
import { headWithin, isCapital, wordsBetween } from './found.ts';
import { nameEnd, organisationNoun } from './organisation.ts';
import type { Segment } from './segments.ts';

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

/** What a name that no gazetteer has is the name of; nothing where it is no actor's. */
export function typeOfStranger(
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
  // "The charity Open Door": what it is stands before it.
  if (lowTitle && !lowTitle.plural && (last > first || !/^PER/.test(entity ?? ''))) {
    const { kind, noun: what } = lowTitle.agent;
    if (kind === 'outlet' || kind === 'armed-group') return kind;
    if (kind === 'organisation' || /^(?:group|organi[sz]ation|coalition|network|movement)$/.test(what))
      return 'organisation';
  }
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
