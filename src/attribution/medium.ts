import { type ActorReading, actorAt, type Mention } from '../actors/index.ts';
import { readList, readTable } from '../assets/index.ts';
import type { Sentence, Token } from '../language/index.ts';
import type { ChainLink } from '../record/index.ts';
import { actorById } from './actor-by-id.ts';
import { phraseOf } from './source.ts';
import type { Tree } from './tree.ts';
import { hull, spansOf } from './words.ts';

export type MediumKind = 'outlet' | 'platform' | 'person' | 'document';

const media = new Map<string, MediumKind | 'station'>();
for (const [word = '', kind = ''] of readTable('data/attribution/media.tsv'))
  media.set(word, kind as MediumKind | 'station');

function isOutlet(reading: ActorReading, mention: Mention | undefined): mention is Mention {
  return mention !== undefined && actorById(reading, mention.actor)?.type === 'outlet';
}

/** The newsroom that a noun names, by itself or with the name beside it: "Ukrinform", "the Ukrinform agency". */
export function newsroomAt(reading: ActorReading, sentence: Sentence, token: Token): Mention | undefined {
  const found = actorAt(reading, sentence.index, token.i);
  const own = isOutlet(reading, found) && found.head === token.i ? found : undefined;
  if (own?.kind === 'name') return own;
  if (token.upos !== 'NOUN' || !media.has(token.lemma.toLowerCase())) return own;
  // "The state news agency TASS": the name beside it says which.
  const beside = [token.i - 1, token.i + 1]
    .map((i) => actorAt(reading, sentence.index, i))
    .find((m) => isOutlet(reading, m) && m.kind === 'name');
  return beside ?? own;
}

/**
 * Whether a noun is a way by which words reach the reader: a newsroom, a platform, one who carries words for another,
 * a document. Names of newsrooms are the actor stage's; the common nouns and the platforms are in our table.
 */
export function mediumAt(reading: ActorReading, sentence: Sentence, token: Token): MediumKind | undefined {
  if (newsroomAt(reading, sentence, token)) return 'outlet';
  if (!/^(NOUN|PROPN)$/.test(token.upos)) return undefined;
  const word = token.lemma.toLowerCase();
  const previous = sentence.tokens[token.i - 1];
  const pair = previous ? media.get(`${previous.lemma.toLowerCase()} ${word}`) : undefined;
  const kind = pair && pair !== 'station' ? pair : media.get(word);
  if (kind === 'station') return undefined;
  if (kind === 'platform' && token.upos !== 'PROPN') return undefined;
  return kind;
}

/** Whether a noun is a paper in which words stand: a statement, a letter. */
export function isDocument(token: Token): boolean {
  return token.upos === 'NOUN' && media.get(token.lemma.toLowerCase()) === 'document';
}

const papers = new Set(readList('data/attribution/papers.txt'));

/** Whether a noun is a paper that one can cite: a statement, a report, data. */
export function isPaper(token: Token): boolean {
  return papers.has(token.lemma.toLowerCase());
}

/** The link that a noun makes in a chain: its actor where it has one, else its words without what modifies them. */
export function linkOf(
  text: string,
  reading: ActorReading,
  tree: Tree,
  noun: Token,
  cue?: { start: number; end: number },
): ChainLink | undefined {
  const bare = (t: Token) =>
    t.deprel.startsWith('acl') ||
    t.deprel === 'appos' ||
    t.deprel === 'conj' ||
    (isDocument(noun) && t.deprel === 'nmod');
  const places = phraseOf(tree, noun);
  for (const t of tree.children(noun).filter(bare)) for (const i of tree.subtree(t)) places.delete(i);
  for (const t of tree.children(noun, 'case', 'cc', 'punct'))
    for (const i of tree.subtree(t)) places.delete(i);
  const span = hull(spansOf(text, tree.sentence, places)) ?? { start: noun.start, end: noun.end };
  const own = actorAt(reading, tree.sentence.index, noun.i);
  const mention = newsroomAt(reading, tree.sentence, noun) ?? (own?.head === noun.i ? own : undefined);
  const actor = mention?.actor;
  const named = actor && actorById(reading, actor)?.name;
  return {
    ...(actor ? { actor } : {}),
    name: named ?? text.slice(span.start, span.end),
    span,
    ...(cue ? { cue } : {}),
  };
}
