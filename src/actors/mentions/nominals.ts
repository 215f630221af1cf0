import { readList } from '../../assets/index.ts';
import { child, type Doc, relation, type Sentence, type Token } from '../../language/index.ts';
import { type Agent, agentCalled, LONGEST_AGENT } from '../gazetteer/index.ts';
import { type NameFound, wordsBetween } from './found.ts';
import { isNobodys } from './no-actor.ts';
import { describe, type NominalFound } from './noun-phrase.ts';

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
  bodies: ReadonlySet<string> = new Set(),
): NominalFound[] {
  const nominals: NominalFound[] = [];
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || taken.has(i) || !(mayHead(token) || aged(sentence, i))) continue;
    const nextJoined = tokens[i + 1]?.text === '-' && tokens[i + 1]?.start === token.end;
    if (nextJoined) continue;
    const pair = counted(sentence, i) ?? aged(sentence, i);
    const noun = pair ?? longestAgent(doc, sentence, i, taken) ?? body(sentence, i, bodies);
    if (
      !noun ||
      !isArgument(sentence, token) ||
      (!pair && (BROAD.has(noun.agent.noun) || isBody(noun.agent)) && !acts(sentence, token))
    )
      continue;
    if (isEmpty(sentence, token)) continue;
    const nominal = describe(doc, sentence, token, noun, names);
    // "raise capital" is no town.
    if (nominal.agent.noun === 'capital' && !(nominal.definite && nominal.of?.country)) continue;
    if (isNobodys(nominal.words)) continue;
    nominals.push(nominal);
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
  // "The Vatican" is a state or its seat, and no man of it.
  if (name.known.some((k) => k.type === 'government' && (k.use === 'name' || k.use === 'seat')))
    return undefined;
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

/** Whether a word may be the noun of a description: nouns, and what the tagger took for something else but the table knows. */
function mayHead(token: Token): boolean {
  if (token.upos === 'NOUN') return true;
  if (token.upos === 'PROPN') return agentCalled(token.text) !== undefined;
  if (token.upos === 'ADJ') {
    if (/^(displaced|accused)$/.test(token.text)) return true;
    return /^(nsubj|obj|obl|nmod)$/.test(relation(token)) && agentCalled(token.text) !== undefined;
  }
  return (
    token.upos === 'VERB' && /(ers|ors|ists|ants)$/.test(token.text) && agentCalled(token.text) !== undefined
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
  return { agent, plural: true, first: at, last: at, pair: true };
}

const BODIES = new WeakSet<Agent>();

/** Whether a noun is an actor only because a body of the text is named so. */
export const isBody = (agent: Agent): boolean => BODIES.has(agent);

/** "The zoo" where the text names the Denver Zoo; `bodies` are the last words of its bodies' names, in lower case. */
function body({ tokens }: Sentence, at: number, bodies: ReadonlySet<string>) {
  const noun = tokens[at]?.text ?? '';
  if (!bodies.has(noun) || !/^the$/i.test(tokens[at - 1]?.text ?? '') || tokens[at + 1]?.text === 'of')
    return undefined;
  const agent: Agent = { noun, kind: 'organisation', sectors: [] };
  BODIES.add(agent);
  return { agent, plural: false, first: at, last: at };
}

const AGED: Agent = { noun: 'year-old', kind: 'person', sectors: ['CVL'] };

/** "The 56-year-old" by itself, as a subject: a person by age. */
function aged({ tokens }: Sentence, at: number) {
  const words = tokens.slice(at - 4, at + 1).map((t) => t.text.toLowerCase());
  if (words.slice(1).join('') !== '-year-old' || !/^\d{1,3}$/.test(words[0] ?? '')) return undefined;
  const token = tokens[at];
  if (!/^the$/i.test(tokens[at - 5]?.text ?? '') || !token || relation(token) !== 'nsubj') return undefined;
  return { agent: AGED, plural: false, first: at, last: at };
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
  if (token.deprel === '' || token.upos === 'VERB') return true;
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
