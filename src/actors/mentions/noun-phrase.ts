import { child, type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import { type Agent, type Known, known, titleCalled } from '../gazetteer/index.ts';
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
  /** The body that the description names, as the gazetteers call it or as it stands: "G/O Media" in "the G/O Media spokesman". */
  readonly body: string | undefined;
  /** Office class of a title: head-of-state, foreign-minister, … */
  readonly office: string | undefined;
  readonly sex: 'm' | 'f' | undefined;
  /** The possessor before the noun, by its token: "his lawyer", "Morsi's lawyer". */
  readonly possessor: number | undefined;
  readonly words: string;
  /** Nouns before the noun: "transport" in "the transport secretary". */
  readonly compounds: readonly string[];
  /** Words that tell it from others of its kind: modifiers, and what follows in "officials at the ministry". */
  readonly modifiers: readonly string[];
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'its', 'his', 'her', 'their']);
/** Prepositional phrases that belong to the description: "a doctor on the scene", "people in the crowd". */
const BELONGING = new Set(['of', 'for', 'in', 'at', 'on', 'from', 'with', 'to']);

/** Reads the whole phrase around an agent noun: determiner, modifiers, possessor, what belongs to it on the right. */
export function describe(
  doc: Doc,
  sentence: Sentence,
  head: Token,
  noun: { agent: Agent; plural: boolean; first: number; last: number; pair?: boolean },
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
  const compounds: string[] = [];
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
    } else if (/^(which|what|whose)$/i.test(token.text)) break;
    else if (token.upos === 'DET' || token.upos === 'NUM') {
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
      const measure = /^(least|most|about|around|nearly|almost|only|even)$/i.test(token.text);
      if ((measure && tokens[at + 1]?.upos !== 'ADJ') || (isTime(token) && tokens[at + 1]?.text !== '-'))
        break;
      if (/^(former|ex|late|ousted|deposed|retired)$/i.test(token.text)) past = true;
      if (token.text !== '-') modifiers.push(token.text.toLowerCase());
      if (token.upos === 'NOUN') compounds.push(token.text.toLowerCase());
      first = at;
    } else break;
    at--;
  }
  let last = noun.last;
  const after = noun.pair ? undefined : belonging(doc, sentence, head, noun.last);
  const bare = modifiers.length === 0 && of === undefined && possessor === undefined;
  if (
    after &&
    (/^(of|for|to)$/.test(tokens[noun.last + 1]?.text ?? '')
      ? noun.agent.kind === 'person' || tokens[noun.last + 1]?.text === 'of'
      : bare || EMBASSY.test(noun.agent.noun))
  ) {
    last = after.last;
    of ??= after.known;
    modifiers.push(after.words);
  } else if (after) of ??= after.known;
  if (last === noun.last && bare && noun.agent.kind === 'person') last = told(sentence, last);
  const some = partitive(sentence, head, first);
  if (some) {
    first = some.first;
    definite = false;
  }
  const titleWords = wordsBetween(doc, sentence, noun.first, noun.last);
  const inside = names.find(
    (n) => n.first >= first && n.last <= last && n.head !== possessor && n.kind !== 'adjective',
  );
  // "The U.S. secretary of state": an office that goes on after its noun.
  const title =
    (last > noun.last ? titleCalled(wordsBetween(doc, sentence, noun.first, last)) : undefined) ??
    titleCalled(titleWords) ??
    titleCalled(noun.agent.noun);
  return {
    sentence: sentence.index,
    first,
    last,
    head: some?.head ?? head.i,
    kind: 'nominal',
    agent: noun.agent,
    noun: { first: noun.first, last: noun.last },
    plural: some ? some.plural : noun.plural,
    definite,
    past,
    of,
    body: inside && (inside.known[0]?.name ?? inside.words),
    office: title?.office,
    sex: title?.sex ?? sexOfNoun(noun.agent.noun),
    possessor,
    words: wordsBetween(doc, sentence, first, last),
    modifiers,
    compounds,
  };
}

const PART =
  /^(one|some|many|most|several|none|few|all|both|two|three|four|five|six|number|group|dozens|hundreds|thousands|majority|handful|couple|chorus|series|half|scores|pair|trio)$/i;

/** "one of his advisers", "a number of tax experts": the phrase and its head begin with the part. */
function partitive(
  sentence: Sentence,
  head: Token,
  first: number,
): { first: number; head: number; plural: boolean } | undefined {
  const part = sentence.tokens[head.head];
  if (!/s$|people|men$|women$|children$/.test(head.text)) return undefined;
  if (!part || part.i >= first || first - part.i > 3 || relation(head) !== 'nmod' || !PART.test(part.text))
    return undefined;
  if (child(sentence, head, 'case')?.text.toLowerCase() !== 'of') return undefined;
  const before = sentence.tokens[part.i - 1];
  return {
    first: before?.upos === 'DET' ? part.i - 1 : part.i,
    head: part.i,
    plural: !/^one$/i.test(part.text),
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

/** Verbs that charge somebody OF something. */
const CHARGES =
  /^(?:accuse|suspect|convict|acquit|clear|warn|inform|remind|notify|strip|rob|deprive|assure)$/;

/** The phrase after the noun that belongs to it, if it is short enough to be part of what he is called. */
function belonging(doc: Doc, sentence: Sentence, head: Token, nounLast: number) {
  const { tokens } = sentence;
  const preposition = tokens[nounLast + 1];
  if (!preposition || !BELONGING.has(preposition.text)) return undefined;
  const object = tokens[preposition.head];
  // "Accused the forces of damaging a dam": what they did is no part of who they are.
  if (preposition.text === 'of' && relation(head) === 'obj' && CHARGES.test(tokens[head.head]?.lemma ?? ''))
    return undefined;
  if (object?.text.endsWith('ing') && tokens[object.i + 1]?.upos !== 'NOUN') return undefined;
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
    if (object && !isTime(object) && object.i - nounLast <= 5 && object.head === head.i) {
      const words = wordsBetween(doc, sentence, nounLast + 2, object.i);
      return { last: object.i, words, known: known(words)[0] };
    }
    return undefined;
  }
  return { ...after, known: after.known };
}

function sexOfNoun(noun: string): 'm' | 'f' | undefined {
  if (
    /(^|[\s-])(man|boy|father|dad|husband|son|brother|uncle|nephew|king|prince|emir|sultan|grandfather|boyfriend|widower|priest|imam|pope|monk)$|[a-z](sman|eman|rman|cman|nman|lman)$/.test(
      noun,
    )
  )
    return 'm';
  if (
    /(^|[\s-])(woman|girl|mother|mom|mum|wife|daughter|sister|aunt|niece|queen|princess|grandmother|girlfriend|widow|nun|actress|first lady)$|woman$/.test(
      noun,
    )
  )
    return 'f';
  return undefined;
}
