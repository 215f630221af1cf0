import { child, relation, type Sentence } from '../../language/index.ts';
import type { NameFound } from './found.ts';

const WHERE = new Set([
  'in',
  'at',
  'near',
  'around',
  'outside',
  'inside',
  'across',
  'through',
  'into',
  'toward',
  'towards',
  'via',
  'throughout',
  'within',
  'outside',
  'above',
  'off',
  'along',
  'north',
  'south',
  'east',
  'west',
]);
/** Governors that make "to Moscow" and "from Kyiv" a way and not a dealing. */
const MOTION =
  /^(visit|trip|travel|travell|fly|flight|return|go|come|arrive|arrival|head|move|drive|tour|journey|flee|send|bring|take|train|road|way|deploy|deport|extradite|march|advance|transfer|evacuate|escape|mission|walk|ship|land|relocate|emigrate|pilgrimage|invite|stopover|delegation|route|leave|depart|back|home)/;
const CITY_NOUN =
  /^(mayor|city|street|outskirt|suburb|resident|region|university|airport|center|centre|north|south|east|west|mile|kilometer|kilometre|hour|part|district|capital|area|neighborhood|neighbourhood|downtown|bishop|archbishop|siege|battle|attack|bombing|shelling|strike|fall|court|port|town|heart|defense|defence|people|hotel|square|park|museum|hospital|prison|police|metro|subway|night|sky|building)s?$/;
const STRUCK =
  /^(hit|strike|attack|shell|bomb|target|rock|shake|pound|besiege|capture|seize|take|enter|reach|leave|visit|storm|flood|surround|liberate|occupy|evacuate|destroy|damage|encircle|retake|tour)$/;

/** Whether a capital's or country's name stands for a mere place here, and not for those who govern. */
export function isWhere(sentence: Sentence, name: NameFound): boolean {
  const head = sentence.tokens[name.head];
  if (!head) return false;
  const { tokens } = sentence;
  const governor = tokens[head.head];
  const rel = relation(head);
  const preposition = (child(sentence, head, 'case')?.text ?? before(sentence, name)).toLowerCase();
  if (WHERE.has(preposition)) return true;
  if (preposition === 'to' || preposition === 'from' || preposition === 'for')
    return MOTION.test(governor?.lemma.toLowerCase() ?? '');
  if (preposition === 'of') return CITY_NOUN.test(governor?.lemma.toLowerCase() ?? '');
  if (preposition === 'on')
    return /^(attack|strike|assault|raid|march|advance|descend)/.test(governor?.lemma.toLowerCase() ?? '');
  if (rel === 'obj' || head.deprel === 'nsubj:pass') return STRUCK.test(governor?.lemma.toLowerCase() ?? '');
  if (head.deprel === 'nmod:poss') return CITY_NOUN.test(governor?.lemma.toLowerCase() ?? '');
  if (rel === 'compound' && name.known[0]?.use === 'name') return false;
  if (rel === 'compound' && governor)
    return (
      governor.i > name.last &&
      !/^(official|government|authorit|spokes|diplomat|envoy|leader|regime|administration|minister|polic(y|ies))/.test(
        governor.lemma,
      )
    );
  if (rel === 'appos' || rel === 'conj')
    return governor !== undefined && /^\p{Lu}/u.test(governor.text) && rel === 'appos';
  return isDateline(sentence, name);
}

function before(sentence: Sentence, name: NameFound): string {
  const token = sentence.tokens[name.first - 1];
  const at = token?.upos === 'DET' ? sentence.tokens[name.first - 2] : token;
  return at?.upos === 'ADP' || at?.upos === 'SCONJ' ? at.text : '';
}

/** "MOSCOW (AP) —", "KYIV, Ukraine —", "HANOI, Feb 21 -": a place in capitals at the head of a sentence. */
function isDateline(sentence: Sentence, name: NameFound): boolean {
  const first = sentence.tokens[name.first]?.text ?? '';
  return (
    name.first <= 2 &&
    /^[\p{Lu}.'-]{3,}$/u.test(first) &&
    /^[,(—–-]/.test(sentence.tokens[name.last + 1]?.text ?? '')
  );
}
