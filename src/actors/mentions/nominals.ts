import { readList } from '../../assets/index.ts';
import { child, type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import {
  type Agent,
  agentCalled,
  type Known,
  known,
  LONGEST_AGENT,
  titleCalled,
} from '../gazetteer/index.ts';
import { ofAfter } from './apposition.ts';
import { isTime } from './described.ts';
import { type Found, type NameFound, wordsBetween } from './found.ts';

/** A description that points at somebody without a name: "the Chinese leader", "police", "a lawyer for the woman". */
export interface NominalFound extends Found {
  /** The agent noun, singular, as the table has it: "security forces". */
  readonly agent: Agent;
  readonly noun: { first: number; last: number };
  readonly plural: boolean;
  readonly definite: boolean;
  /** "former", "ex-". */
  readonly past: boolean;
  /** Country or organisation in the description: "Chinese", "Russia's", "of the United Nations". */
  readonly of: Known | undefined;
  /** Office class of a title: head-of-state, foreign-minister, … */
  readonly office: string | undefined;
  readonly sex: 'm' | 'f' | undefined;
  /** The possessor before the noun, by its token: "his lawyer", "Morsi's lawyer". */
  readonly possessor: number | undefined;
  readonly words: string;
  /** Words that tell it from others of its kind: modifiers, and what follows in "officials at the ministry". */
  readonly modifiers: readonly string[];
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'its', 'his', 'her', 'their']);
/** Prepositional phrases that belong to the description: "a doctor on the scene", "people in the crowd". */
const BELONGING = new Set(['of', 'for', 'in', 'at', 'on', 'from', 'with', 'to']);
const ARGUMENT = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'conj',
  'appos',
  'root',
  'csubj',
  'parataxis',
  'dep',
  'ccomp',
  'advcl',
  'acl',
  'dislocated',
  'xcomp',
  'list',
  'orphan',
]);
/** Nouns too broad to be actors unless they do, say or suffer something themselves. */
const BROAD = new Set(readList('data/actors/broad-nouns.txt'));

/** The nominal descriptions of a sentence that are no part of a name or title already found. */
export function findNominals(
  doc: Doc,
  sentence: Sentence,
  names: readonly NameFound[],
  taken: ReadonlySet<number>,
): NominalFound[] {
  const nominals: NominalFound[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || taken.has(i) || !mayHead(token)) continue;
    const nextJoined = tokens[i + 1]?.text === '-' && tokens[i + 1]?.start === token.end;
    if (nextJoined) continue;
    const pair = counted(sentence, i);
    const noun = pair ?? longestAgent(doc, sentence, i, taken);
    if (
      !noun ||
      !isArgument(sentence, token) ||
      (!pair && BROAD.has(noun.agent.noun) && !acts(sentence, token))
    )
      continue;
    if (isEmpty(sentence, token)) continue;
    nominals.push(describe(doc, sentence, token, noun, names));
  }
  return nominals.filter(
    (n) => !nominals.some((o) => o !== n && o.noun.first <= n.noun.first && n.noun.last < o.noun.last),
  );
}

const NATIONAL: Agent = { noun: 'national', kind: 'person', sectors: ['CVL'] };

/** "the 48-year-old Australian", "a Russian": one person by nationality. Nothing where the word is an adjective or a people. */
export function findNational(
  doc: Doc,
  sentence: Sentence,
  name: NameFound,
  names: readonly NameFound[],
): NominalFound | undefined {
  const head = sentence.tokens[name.last];
  const it = name.known.find((k) => k.use === 'adjective' || k.use === 'people');
  const next = sentence.tokens[name.last + 1];
  if (!head || !it || name.first !== name.last || head.deprel === '' || /s$|ese$/.test(head.text))
    return undefined;
  if (
    !/^(nsubj|obj|iobj|obl|nmod|conj)$/.test(relation(head)) ||
    (next && /^(NOUN|PROPN|ADJ)$/.test(next.upos)) ||
    next?.text === '-'
  )
    return undefined;
  const noun = { agent: NATIONAL, plural: false, first: name.last, last: name.last };
  const found = describe(
    doc,
    sentence,
    head,
    noun,
    names.filter((n) => n !== name),
  );
  const article = sentence.tokens[found.first]?.text.toLowerCase() ?? '';
  return /^(the|a|an|this|that|another)$/.test(article) &&
    (found.first < name.last - 1 || article !== 'the' || /an$/.test(head.text))
    ? { ...found, of: it }
    : undefined;
}

function mayHead(token: Token): boolean {
  return (
    token.upos === 'NOUN' ||
    (token.upos === 'PROPN' && agentCalled(token.text) !== undefined) ||
    (token.upos === 'ADJ' && /^(displaced|accused)$/.test(token.text))
  );
}

/** Nouns that "the two …" and "both …" count, whoever they are. */
const COUNTED =
  /^(countries|nations|powers|states|governments|capitals|neighbou?rs|sides|allies|rivals|parties|men|women|leaders|presidents|ministers|premiers|politicians|officials|diplomats)$/;
