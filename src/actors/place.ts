import { child, children, type Doc, relation, type Sentence, type Token } from '../language/index.ts';
import type { Place } from '../record/index.ts';
import type { ActorReading, Mention } from './mention.ts';
import { mentionsIn } from './query.ts';

const WHERE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'around',
  'across',
  'throughout',
  'within',
  'off',
]);
const WHITHER = new Set(['to', 'into', 'toward', 'towards', 'for', 'from', 'on']);
const MOVING =
  /^(visit|trip|travel|flight|fly|return|go|come|arrive|arrival|head|tour|journey|flee|drive|move|deploy|march|delegation|mission|welcome)/;

/**
 * The place that the tree attaches to a verb or event noun: "met in Moscow", "a visit to Moscow", "talks in Geneva", and
 * what a verb is done to where that is a place ("visited Hanoi"). The verb's own phrases come first, then those of what
 * it governs as a light verb ("held talks in Geneva"). Nothing where none is attached.
 */
export function placeOf(
  doc: Doc,
  reading: ActorReading,
  sentence: Sentence,
  token: Token,
): Place | undefined {
  const own = attached(doc, reading, sentence, token);
  if (own) return own;
  for (const below of children(sentence, token, 'obj', 'xcomp', 'obl', 'nsubj:pass')) {
    const place = below.upos === 'NOUN' ? attached(doc, reading, sentence, below) : undefined;
    if (place) return place;
  }
  // "In Moscow on Tuesday, Wang said …": a verb below takes the place of the clause above it.
  const rel = relation(token);
  const governor = sentence.tokens[token.head];
  if (governor && (rel === 'conj' || rel === 'advcl' || rel === 'xcomp'))
    return attached(doc, reading, sentence, governor);
  return undefined;
}

function attached(doc: Doc, reading: ActorReading, sentence: Sentence, token: Token): Place | undefined {
  const phrases = children(sentence, token, 'obl', 'nmod', 'advmod', 'obj');
  const ranked = phrases
    .map((phrase) => ({ phrase, preposition: child(sentence, phrase, 'case')?.text.toLowerCase() ?? '' }))
    .filter(
      ({ phrase, preposition }) =>
        WHERE.has(preposition) ||
        (WHITHER.has(preposition) && MOVING.test(token.lemma.toLowerCase())) ||
        (relation(phrase) === 'obj' && /^(visit|tour|reach|leave|enter)$/.test(token.lemma)),
    )
    .sort((a, b) => Number(WHERE.has(b.preposition)) - Number(WHERE.has(a.preposition)));
  for (const { phrase } of ranked) {
    const place = placeAt(doc, reading, sentence, phrase);
    if (place) return place;
  }
  return undefined;
}

/** The place a phrase names: by its own head, or by the place it is in ("at a conference in Germany"). */
function placeAt(doc: Doc, reading: ActorReading, sentence: Sentence, head: Token): Place | undefined {
  const mention = mentionsIn(reading, sentence.index).find((m) => m.head === head.i && isPlace(reading, m));
  if (mention) return placeFrom(doc, reading, mention);
  for (const inside of children(sentence, head, 'nmod', 'appos')) {
    const preposition = child(sentence, inside, 'case')?.text.toLowerCase() ?? '';
    if (!WHERE.has(preposition) && relation(inside) !== 'appos') continue;
    const found = mentionsIn(reading, sentence.index).find((m) => m.head === inside.i && isPlace(reading, m));
    if (found) return placeFrom(doc, reading, found);
  }
  return undefined;
}

function isPlace(reading: ActorReading, mention: Mention): boolean {
  if (mention.kind === 'pronoun' || mention.kind === 'nominal' || mention.kind === 'adjective') return false;
  const actor = reading.actors.find((a) => a.id === mention.actor);
  return actor !== undefined && (actor.type === 'place' || actor.type === 'government');
}

function placeFrom(doc: Doc, reading: ActorReading, mention: Mention): Place | undefined {
  const actor = reading.actors.find((a) => a.id === mention.actor);
  if (!actor) return undefined;
  const words = doc.text.slice(mention.span.start, mention.span.end);
  return {
    name: mention.kind === 'metonym' ? words : actor.name,
    ...(actor.country ? { country: actor.country } : {}),
    actor: actor.id,
    span: mention.span,
  };
}