const PAIR: Agent = { noun: 'side', kind: 'government', sectors: [] };

function counted(sentence: Sentence, at: number) {
  const { tokens } = sentence;
  const before = tokens[at - 1]?.text.toLowerCase() ?? '';
  const two =
    before === 'both' || (before === 'two' && /^(the|these|those|their)$/i.test(tokens[at - 2]?.text ?? ''));
  if (!two || !COUNTED.test(tokens[at]?.text ?? '')) return undefined;
  const agent = agentCalled(tokens[at]?.text ?? '')?.agent ?? PAIR;
  return { agent, plural: true, first: at, last: at };
}

function longestAgent(doc: Doc, sentence: Sentence, last: number, taken: ReadonlySet<number>) {
  for (let first = Math.max(0, last - LONGEST_AGENT - 1); first <= last; first++) {
    if (taken.has(first) || sentence.tokens[first]?.upos === 'PUNCT') continue;
    const found = agentCalled(wordsBetween(doc, sentence, first, last));
    if (found) return { ...found, first, last };
  }
  return undefined;
}

/** Whether the noun stands where an actor can: not inside a compound, not a mere measure. */
function isArgument(sentence: Sentence, token: Token): boolean {
  if (token.deprel === '') return true;
  const next = sentence.tokens[token.i + 1];
  if (relation(token) === 'compound' && next && (next.upos === 'NOUN' || next.upos === 'PROPN')) return false;
  return ARGUMENT.has(relation(token));
}

/** "no party", "any official", "is a lawyer", "as a partner": nobody is meant, or the one of whom it is said. */
function isEmpty(sentence: Sentence, token: Token): boolean {
  const below = sentence.tokens.filter((t) => t.head === token.i);
  return below.some(
    (t) =>
      (t.i < token.i && /^(no|any|every|each|whichever|whatever|what|neither)$/i.test(t.text)) ||
      t.deprel === 'cop' ||
      (t.deprel === 'case' && /^(as|like|than|without)$/i.test(t.text)),
  );
}

/** Subject, object or agent of a verb, source of words, or possessor of a deed. */
function acts(sentence: Sentence, token: Token): boolean {
  const rel = relation(token);
  const governor = sentence.tokens[token.head];
  if (rel === 'nsubj' || rel === 'obj' || rel === 'iobj') return governor?.upos === 'VERB';
  if (rel === 'conj' && governor) return acts(sentence, governor);
  if (rel === 'obl')
    return /^(by|to|with|against|from)$/.test(child(sentence, token, 'case')?.text.toLowerCase() ?? '');
  if (rel === 'nmod')
    return (
      token.deprel === 'nmod:poss' ||
      /^(by|against|with|between)$/.test(child(sentence, token, 'case')?.text.toLowerCase() ?? '')
    );
  return false;
}

function describe(
  doc: Doc,
  sentence: Sentence,
  head: Token,
  noun: { agent: Agent; plural: boolean; first: number; last: number },
  names: readonly NameFound[],
): NominalFound {
  const { tokens } = sentence;
  let first = noun.first;
  let definite = false;
  let past = false;
  let of: Known | undefined;
  let possessor: number | undefined;
  let determined = false;
  const modifiers: string[] = [];
  for (let at = noun.first - 1; at >= 0 && !determined; ) {
    const token = tokens[at];
    if (!token) break;
    const name = names.find((n) => n.last === at);
    const rel = relation(token);
    if (/^['’]s?$/.test(token.text)) {
      const owner = names.find((n) => n.last === at - 1);
      const [it] = owner?.known ?? [];
      if (owner) {
        if (it && it.type !== 'person') of ??= it;
        else possessor = owner.head;
        first = owner.first;
        if (tokens[first - 1]?.upos === 'DET') first--;
      } else if (tokens[at - 1]?.upos === 'NOUN' || tokens[at - 1]?.upos === 'PROPN') {
        possessor = at - 1;
        first = at - 1;
        while (first > 0 && ['DET', 'ADJ', 'NOUN', 'PROPN'].includes(tokens[first - 1]?.upos ?? '')) first--;
      }
      definite = true;
      break;
    }
    if (
      token.upos === 'PRON' &&
      (token.deprel === 'nmod:poss' || /^(his|her|its|their|our|my|your)$/i.test(token.text))
    ) {
      possessor = at;
      definite = true;
      first = at;
      determined = true;
    } else if (token.upos === 'DET' || token.upos === 'NUM') {
      if (DEFINITE.has(token.text.toLowerCase())) definite = true;
      if (token.upos === 'NUM') modifiers.push(token.text);
      first = at;
      at--;
      continue;
    } else if (
      name &&
      (name.kind === 'adjective' ||
        rel === 'compound' ||
        rel === 'amod' ||
        token.deprel === '' ||
        rel === 'nmod')
    ) {
      const [it] = name.known;
      if (it && it.type !== 'person') of ??= it;
      else if (name.country === undefined) modifiers.push(name.words);
      first = name.first;
      at = name.first - 1;
      continue;
    } else if (
      ['ADJ', 'NOUN', 'PROPN'].includes(token.upos) ||
      (token.upos === 'VERB' && (rel === 'amod' || rel === 'compound')) ||
      (token.text === '-' && at > 0) ||
      (token.upos === 'ADV' && rel === 'advmod' && token.head >= at && token.head <= noun.last)
    ) {
      if (token.deprel !== '' && !(token.head >= at && token.head <= noun.last) && token.text !== '-') break;
      if (/^(least|most|about|around|nearly|almost|only|even)$/i.test(token.text) || isTime(token)) break;
      if (/^(former|ex|late|ousted|deposed|retired)$/i.test(token.text)) past = true;
      if (token.text !== '-') modifiers.push(token.text.toLowerCase());
      first = at;
    } else break;
    at--;
  }
  let last = noun.last;
  const after = belonging(doc, sentence, head, noun.last);
  const bare = modifiers.length === 0 && of === undefined && possessor === undefined;
  if (
    after &&
    (bare || /^(of|for|to)$/.test(tokens[noun.last + 1]?.text ?? '') || EMBASSY.test(noun.agent.noun))
  ) {
    last = after.last;
    of ??= after.known;
    modifiers.push(after.words);
  } else if (after) of ??= after.known;
  if (last === noun.last && bare && noun.agent.kind === 'person') last = told(sentence, last);
  const titleWords = wordsBetween(doc, sentence, noun.first, noun.last);
  const title = titleCalled(titleWords) ?? titleCalled(noun.agent.noun);
  return {
    sentence: sentence.index,
    first,
    last,
    head: head.i,
    kind: 'nominal',
    agent: noun.agent,
    noun: { first: noun.first, last: noun.last },
    plural: noun.plural,
    definite,
    past,
    of,
    office: title?.office,
    sex: title?.sex ?? sexOfNoun(noun.agent.noun),
    possessor,
    words: wordsBetween(doc, sentence, first, last),
    modifiers,
  };
}

const WHICH =
  /^(briefed|familiar|close|involved|aware|present|knowledgeable|acquainted|loyal|opposed|accused|suspected)$/;
const EMBASSY = /^(embassy|consulate|mission)$/;

/** "people briefed on the plan", "officials familiar with the talks": a short clause that says which. */
function told(sentence: Sentence, last: number): number {
  const { tokens } = sentence;
  const word = tokens[last + 1];
  if (!word || !WHICH.test(word.text) || tokens[last + 2]?.upos !== 'ADP') return last;
  let end = last;
  for (const token of tokens.slice(last + 3, last + 10)) {
    if (/^(PUNCT|VERB|AUX|SCONJ|PRON|CCONJ)$/.test(token.upos) || isTime(token)) break;
    end = token.i;
  }
  return ['NOUN', 'PROPN'].includes(tokens[end]?.upos ?? '') ? end : last;
}

/** The phrase after the noun that belongs to it, if it is short enough to be part of what he is called. */
function belonging(doc: Doc, sentence: Sentence, head: Token, nounLast: number) {
  const { tokens } = sentence;
  const preposition = tokens[nounLast + 1];
  if (!preposition || !BELONGING.has(preposition.text)) return undefined;
  const object = tokens[preposition.head];
  if (
    preposition.text === 'to' &&
    !/^(ambassador|envoy|adviser|advisor|aide|delegate|heir)$/.test(tokens[nounLast]?.lemma ?? '')
  )
    return undefined;
  const attached =
    preposition.deprel === '' ||
    (object !== undefined && object.head === head.i && relation(object) === 'nmod');
  if (!attached) return undefined;
  const after = ofAfter(doc, sentence, nounLast);
  if (!after || after.last - nounLast > 8) {
    // "on the scene": ofAfter knows only some prepositions.
    if (object && object.i - nounLast <= 5 && object.head === head.i) {
      const words = wordsBetween(doc, sentence, nounLast + 2, object.i);
      return { last: object.i, words, known: known(words)[0] };
    }
    return undefined;
  }
  return { ...after, known: after.known };
}

function sexOfNoun(noun: string): 'm' | 'f' | undefined {
  if (
    /(^|[\s-])(man|boy|father|husband|son|brother|uncle|nephew|king|prince|emir|sultan|grandfather|boyfriend|widower|priest|imam|pope|monk)$|[a-z](sman|eman|rman|cman|nman|lman)$/.test(
      noun,
    )
  )
    return 'm';
  if (
    /(^|[\s-])(woman|girl|mother|wife|daughter|sister|aunt|niece|queen|princess|grandmother|girlfriend|widow|nun|actress|first lady)$|woman$/.test(
      noun,
    )
  )
    return 'f';
  return undefined;
}
